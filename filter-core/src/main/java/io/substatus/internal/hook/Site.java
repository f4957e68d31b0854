package io.substatus.internal.hook;

import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * What answers and logs the requests of one application, or those that belong to none. Thread-safe if its members are.
 *
 * @param pipeline codes and pages
 * @param log where the lines go
 * @param owner who made it
 * @param published what the application's filter had published when the site was made, or null
 */
record Site(
        Pipeline pipeline,
        AccessLog log,
        Sites owner,
        @Nullable Object published) {}

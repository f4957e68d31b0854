package io.substatus.internal.accesslog;

import io.substatus.internal.logfile.LogStatus;

/** The log that is switched off. Immutable. */
enum NoAccessLog implements AccessLog {
    INSTANCE;

    @Override
    public void log(AccessRecord entry) {}

    @Override
    public String line(AccessRecord entry) {
        return "";
    }

    @Override
    public CustomFields customFields() {
        return CustomFields.NONE;
    }

    @Override
    public boolean hasExtras() {
        return false;
    }

    @Override
    public LogStatus status() {
        return LogStatus.IDLE;
    }

    @Override
    public void close() {}
}

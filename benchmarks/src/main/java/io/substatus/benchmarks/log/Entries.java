package io.substatus.benchmarks.log;

import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.AccessRecord;

/**
 * Makes the record of each request, as the filter does; ours and the floors begin with it. Its texts are no constants, and it
 * is kept until the next one, so that a compiler takes as little for granted as with real requests. Confined to one thread.
 */
final class Entries {

    private final String server = new String(OneLine.SERVER.toCharArray());
    private final String method = new String(OneLine.METHOD.toCharArray());
    private final String path = new String(OneLine.PATH.toCharArray());
    private final String query = new String(OneLine.QUERY.toCharArray());
    private final String user = new String(OneLine.USER.toCharArray());
    private final String client = new String(OneLine.CLIENT.toCharArray());
    private final String agent = new String(OneLine.AGENT.toCharArray());
    private final String referer = new String(OneLine.REFERER.toCharArray());
    private AccessRecord last = next();

    AccessRecord next() {
        AccessRecord entry = new AccessRecord(
                System.currentTimeMillis(),
                server,
                method,
                path,
                query,
                OneLine.PORT,
                user,
                client,
                agent,
                referer,
                OneLine.STATUS,
                0,
                0,
                OneLine.MILLIS,
                AccessExtras.NONE);
        last = entry;
        return last;
    }
}

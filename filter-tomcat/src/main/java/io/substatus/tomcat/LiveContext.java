package io.substatus.tomcat;

import io.substatus.exchange.ApplicationState;
import io.substatus.internal.servlet.Circumstances;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;

/** What Tomcat tells of a request and its application beyond the servlet API. Confined to the request's thread. */
record LiveContext(Request request, Context context) implements Circumstances {

    @Override
    public boolean isBodyRead() {
        return request.getCoyoteRequest().getBytesRead() > 0;
    }

    @Override
    public ApplicationState state() {
        return Contexts.state(context);
    }
}

package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationState;

/** What the filter itself knows of a request and its application. Confined to the request's thread. */
record RecordedCircumstances(RecordingRequest request, ErrorAnswers answers) implements Circumstances {

    @Override
    public boolean isBodyRead() {
        return request.isBodyRead();
    }

    @Override
    public ApplicationState state() {
        return answers.state();
    }
}

package io.substatus.exchange;

/** Whether an application can take requests, as its container tells. */
public enum ApplicationState {
    /** It takes requests, or there is no application to ask about. */
    SERVING,
    /** It has not started to the end, for the first time or again. */
    STARTING,
    /** Its stop has begun. */
    STOPPING,
    /** It is deployed but was stopped, or failed to start, or was taken out of service. */
    STOPPED
}

package io.substatus.testkit.launch;

import java.util.Optional;

/** A servlet container as the command loop sees it. Confined to the main thread of the process. */
interface WebServer {
    Ports start() throws Exception;

    /** Deploys an application; the result says why it failed to start, and is empty if it runs. */
    Optional<String> deploy(DeployCommand command) throws Exception;

    void undeploy(String contextPath) throws Exception;

    void stop() throws Exception;
}

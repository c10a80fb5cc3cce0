package org.himatch.local.faults;

import java.net.URI;
import java.util.List;

/** A running HIMatch that can be broken on purpose. */
public interface Rig {
    /** Ends a process at once and without warning, and returns when it is gone. */
    void kill(Node node);

    /** Ends a process in good order, and returns when it is gone. */
    void stop(Node node);

    /** Starts a process that was ended, and returns when it is ready. */
    void start(Node node);

    /** Stops a process where it is: its connections stay, and nothing answers. */
    void freeze(Node node);

    /** Lets a stopped process go on. */
    void thaw(Node node);

    /** The proxy in a way. */
    TcpProxy proxy(Link link);

    /** Whether a process does its work. */
    boolean isReady(Node node);

    /** What ended although nobody ended it, each told once. */
    List<Node> endedByThemselves();

    /** The root of a service, without a slash at the end. */
    URI service(Node service);

    /** A bearer token of the partner {@code demo} with the role integrator. */
    String token();
}

package org.himatch.local.load;

import java.net.URI;
import java.util.List;

/**
 * A running HIMatch, empty.
 *
 * @param token a bearer token of a partner with the role integrator
 * @param operatorToken one with the role operator, for the meters
 */
public record Target(Service profile, Service job, Service matching, String token, String operatorToken) {

    /**
     * A service that runs on this machine.
     *
     * @param root its root, without a slash at the end
     * @param pid its process
     */
    public record Service(String title, URI root, long pid) {}

    List<Service> services() {
        return List.of(profile, job, matching);
    }
}

package org.himatch.local;

import java.net.URI;
import org.himatch.infrastructure.LocalIssuer;

/**
 * Where the parts of a running HIMatch are reached.
 *
 * @param profile the root of profile-service, without a slash at the end, as are the others
 * @param issuer the OIDC issuer
 */
record Endpoints(URI profile, URI job, URI matching, URI issuer) {

    static Endpoints of(Ports ports) {
        return new Endpoints(
                service(ports.of(Part.PROFILE)),
                service(ports.of(Part.JOB)),
                service(ports.of(Part.MATCHING)),
                URI.create(LocalIssuer.url(ports.of(Part.ISSUER))));
    }

    private static URI service(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}

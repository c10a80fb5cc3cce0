package org.himatch.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/**
 * What a successful POST made.
 *
 * @param id the new resource's id
 * @param version its version
 * @param location where it is read, relative to the service
 * @param body the resource as it is shown
 */
public record Created(UUID id, long version, URI location, Object body) {

    /** 201 with {@code Location}, {@code ETag} and the resource. */
    public Response toResponse() {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.toString())
                .header(HttpHeaders.ETAG, Preconditions.tag(version))
                .entity(body)
                .build();
    }
}

package org.himatch.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A POST that sends nothing need not say of what kind it is: where a body is optional, its absence is no 415. */
class EmptyBodyFilter {

    @ServerRequestFilter(preMatching = true)
    void takeForJson(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST) && request.getMediaType() == null && !request.hasEntity()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}

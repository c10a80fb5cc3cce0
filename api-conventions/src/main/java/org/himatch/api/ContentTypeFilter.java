package org.himatch.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A Content-Type that is no media type is refused; the framework takes it for a failure of its own. A POST that sends
 * nothing need not say of what kind it is: where a body is optional, its absence is no 415.
 */
class ContentTypeFilter {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isMediaType(type)) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.problem(
                    "Content-Type must be a media type, such as application/json");
        }
        if (type == null && request.getMethod().equals(HttpMethod.POST) && !request.hasEntity()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isMediaType(String text) {
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

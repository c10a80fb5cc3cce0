package org.himatch.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Where a request fails before our own code sees it: no token, broken JSON, wrong media type, unknown path. The problem library
 * maps all of these; here they get our types, and places in the body. Priority 1 goes before the library's mappers.
 */
class FailureMappers {

    @ServerExceptionMapper(priority = 1)
    Response unknownField(UnrecognizedPropertyException failure) {
        return JsonFailures.problem(failure).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongFormat(InvalidFormatException failure) {
        return JsonFailures.problem(failure).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongShape(MismatchedInputException failure) {
        return JsonFailures.problem(failure).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response badToken(AuthenticationFailedException failure) {
        return unauthenticated("The token is expired, forged, or not for us");
    }

    @ServerExceptionMapper(priority = 1)
    Response noToken(UnauthorizedException failure) {
        return unauthenticated("Send an access token: Authorization: Bearer …");
    }

    private static Response unauthenticated(String detail) {
        return ProblemType.UNAUTHENTICATED
                .builder(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response unknownPath(NotFoundException failure) {
        // A parameter that cannot be read is "not found" to the framework; the cause says what is wrong with it.
        return failure.getCause() instanceof HttpProblem problem ? problem.toResponse() : refused(failure);
    }

    @ServerExceptionMapper(priority = 1)
    Response refused(WebApplicationException failure) {
        if (failure.getCause() instanceof JacksonException json) {
            return JsonFailures.problem(json).toResponse();
        }
        int status = failure.getResponse().getStatus();
        HttpProblem problem = ProblemType.ofStatus(status)
                .map(type -> type.problem(type.title()))
                .orElseGet(() -> HttpProblem.valueOf(Response.Status.fromStatusCode(status)));
        return problem.toResponse();
    }
}

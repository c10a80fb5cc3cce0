package org.himatch.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Puts into the OpenAPI document what every operation has in common, and what annotations cannot say: the problems it
 * answers with, their schema, and that a credential expression is a text or an object.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class OpenApiContract implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";
    private static final String EXPRESSION = "CredentialExpression";
    private static final Map<String, String> OF_ALL = Map.of(
            "401", "The bearer token is not valid; what is open to all needs none, and still refuses a bad one",
            "400", "A parameter, field or filter is unknown or not valid; errors names each",
            "406", "The answer comes in none of the media types that Accept names",
            "404", "It is not there, or not for this caller",
            "500", "Something went wrong on our side",
            "503", "It cannot be answered now, or not yet in the wanted version; Retry-After says when to ask again");
    private static final Map<String, String> OF_CLOSED = Map.of(
            "401", "There is no valid bearer token",
            "403", "The token's role or partner does not allow this");
    private static final Map<String, String> OF_BODIES = Map.of(
            "413", "The body is too large",
            "415", "The media type of the body is not supported");
    private static final Map<String, String> OF_CREATIONS = Map.of(
            "409", "It exists already, or the same request is in progress",
            "422", "The idempotency key was used with another request");
    private static final Map<String, String> OF_CHANGES = Map.of(
            "409", "The change is in conflict with something else that is there",
            "412", "It has changed since it was read",
            "428", "An If-Match header is needed");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem()).addSchema(VIOLATION, violation());
        if (document.getComponents().getSchemas().containsKey(EXPRESSION)) {
            document.getComponents().addSchema(EXPRESSION, expression());
        }
        // The problem library's own schemas, which say something else than our problems do.
        document.getComponents().removeSchema("HttpProblem");
        document.getComponents().removeSchema("HttpValidationProblem");
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(OpenApiContract::addProblems));
    }

    private static void addProblems(Operation operation) {
        APIResponses responses = operation.getResponses();
        Map<String, APIResponse> described = responses.getAPIResponses();
        described.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
            }
        });
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            add(OF_CLOSED, responses);
        }
        add(OF_ALL, responses);
        if (operation.getRequestBody() != null) {
            add(OF_BODIES, responses);
        }
        if (takes("Idempotency-Key", operation)) {
            add(OF_CREATIONS, responses);
        }
        if (takes("If-Match", operation)) {
            add(OF_CHANGES, responses);
        }
    }

    private static boolean takes(String header, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static void add(Map<String, String> problems, APIResponses responses) {
        problems.forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(description).content(problemContent()));
            }
        });
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(ref(PROBLEM)));
    }

    private static Schema problem() {
        return object("A problem (RFC 9457)")
                .addProperty(
                        "type", text("What kind of problem; never changes", "urn:problem-type:himatch:invalid-input"))
                .addProperty("title", text("The kind in words", "The request is not valid"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status"))
                .addProperty("detail", text("This case in words", "must be from 1 to 100"))
                .addProperty("instance", text("The path that was asked", "/v1/matches/rankings"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(ref(VIOLATION))
                                .description("Everything that is wrong with the request; with status 400 only"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return object("One thing that is wrong with a request, and where: in the body or in a parameter")
                .addProperty("pointer", text("JSON pointer into the body (RFC 6901)", "/criteria/skills/0/skill"))
                .addProperty("parameter", text("Name of a parameter or header", "limit"))
                .addProperty("detail", text("What is wrong", "unknown skill 'icd10'; nearest: icd-10-cm"))
                .required(List.of("detail"));
    }

    private static Schema expression() {
        return OASFactory.createSchema()
                .description("A credential's code, or any or all of several expressions")
                .addOneOf(text("A credential's code", "CCS"))
                .addOneOf(combination("anyOf"))
                .addOneOf(combination("allOf"));
    }

    private static Schema combination(String name) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        name,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(ref(EXPRESSION))
                                .minItems(1)
                                .maxItems(10))
                .required(List.of(name));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }
}

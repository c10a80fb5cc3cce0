package org.himatch.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the endpoint does not know: a misspelt filter must not be ignored. */
class UnknownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo endpoint) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || endpoint.getResourceMethod() == null) {
            return;
        }
        Set<String> expected = known.computeIfAbsent(endpoint.getResourceMethod(), UnknownParameters::parameters);
        List<Violation> unreadable = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().stream().allMatch(PlainText::isPlain))
                .map(parameter -> Violation.of(parameter.getKey(), "must be text without U+0000"))
                .toList();
        if (!unreadable.isEmpty()) {
            throw InvalidInput.of(unreadable);
        }
        List<Violation> unknown = given.stream()
                .filter(name -> !expected.contains(name))
                .sorted()
                .map(name -> Violation.of(
                        name,
                        expected.isEmpty()
                                ? "unknown parameter; this endpoint takes none"
                                : "unknown parameter; known here: " + String.join(", ", expected)))
                .toList();
        if (!unknown.isEmpty()) {
            throw InvalidInput.of(unknown);
        }
    }

    private static Set<String> parameters(Method endpoint) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : endpoint.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam fieldQuery = field.getAnnotation(QueryParam.class);
                    if (fieldQuery != null) {
                        names.add(fieldQuery.value());
                    }
                }
            }
        }
        return names;
    }
}

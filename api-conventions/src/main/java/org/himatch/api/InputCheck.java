package org.himatch.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a body's shape by its Bean Validation annotations, and says where each violation is as a JSON pointer. */
@ApplicationScoped
public class InputCheck {
    private final Validator validator;

    InputCheck(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with the body's shape, in the order of the places; a list that the caller may add to. */
    public <T> List<Violation> violationsOf(@Nullable T body) {
        if (body == null) {
            throw InvalidInput.at("", "a JSON body is needed");
        }
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<T> violation : validator.validate(body)) {
            violations.add(Violation.at(pointer(violation.getPropertyPath()), violation.getMessage()));
        }
        violations.sort(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail));
        return violations;
    }

    static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(JsonPointers.escape(node.getName()));
            }
        }
        return pointer.toString();
    }
}

package org.himatch.job;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.URL;

/** An absolute address on the web: http or https, nothing else that a browser would run. */
@URL
@Pattern(regexp = "https?://[^\\s<>\"]+")
@Size(max = 2000)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target({FIELD, PARAMETER, METHOD})
@Retention(RUNTIME)
@interface WebAddress {
    String message() default "must be an http or https address of up to 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package org.himatch.job;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day or moment of a posting's life, from 1900 to 9999, the last year that RFC 3339 can write: systems that know no "for ever"
 * say 9999, and further off the database has no such day.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {DateInRange.OfDays.class, DateInRange.OfMoments.class})
public @interface DateInRange {
    /** What is said of another date. */
    String message() default "must lie in the years 1900 to 9999";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Tests the year. */
    class OfDays implements ConstraintValidator<DateInRange, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= 1900 && date.getYear() <= 9999);
        }
    }

    /** Tests the moment. */
    class OfMoments implements ConstraintValidator<DateInRange, Instant> {
        private static final Instant FIRST =
                LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        private static final Instant END =
                LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null || (!moment.isBefore(FIRST) && moment.isBefore(END));
        }
    }
}

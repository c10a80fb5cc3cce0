package org.himatch.job;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of a posting is. Matching looks at country, state and remote only.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param state code of the state or province within the country (the part of ISO 3166-2 behind the hyphen)
 * @param city the place's name
 * @param postalCode as written on a letter
 * @param street street and number
 * @param latitude degrees north; together with the longitude or not at all
 * @param longitude degrees east
 * @param remote whether the work is done from anywhere; not said when left out
 */
@Schema(name = "Workplace")
public record WorkplaceBody(
        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter country code") @Schema(examples = "US")
        String country,

        @Nullable
        @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a state's code without the country")
        @Schema(examples = "OH")
        String state,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "Columbus")
        String city,

        @Nullable @Size(min = 1, max = 20) @Schema(examples = "43210")
        String postalCode,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "100 Example Street")
        String street,

        @Nullable @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) @Schema(examples = "39.96")
        BigDecimal latitude,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) @Schema(examples = "-83.00")
        BigDecimal longitude,

        @Nullable Boolean remote) {

    /** Nothing said. */
    static final WorkplaceBody NONE = new WorkplaceBody(null, null, null, null, null, null, null, null);

    boolean isHalfAPoint() {
        return (latitude == null) != (longitude == null);
    }

    JobContent.Place toPlace() {
        return new JobContent.Place(
                country, state, city, postalCode, street, asStored(latitude), asStored(longitude), remote);
    }

    /** With six decimals, as it is stored: an answer looks the same before and after. */
    private static @Nullable BigDecimal asStored(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(6);
    }

    static WorkplaceBody from(JobContent.Place place) {
        return new WorkplaceBody(
                place.country(),
                place.state(),
                place.city(),
                place.postalCode(),
                place.street(),
                place.latitude(),
                place.longitude(),
                place.remote());
    }
}

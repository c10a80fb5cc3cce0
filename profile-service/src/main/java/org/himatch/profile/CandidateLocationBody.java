package org.himatch.profile;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate lives.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param state code of the state or province within the country (the part of ISO 3166-2 behind the hyphen)
 * @param city the place's name; matching never gets it
 */
@Schema(name = "CandidateLocation")
public record CandidateLocationBody(
        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter country code") @Schema(examples = "US")
        String country,

        @Nullable
        @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a state's code without the country")
        @Schema(examples = "OH")
        String state,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "Columbus")
        String city) {

    /** Nothing said. */
    public static final CandidateLocationBody NONE = new CandidateLocationBody(null, null, null);
}

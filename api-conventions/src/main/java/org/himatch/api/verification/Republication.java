package org.himatch.api.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be published again.
 *
 * @param items each id at most once
 */
@Schema(name = "Republication")
public record Republication(
        @NotNull @Size(min = 1, max = MAX_ITEMS) List<@NotNull @Valid Item> items) {

    /** How many may be named at once. */
    public static final int MAX_ITEMS = 1000;

    private static final long HIGHEST = 1_000_000_000_000L;

    /**
     * Something that the index does not have as its writer has it.
     *
     * @param id the resource's id
     * @param indexed the version that the index has, of the resource or of its deletion; 0 when it has none
     */
    @Schema(name = "RepublicationItem")
    public record Item(
            @NotNull UUID id,

            @NotNull @Min(0) @Max(HIGHEST) @Schema(examples = "7")
            Long indexed) {}
}

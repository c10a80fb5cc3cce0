package org.himatch.job.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be typed on to.
 *
 * @param items at most 10: titles, skills, employers and places, in this order
 */
@Schema(name = "JobSearchSuggestions", requiredProperties = "items")
record Suggestions(List<Suggestion> items) {

    /** What a suggestion is. */
    @Schema(name = "JobSearchSuggestionKind")
    enum Kind {
        TITLE,
        SKILL,
        EMPLOYER,
        PLACE
    }

    /**
     * Something that the caller can find postings by.
     *
     * @param kind what it is
     * @param text what to show, and a good {@code q}
     * @param id the skill or employer, as the filter takes it; absent for the others
     */
    @Schema(
            name = "JobSearchSuggestion",
            requiredProperties = {"kind", "text"})
    record Suggestion(Kind kind, String text, @Nullable String id) {}
}

package org.himatch.job.suggestions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.job.JobDraft;

/**
 * What was found in a text, and the draft of a posting that says so.
 *
 * @param suggestions what was found
 * @param job the draft, not stored
 */
@Schema(name = "SuggestionResponse")
record SuggestionResponse(@JsonUnwrapped Suggestions suggestions, JobDraft job) {

    static SuggestionResponse from(Suggester.Reading reading) {
        return new SuggestionResponse(reading.suggestions(), reading.job());
    }
}

package org.himatch.job.markup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.job.JobDraft;
import org.himatch.job.suggestions.NotTaken;
import org.himatch.job.suggestions.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * A draft from one JobPosting.
 *
 * @param pointer JSON pointer to the JobPosting; on a page, behind {@code /scripts/…} of its scripts of JSON-LD
 * @param job the draft, not stored
 * @param hiringOrganization who is hiring; absent when it does not say
 * @param datePosted as written; a posting's own date is when it opens
 * @param notTaken what the draft has not, with a pointer into the JobPosting
 * @param suggestions what the criteria were read from
 */
@Schema(name = "MarkupDraft")
record MarkupDraft(
        String pointer,
        JobDraft job,
        @Nullable Organization hiringOrganization,
        @Nullable String datePosted,
        List<NotTaken> notTaken,
        Suggestions suggestions) {

    MarkupDraft {
        notTaken = List.copyOf(notTaken);
    }
}

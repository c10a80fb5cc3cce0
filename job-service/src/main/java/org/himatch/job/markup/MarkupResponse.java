package org.himatch.job.markup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.job.suggestions.NotTaken;

/**
 * Drafts from markup.
 *
 * @param items one for each JobPosting, in the order of the document
 * @param notRead scripts of a page that could not be read
 */
@Schema(name = "MarkupResponse")
record MarkupResponse(List<MarkupDraft> items, List<NotTaken> notRead) {
    MarkupResponse {
        items = List.copyOf(items);
        notRead = List.copyOf(notRead);
    }
}

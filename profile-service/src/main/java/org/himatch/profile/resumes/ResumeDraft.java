package org.himatch.profile.resumes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.profile.CandidateRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a résumé says, as a candidate that could be added. Nothing of it has been stored.
 *
 * @param candidate can be sent to {@code POST /v1/candidates} as it is
 * @param findings the words behind each fact, in the order of the candidate's members
 * @param missing what a complete profile would still need
 * @param mediaType what the résumé is
 * @param language the language that the file states; null when it states none
 * @param text the text that was read, to which the findings' places refer; null for a JSON Resume document
 */
@Schema(name = "ResumeDraft")
record ResumeDraft(
        CandidateRequest candidate,
        List<Finding> findings,
        List<String> missing,
        @Schema(examples = "application/pdf") String mediaType,
        @Nullable @Schema(examples = "en-US") String language,
        @Nullable String text) {}

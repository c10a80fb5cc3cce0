package org.himatch.job.lifecycle;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.job.DateInRange;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a copy. Everything may be left out.
 *
 * @param requisitionId the copy's own; none when left out
 * @param title the same when left out
 * @param validThrough the copy's own; none when left out
 */
@Schema(name = "CopyRequest")
record CopyRequest(
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "REQ-2027-0007")
        String requisitionId,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL, message = "must not be blank")
        String title,

        @Nullable @DateInRange Instant validThrough) {
    static final CopyRequest OF_EVERYTHING = new CopyRequest(null, null, null);
}

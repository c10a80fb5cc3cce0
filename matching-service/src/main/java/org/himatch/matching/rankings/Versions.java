package org.himatch.matching.rankings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was computed from; the same versions give the same answer. The other side's version is on each item.
 *
 * @param job the posting's version
 * @param candidate the candidate's version
 * @param onFirstPage the version that this ranking began with, when the posting or candidate has changed since
 * @param catalogue the catalogue's version
 */
@Schema(requiredProperties = "catalogue")
public record Versions(
        @Schema(examples = "7") @Nullable Long job,
        @Nullable Long candidate,
        @Nullable Long onFirstPage,
        @Schema(examples = "2026.11.0") String catalogue) {}

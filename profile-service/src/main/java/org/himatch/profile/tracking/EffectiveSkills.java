package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a candidate can do on a day, claimed and evidenced apart.
 *
 * @param candidateId the candidate
 * @param version the candidate's version that was looked at
 * @param catalogueVersion the catalogue judged by
 * @param asOf the day on which credentials have to be in force
 * @param items the skills, in the catalogue's order
 * @param unknown declared skills that this catalogue does not have, so that they count for nothing
 */
@Schema(name = "EffectiveSkills")
record EffectiveSkills(
        UUID candidateId,
        long version,
        String catalogueVersion,
        LocalDate asOf,
        List<EffectiveSkill> items,
        List<String> unknown) {

    EffectiveSkills {
        items = List.copyOf(items);
        unknown = List.copyOf(unknown);
    }
}

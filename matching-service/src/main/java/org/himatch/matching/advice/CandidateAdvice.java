package org.himatch.matching.advice;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;

/**
 * What single steps would bring a candidate.
 *
 * @param postings how many postings are open
 * @param suitable how many of them violate no constraint: only these are looked at
 * @param postingsWithinReach how many the candidate is eligible for now
 * @param steps what brings most within reach first, then what gains most points; each is worth what it says on its own,
 *     and they do not add up
 * @param asOf the day on which credentials had to be in force
 * @param versions what it was computed from
 */
@Schema(
        name = "CandidateAdvice",
        requiredProperties = {"postings", "suitable", "postingsWithinReach", "steps", "asOf", "versions"})
record CandidateAdvice(
        int postings,
        int suitable,
        int postingsWithinReach,
        List<AdvisedStep> steps,
        LocalDate asOf,
        Versions versions) {
    CandidateAdvice {
        steps = List.copyOf(steps);
    }
}

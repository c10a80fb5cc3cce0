package org.himatch.ranking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate as they came, and what they bring on the day last asked about. */
final class CandidateArrival implements Arrival {

    private final Candidate candidate;
    private volatile @Nullable Dated dated;

    private record Dated(LocalDate asOf, Evidence evidence) {}

    CandidateArrival(Candidate candidate) {
        this.candidate = candidate;
    }

    @Override
    public UUID id() {
        return candidate.id();
    }

    Candidate candidate() {
        return candidate;
    }

    /** About how much they bring: whoever brings more stands a better chance in most rankings. */
    int richness() {
        return candidate.skills().stream().mapToInt(DeclaredSkill::level).sum();
    }

    Evidence evidence(Scorer scorer, LocalDate asOf) {
        Dated known = dated;
        if (known == null || !known.asOf().equals(asOf)) {
            known = new Dated(asOf, scorer.evidence(candidate, asOf));
            dated = known;
        }
        return known.evidence();
    }
}

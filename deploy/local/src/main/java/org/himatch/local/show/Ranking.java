package org.himatch.local.show;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching-service answers, as far as it is shown.
 *
 * @param items best first
 * @param total how many are eligible
 * @param asOf the day on which credentials had to be in force
 */
record Ranking(List<Match> items, int total, String asOf) {

    /** {@code id} is the candidate's or the posting's; {@code use} and {@code fit} are there for postings only. */
    record Match(
            @JsonAlias({"candidateId", "jobId"}) UUID id,
            BigDecimal score,
            int points,
            @Nullable BigDecimal use,
            @Nullable BigDecimal fit,
            boolean eligible,
            List<Unmet> unmet,
            List<String> violations,
            List<String> unknowns,
            List<Criterion> criteria) {

        Match {
            criteria = Objects.requireNonNullElse(criteria, List.of());
        }
    }

    /** An essential criterion that is not met. */
    record Unmet(Category category, String criterion) {}

    /** What a criterion came to; a level is told by the label. */
    record Criterion(
            Category category,
            String label,
            boolean essential,
            int maxPoints,
            int points,
            Kind match,
            @Nullable SatisfiedBy satisfiedBy,
            @Nullable Gain gain) {

        int lost() {
            return maxPoints - points;
        }
    }

    /** What earned a criterion's points; which members are there depends on the category. */
    record SatisfiedBy(
            @Nullable String skill, int level, @Nullable String credential, List<Proof> credentials, int years) {

        SatisfiedBy {
            credentials = Objects.requireNonNullElse(credentials, List.of());
        }
    }

    /** A credential asked, and the one held that counts as it. */
    record Proof(String asked, String held) {}

    /** What bringing a criterion in full would add. */
    record Gain(int points, String by) {}

    enum Category {
        SKILL,
        CREDENTIAL,
        EXPERIENCE
    }

    enum Kind {
        EXACT,
        NARROWER,
        RELATED,
        BROADER,
        NONE
    }
}

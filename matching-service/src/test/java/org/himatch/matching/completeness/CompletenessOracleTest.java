package org.himatch.matching.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.Catalogue;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Job;
import org.himatch.ranking.Scorer;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

/** Every number of every hint against the scorer, posting by posting, on seeded random markets. */
@MatchingServiceTest
class CompletenessOracleTest {
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    CompletenessOracleTest(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    @Test
    void findingsAreThoseOfBruteForce() {
        Scorer scorer = new Scorer(vocabulary);
        Set<HintCode> seen = EnumSet.noneOf(HintCode.class);
        Set<HintCode> worthwhile = EnumSet.noneOf(HintCode.class);
        for (long seed = 1; seed <= 5; seed++) {
            HimMarket market = new HimMarket(seed);
            List<Job> jobs = market.jobs(80);
            for (int round = 0; round < 12; round++) {
                // Given
                Candidate candidate = market.candidate();
                BruteForce bruteForce = new BruteForce(scorer, catalogue, candidate, HimMarket.AS_OF, jobs);

                // When
                Prospects prospects = new Prospects(vocabulary, catalogue, candidate, HimMarket.AS_OF, jobs);
                List<Finding> findings = CompletenessService.findings(prospects).toList();

                // Then
                assertThat(prospects.withinReach()).isEqualTo(bruteForce.reach(candidate));
                assertThat(findings)
                        .as("seed %d, round %d, %s", seed, round, candidate)
                        .containsExactlyElementsOf(bruteForce.findings());
                findings.forEach(finding -> seen.add(finding.code()));
                findings.stream()
                        .filter(finding -> finding.gained() > 0)
                        .forEach(finding -> worthwhile.add(finding.code()));
            }
        }
        assertThat(seen).containsExactly(HintCode.values());
        assertThat(worthwhile)
                .containsExactly(
                        HintCode.EXPERIENCE_YEARS,
                        HintCode.SKILLS,
                        HintCode.CREDENTIALS,
                        HintCode.RENEW_CREDENTIAL,
                        HintCode.ADD_SKILL,
                        HintCode.RAISE_SKILL,
                        HintCode.ADD_CREDENTIAL,
                        HintCode.REMOTE,
                        HintCode.STATES);
    }
}

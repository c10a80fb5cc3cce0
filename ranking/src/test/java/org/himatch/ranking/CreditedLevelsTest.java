package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows are credited with, against the points that they earn. */
class CreditedLevelsTest {

    private static final int WORDS = 5;

    private static final int ROWS = WORDS * Long.SIZE;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noLevelAskedEarnsMoreThanIsCredited(int seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        Vocabulary vocabulary = market.vocabulary;
        List<Candidate> candidates = market.candidates(ROWS);
        CandidateBlock block = new CandidateBlock(
                vocabulary, candidates.stream().map(CandidateArrival::new).toList());
        int compared = 0;
        for (int skill = 0; skill < vocabulary.skills().size(); skill++) {
            if (!block.credited().isInPlanes(skill)) {
                continue;
            }
            for (int asked = 1; asked <= 5; asked++) {
                CompiledSkill criterion = new CompiledSkill(
                        new SkillCriterion(vocabulary.skills().id(skill), 3, asked, false, true),
                        Scorer.WHOLE,
                        vocabulary.skills());
                for (int row = 0; row < ROWS; row++) {
                    // When
                    int credited = Math.min(asked, level(block.credited(), skill, row));

                    // Then
                    int earned = earned(criterion, candidates.get(row), vocabulary.skills());
                    assertThat(criterion.ownPoints(credited))
                            .as("row %d, skill %d at level %d", row, skill, asked)
                            .isGreaterThanOrEqualTo(earned);
                    compared += earned > 0 ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(ROWS);
    }

    @Test
    void theBestOfShareTimesLevelIsRoundedUp() {
        // Given one word of rows that all declare the skill at level 1, the first with more that counts
        SkillTable skills = Vocabulary.builder("test")
                .skill("asked", 1)
                .skill("near", 1)
                .skill("far", 1)
                .skill("narrower", 1)
                .broader("narrower", "asked")
                .relation("near", "asked", 60)
                .relation("far", "asked", 20)
                .build()
                .skills();
        RowList asked = new RowList();
        for (int row = 0; row < Long.SIZE; row++) {
            asked.add(row << 3 | 1);
        }
        RowList near = list(0 << 3 | 4, 1 << 3 | 5, 2 << 3 | 1);
        RowList far = list(3 << 3 | 5, 4 << 3 | 4);
        RowList narrower = list(1 << 3 | 2, 5 << 3 | 5);

        // When
        LevelColumns credited = CreditedLevels.of(new RowList[] {asked, near, far, narrower}, skills, 1);

        // Then
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6))
                .extracting(row -> level(credited, 0, row))
                .containsExactly(3, 3, 1, 1, 1, 5, 1);
    }

    @Test
    void aSkillHasAColumnWhenManyHoldItAndAnotherCounts() {
        // Given
        SkillTable skills = Vocabulary.builder("test")
                .skill("popular", 1)
                .skill("rare", 1)
                .skill("alone", 1)
                .relation("rare", "popular", 50)
                .relation("popular", "rare", 50)
                .build()
                .skills();
        RowList many = new RowList();
        for (int row = 0; row < 11; row++) {
            many.add(row << 3 | 3);
        }
        RowList fewer = list(0 << 3 | 3, 1 << 3 | 3);

        // When
        LevelColumns credited = CreditedLevels.of(new RowList[] {many, fewer, many}, skills, 1);

        // Then
        assertThat(credited.isInPlanes(0)).isTrue();
        assertThat(credited.isInPlanes(1)).as("held by few").isFalse();
        assertThat(credited.isInPlanes(2)).as("nothing else counts").isFalse();
    }

    private static RowList list(int... holders) {
        RowList list = new RowList();
        for (int holder : holders) {
            list.add(holder);
        }
        return list;
    }

    private static int level(LevelColumns columns, int skill, int row) {
        int level = 0;
        for (int of = 1; of <= 5; of++) {
            long[] rows = new long[WORDS];
            columns.addAtLeast(skill, of, rows, row / Long.SIZE + 1);
            level += Bitmaps.contains(rows, row) ? 1 : 0;
        }
        return level;
    }

    /** The points that declared skills earn. */
    private static int earned(CompiledSkill criterion, Candidate candidate, SkillTable skills) {
        int earned = 0;
        for (DeclaredSkill declared : candidate.skills()) {
            for (Similar held : criterion.counting()) {
                if (skills.id(held.held()).equals(declared.skill())) {
                    earned = Math.max(earned, criterion.points(held, declared.level()));
                }
            }
        }
        return earned;
    }
}

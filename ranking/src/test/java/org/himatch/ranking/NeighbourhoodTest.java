package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is left out by the same questions lies together, and a whole block is left out only when all in it would be. */
class NeighbourhoodTest {
    private static final int BLOCK = 32;
    private static final int STATES = 8;
    private static final int PEOPLE = 64 * BLOCK;

    @Test
    void whoLivesInOneStateLiesInFewBlocks() {
        // Given people who come from everywhere, one after another
        Store<CandidateArrival> store = store();
        putAll(store);

        // When everything is tidied
        Snapshot<CandidateArrival> snapshot = store.snapshot();

        // Then
        assertThat(snapshot.size()).isEqualTo(PEOPLE);
        List<Set<String>> blocks = blocks(snapshot);
        assertThat(blocks.stream().mapToInt(Set::size).sum()).isLessThan(3 * blocks.size());
    }

    @Test
    void whileAStoreIsFilledRowsLieAsTheyCame() {
        Store<CandidateArrival> store = store();
        store.beginFilling();
        putAll(store);
        assertThat(blocks(store.snapshot())).hasSize(PEOPLE / 8).allMatch(homes -> homes.size() == STATES);
    }

    @Test
    void whenAStoreIsFilledWhoLivesInOneStateLiesInFewBlocks() {
        // Given
        Store<CandidateArrival> store = store();
        store.beginFilling();
        putAll(store);
        store.put(new CandidateArrival(atHome(PEOPLE)));

        // When
        store.endFilling();

        // Then nobody is left in a delta, and blocks are as full and as uniform as can be
        List<Set<String>> blocks = blocks(store.snapshot());
        assertThat(store.snapshot().size()).isEqualTo(PEOPLE + 1);
        assertThat(blocks).hasSize(PEOPLE / BLOCK + 1);
        assertThat(blocks.stream().mapToInt(Set::size).sum()).isLessThan(2 * blocks.size());
        assertThat(store.isTidying()).isFalse();
    }

    @Test
    void aBlockIsLeftOutOnlyWhenEveryoneInItWouldBe() {
        // Given blocks of so few that all of them often expect the same
        RandomMarket market = new RandomMarket(23);
        int leftOut = 0;
        for (int round = 0; round < 4000; round++) {
            List<Candidate> few = market.candidates(1 + round % 3);
            Terms terms = market.job().terms();
            CandidateBlock block = new CandidateBlock(
                    market.vocabulary, few.stream().map(CandidateArrival::new).toList());

            // When
            boolean allViolate = block.expectations().allViolate(terms);

            // Then
            leftOut += allViolate ? 1 : 0;
            if (allViolate) {
                assertThat(few).allMatch(candidate -> Constraints.anyViolated(terms, candidate.expectations()));
            }
        }
        assertThat(leftOut).isGreaterThan(100);
    }

    @Test
    void aRowLiesWhereItsCandidateWould() {
        RandomMarket market = new RandomMarket(24);
        List<Candidate> all = market.candidates(500);
        CandidateBlock block = new CandidateBlock(
                market.vocabulary, all.stream().map(CandidateArrival::new).toList());
        for (int row = 0; row < all.size(); row++) {
            Expectations wants = all.get(row).expectations();
            int codes = (int) all.get(row).credentials().stream()
                    .map(HeldCredential::code)
                    .filter(code -> market.vocabulary.credentials().codeNumber(code) != null)
                    .distinct()
                    .count();
            assertThat(block.neighbourhood(row))
                    .isEqualTo(Neighbourhood.of(
                            wants.country(),
                            wants.state(),
                            wants.remote(),
                            !wants.states().isEmpty(),
                            codes));
        }
    }

    private static Store<CandidateArrival> store() {
        return new Store<>(
                rows -> new CandidateBlock(Samples.VOCABULARY, rows),
                CandidateArrival::richness,
                Runnable::run,
                BLOCK,
                8);
    }

    private static void putAll(Store<CandidateArrival> store) {
        IntStream.range(0, PEOPLE)
                .mapToObj(NeighbourhoodTest::atHome)
                .map(CandidateArrival::new)
                .forEach(store::put);
    }

    private static Candidate atHome(int number) {
        Expectations wants = new Expectations(
                "US", "S" + number % STATES, RemotePreference.NO, Set.of(), Set.of(), Set.of(), null, null);
        return Samples.candidate(new UUID(1, number), wants, new DeclaredSkill("epic", 1 + number % 5));
    }

    /** The homes of those who count in each block. */
    private static List<Set<String>> blocks(Snapshot<CandidateArrival> snapshot) {
        List<Set<String>> blocks = new ArrayList<>();
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (snapshot.part(slot) instanceof CandidateBlock block) {
                Set<String> homes = new HashSet<>();
                Bitmaps.forEach(
                        snapshot.live(slot),
                        block.words(),
                        row -> homes.addAll(
                                Stream.of(block.expectations().of(row).state()).toList()));
                blocks.add(homes);
            }
        }
        return blocks;
    }
}

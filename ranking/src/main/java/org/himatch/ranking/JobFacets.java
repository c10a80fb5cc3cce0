package org.himatch.ranking;

import java.util.BitSet;

/** Counts the facets of whole blocks of jobs: terms by counting bits, and what is asked by walking over the rows. */
final class JobFacets {

    private final FacetCounter counter;
    private final SkillTable skills;
    private final CredentialTable credentials;
    private final int[] asked;
    private final int[] named;
    private final int[] scores = new int[FacetCounter.BANDS];

    JobFacets(FacetCounter counter, Vocabulary vocabulary) {
        this.counter = counter;
        skills = vocabulary.skills();
        credentials = vocabulary.credentials();
        asked = new int[counter.counts(Facet.SKILL) ? skills.size() : 0];
        named = new int[counter.counts(Facet.CREDENTIAL) ? credentials.size() : 0];
    }

    /** Adds the score of one row, in whatever block. */
    void addScore(int points) {
        scores[FacetCounter.band(points)]++;
    }

    /** Adds all but the scores of rows of a block. */
    void add(JobBlock block, long[] rows, long[] scratch) {
        int words = block.words();
        for (Facet facet : counter.facets()) {
            switch (facet) {
                case STATE, REMOTE, EMPLOYMENT_TYPE, SCHEDULE ->
                    block.terms().count(facet, rows, scratch, words, counter.of(facet));
                case SKILL -> addSkills(block, rows, words);
                case CREDENTIAL -> addCredentials(block, rows, words);
                case SCORE -> {} // by addScore
            }
        }
    }

    private void addSkills(JobBlock block, long[] rows, int words) {
        Asks asks = block.asks();
        BitSet ofRow = new BitSet();
        Bitmaps.forEach(rows, words, row -> {
            for (int ask = asks.skills(row); ask < asks.skillsEnd(row); ask++) {
                ofRow.set(AskedSkills.skill(Asks.what(asks.numbers()[ask])));
            }
            ofRow.clear(skills.size()); // stands for all that the vocabulary does not know
            count(ofRow, asked);
        });
    }

    private void addCredentials(JobBlock block, long[] rows, int words) {
        Asks asks = block.asks();
        BitSet ofRow = new BitSet();
        Bitmaps.forEach(rows, words, row -> {
            for (int ask = asks.credentials(row); ask < asks.end(row); ask++) {
                for (int credential : block.named(Asks.what(asks.numbers()[ask]))) {
                    ofRow.set(credential);
                }
            }
            count(ofRow, named);
        });
    }

    private static void count(BitSet ofRow, int[] counts) {
        for (int value = ofRow.nextSetBit(0); value >= 0; value = ofRow.nextSetBit(value + 1)) {
            counts[value]++;
        }
        ofRow.clear();
    }

    /** Hands over what was summed up over all blocks. */
    void finish() {
        for (int skill = 0; skill < asked.length; skill++) {
            counter.of(Facet.SKILL).accept(skills.id(skill), asked[skill]);
        }
        for (int credential = 0; credential < named.length; credential++) {
            counter.of(Facet.CREDENTIAL).accept(credentials.presentCode(credential), named[credential]);
        }
        for (int band = 0; band < scores.length; band++) {
            counter.addScores(band, scores[band]);
        }
    }
}

package org.himatch.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the facets of whole blocks of candidates: by counting bits, and skills, where few rows are to be counted, by
 * walking over what the rows hold.
 */
final class CandidateFacets {

    /** Below one row in so many, walking over rows takes less than passing over the columns of all skills. */
    private static final int FEW = 16;

    private final FacetCounter counter;
    private final BlockView view;
    private final SkillTable skills;
    private final CredentialTable credentials;
    private final @Nullable ScoreBands bands;

    /** By skill: how many hold it. */
    private final int[] held;

    /** By skill: the last row, as {@link #walked} numbers them, that was seen to hold it. */
    private final int[] seen;

    /** By code: whose it is. */
    private final int[] credentialOf;

    private final long[] holders;
    private int walked;

    CandidateFacets(
            FacetCounter counter,
            CompiledCandidatesQuery compiled,
            Vocabulary vocabulary,
            RowScorer rowScorer,
            BlockView view,
            int words) {
        this.counter = counter;
        this.view = view;
        skills = vocabulary.skills();
        credentials = vocabulary.credentials();
        bands = counter.counts(Facet.SCORE) ? new ScoreBands(compiled, credentials, rowScorer, view, words) : null;
        boolean bySkill = counter.counts(Facet.SKILL);
        held = new int[bySkill ? skills.size() : 0];
        seen = new int[held.length];
        holders = new long[bySkill ? words : 0];
        credentialOf = bySkill ? credentials.credentialOfCodes() : new int[0];
    }

    /** Adds rows of the block in view, all of them eligible. */
    void add(long[] rows) {
        ExpectationColumns expectations = view.block().expectations();
        for (Facet facet : counter.facets()) {
            switch (facet) {
                case STATE, REMOTE, EMPLOYMENT_TYPE, SCHEDULE ->
                    expectations.count(facet, rows, view, counter.of(facet));
                case CREDENTIAL -> addCredentials(rows);
                case SKILL -> addSkills(rows);
                case SCORE -> {
                    if (bands != null) {
                        bands.add(rows);
                    }
                }
            }
        }
    }

    private void addCredentials(long[] rows) {
        for (int credential = 0; credential < credentials.size(); credential++) {
            int count = Bitmaps.countBoth(view.inForce(credential), rows, view.words());
            counter.of(Facet.CREDENTIAL).accept(credentials.presentCode(credential), count);
        }
    }

    private void addSkills(long[] rows) {
        int words = view.words();
        if (Bitmaps.count(rows, words) * FEW < words * Long.SIZE) {
            Bitmaps.forEach(rows, words, this::walk);
            return;
        }
        for (int skill = 0; skill < held.length; skill++) {
            Arrays.fill(holders, 0, words, 0);
            view.block().levels().addAtLeast(skill, 1, holders, words);
            for (CredentialTable.Evidencing by : credentials.evidencing(skill)) {
                Bitmaps.or(holders, view.inForce(by.credential()), words);
            }
            held[skill] += Bitmaps.countBoth(holders, rows, words);
        }
    }

    private void walk(int row) {
        walked++;
        SkillRows.Cursor cursor = view.block().skills();
        cursor.open(row);
        while (cursor.next()) {
            if (cursor.skill() < held.length) {
                holds(cursor.skill());
                continue;
            }
            int credential = credentialOf[cursor.skill() - held.length];
            if (Bitmaps.contains(view.inForce(credential), row)) {
                credentials.evidencedBy(credential).forEach(evidenced -> holds(evidenced.skill()));
            }
        }
    }

    private void holds(int skill) {
        if (seen[skill] != walked) {
            seen[skill] = walked;
            held[skill]++;
        }
    }

    /** Hands over what was summed up over all blocks. */
    void finish() {
        for (int skill = 0; skill < held.length; skill++) {
            counter.of(Facet.SKILL).accept(skills.id(skill), held[skill]);
        }
        if (bands != null) {
            bands.addTo(counter);
        }
    }
}

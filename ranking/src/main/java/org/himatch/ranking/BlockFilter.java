package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;

/** Who of a block passes the filter of a query, and who of those is eligible: bitmaps, found before anyone is scored. */
final class BlockFilter {

    /** What so few rows bring is faster read row by row than found in the columns of all skills that count. */
    private static final int FEW = 4;

    private final CompiledCandidatesQuery compiled;
    private final Terms terms;
    private final BlockView view;
    private final RowScorer rowScorer;
    private final long[] passing;
    private final long[] eligible;
    private final long[] scratch;

    /** What the tests of credentials look at. */
    private final Named credentials;

    /** What the tests of each list of skills look at. */
    private final List<Named> named;

    /** The lists that are done with for the block in view. */
    private final boolean[] done;

    /** A filter for blocks of at most so many words. */
    BlockFilter(CompiledCandidatesQuery compiled, BlockView view, RowScorer rowScorer, int words) {
        this.compiled = compiled;
        this.view = view;
        this.rowScorer = rowScorer;
        terms = compiled.query().job().terms();
        passing = new long[words];
        eligible = new long[words];
        scratch = new long[words];
        credentials =
                Named.by(compiled.essentials().stream().flatMap(List::stream).toList());
        named = compiled.essentialSkills().stream().map(Named::by).toList();
        done = new boolean[named.size()];
    }

    /** Looks at the rows that count of the block in view. */
    void look(long[] live) {
        int words = view.words();
        System.arraycopy(live, 0, passing, 0, words);
        removeUnscored(words);
        view.block().expectations().keepPassing(compiled.query().filter(), passing, view);
        keepAll(passing, compiled.filter());
        System.arraycopy(passing, 0, eligible, 0, words);
        // What takes little comes first: it often leaves few or nobody to look further at.
        if (view.block().expectations().allViolate(terms)) {
            Arrays.fill(eligible, 0, words, 0);
            return;
        }
        view.fetch(credentials);
        keepAll(eligible, compiled.essentials());
        if (!Bitmaps.isEmpty(eligible, words)) {
            view.block().expectations().removeViolating(terms, eligible, view);
            keepMeeting(compiled.essentialSkills(), words);
        }
    }

    /** The rows that are eligible. The caller may change them. */
    long[] eligible() {
        return eligible;
    }

    /** The rows that pass the filter and are not eligible. The caller may change them. */
    long[] nearMisses() {
        Bitmaps.andNot(passing, eligible, view.words());
        return passing;
    }

    /** Who declares nothing has a score only by a credential in force. */
    private void removeUnscored(int words) {
        RowSet unbacked = view.block().unbacked();
        if (!unbacked.isEmpty()) {
            Arrays.fill(scratch, 0, words, 0);
            Arrays.fill(eligible, 0, words, 0);
            unbacked.addTo(scratch);
            view.block().addAnyInForce(view.day(), eligible);
            Bitmaps.andNot(scratch, eligible, words);
            Bitmaps.andNot(passing, scratch, words);
        }
    }

    /** Keeps the rows that pass every list of tests. */
    private void keepAll(long[] among, List<List<RowTest>> everyOf) {
        for (List<RowTest> anyOf : everyOf) {
            if (Bitmaps.isEmpty(among, view.words())) {
                return;
            }
            keep(among, anyOf);
        }
    }

    /** Keeps the rows that pass any of the tests. */
    private void keep(long[] among, List<RowTest> anyOf) {
        Arrays.fill(scratch, 0, view.words(), 0);
        for (RowTest test : anyOf) {
            test.addTo(scratch, view);
        }
        Bitmaps.and(among, scratch, view.words());
    }

    /** Keeps of the eligible those that have the essential skills. */
    private void keepMeeting(List<List<RowTest>> everyOf, int words) {
        Arrays.fill(done, false);
        for (int i = 0; i < everyOf.size(); i++) {
            int count = Bitmaps.count(eligible, words);
            if (count <= FEW) {
                if (count > 0) {
                    keepMeetingOneByOne(words);
                }
                return;
            }
            int next = rarest();
            done[next] = true;
            view.fetch(named.get(next));
            keep(eligible, everyOf.get(next));
        }
    }

    /** Of the essential skills that are not done, the one that fewest of the block can have: it leaves least to do for the others. */
    private int rarest() {
        int rarest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < named.size(); i++) {
            int holders = done[i] ? Integer.MAX_VALUE : holders(named.get(i).skills());
            if (holders < least) {
                least = holders;
                rarest = i;
            }
        }
        return rarest;
    }

    private int holders(int[] skills) {
        int holders = 0;
        for (int skill : skills) {
            holders += view.block().levels().holders(skill);
        }
        return holders;
    }

    private void keepMeetingOneByOne(int words) {
        SkillRows.Cursor cursor = view.block().skills();
        cursor.fetch(eligible, 0, words);
        for (int i = 0; i < words; i++) {
            for (long left = eligible[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (!rowScorer.meetsEssentialSkills(view, cursor, row)) {
                    Bitmaps.remove(eligible, row);
                }
            }
        }
    }
}

package org.himatch.ranking;

import java.util.List;

/** Something that holds of some rows of a block and not of others. */
sealed interface RowTest {

    /** Adds the rows of which it holds. */
    void addTo(long[] into, BlockView view);

    /** About how much work it is, in passes over a block. */
    default int cost() {
        return 1;
    }

    /** The skill is declared at this level or above. */
    record Declares(int skill, int level) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            view.block().levels().addAtLeast(skill, level, into, view.words());
        }
    }

    /**
     * The skill is declared at this level or above. Rows at a second level or above may be left out: the caller has them
     * already.
     */
    record DeclaresBelow(int skill, int level, int below) implements RowTest {

        /** Holds of whoever one of two tests of the same skill holds of. */
        DeclaresBelow or(DeclaresBelow other) {
            return new DeclaresBelow(skill, Math.min(level, other.level), Math.max(below, other.below));
        }

        @Override
        public int cost() {
            return 2;
        }

        @Override
        public void addTo(long[] into, BlockView view) {
            view.block().levels().addBetween(skill, level, below, into, view.words());
        }
    }

    /**
     * The skill is credited at this level or above, or, where a block does not know that, any of the tests holds that come to as
     * much. Rows at a second level or above may be left out, as of {@link DeclaresBelow}.
     */
    record CreditedBelow(int skill, int level, int below, List<DeclaresBelow> otherwise) implements RowTest {

        @Override
        public int cost() {
            return 2;
        }

        @Override
        public void addTo(long[] into, BlockView view) {
            LevelColumns credited = view.block().credited();
            if (credited.isInPlanes(skill)) {
                credited.addBetween(skill, level, below, into, view.words());
            } else {
                for (int i = 0; i < otherwise.size(); i++) {
                    otherwise.get(i).addTo(into, view);
                }
            }
        }
    }

    /** The credential is in force. */
    record Holds(int credential) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            Bitmaps.or(into, view.inForce(credential), view.words());
        }
    }

    /** There are at least so many years of experience. */
    record HasWorked(int years) implements RowTest {

        @Override
        public int cost() {
            return 7;
        }

        @Override
        public void addTo(long[] into, BlockView view) {
            long[] found = view.scratch(0);
            view.block().years().atLeast(years, found, view.words());
            Bitmaps.or(into, found, view.words());
        }
    }

    /** The whole combination of credentials is satisfied. */
    record Meets(CredentialRule rule) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            long[] met = view.scratch(0);
            rule.find(met, view, 1);
            Bitmaps.or(into, met, view.words());
        }
    }
}

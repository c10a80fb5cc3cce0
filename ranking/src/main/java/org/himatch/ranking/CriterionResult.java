package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one criterion came to for one candidate. Points, and whether it is met, follow from the exact credit. */
public sealed interface CriterionResult {

    /** What was asked. */
    Criterion asked();

    /** Position among the job's criteria of the same category, from 0. */
    int index();

    /** The points of a full credit, 0 to 10 000; over all criteria of a job they add up to exactly 10 000. */
    int maxPoints();

    /** The share of what was asked that is there, from 0 to 1, exact. */
    Fraction credit();

    /** How what is held stands to what was asked. */
    MatchKind match();

    /** Whether an essential criterion would let this candidate pass; told of the others too. */
    boolean met();

    /** The points earned: the maximum times the credit, rounded down. */
    default int points() {
        return credit().floorOf(maxPoints());
    }

    /** The points that would be gained by bringing what is asked in full. */
    default int gain() {
        return maxPoints() - points();
    }

    /** Whether the candidate is not eligible because of this criterion. */
    default boolean failed() {
        return asked().essential() && !met();
    }

    /**
     * A skill criterion's result. It is met from a credit of 60 %.
     *
     * @param satisfiedBy the held skill that earned the credit, or null when there is none. Of equal credit the first
     *     by kind of match, then the higher level, then the smaller id
     */
    record OfSkill(
            SkillCriterion asked,
            int index,
            int maxPoints,
            Fraction credit,
            MatchKind match,
            @Nullable HeldSkill satisfiedBy)
            implements CriterionResult {

        private static final Fraction ENOUGH = new Fraction(60, 100);

        @Override
        public boolean met() {
            return credit.compareTo(ENOUGH) >= 0;
        }
    }

    /**
     * A credential criterion's result. It is met when the whole expression is.
     *
     * @param satisfiedBy what earned the credit, from left to right; of an {@code anyOf} only its best branch, the
     *     first of equals. The match is {@code NARROWER} when a superseding credential stands in anywhere
     * @param missing what is still to be held for the full credit, or null when nothing is
     */
    record OfCredentials(
            CredentialCriterion asked,
            int index,
            int maxPoints,
            Fraction credit,
            MatchKind match,
            List<Proof> satisfiedBy,
            @Nullable CredentialExpression missing)
            implements CriterionResult {

        /** Copies the list. */
        public OfCredentials {
            satisfiedBy = List.copyOf(satisfiedBy);
        }

        @Override
        public boolean met() {
            return credit.equals(Fraction.ONE);
        }
    }

    /**
     * The experience criterion's result. It is met from the years asked.
     *
     * @param years the years the candidate has, 0 when they did not say
     */
    record OfExperience(ExperienceCriterion asked, int index, int maxPoints, Fraction credit, int years)
            implements CriterionResult {

        @Override
        public MatchKind match() {
            return years > 0 ? MatchKind.EXACT : MatchKind.NONE;
        }

        @Override
        public boolean met() {
            return years >= asked.years();
        }
    }

    /**
     * A credential asked and the credential in force that satisfies it.
     *
     * @param asked the code in the expression
     * @param held the code that the candidate holds: the same, a former or later one, or a superseding one
     */
    record Proof(String asked, String held) {}
}

package org.himatch.ranking;

/** The experience criterion with its points. */
record CompiledExperience(ExperienceCriterion asked, int maxPoints) {

    /** The points, rounded down. */
    int points(Evidence evidence) {
        return credit(evidence).floorOf(maxPoints);
    }

    /** Whether it keeps the candidate from being eligible. */
    boolean fails(Evidence evidence) {
        return asked.essential() && evidence.years() < asked.years();
    }

    CriterionResult.OfExperience explain(Evidence evidence) {
        return new CriterionResult.OfExperience(asked, 0, maxPoints, credit(evidence), evidence.years());
    }

    private Fraction credit(Evidence evidence) {
        return new Fraction(Math.min(evidence.years(), asked.years()), asked.years());
    }
}

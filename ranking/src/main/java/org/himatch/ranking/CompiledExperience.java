package org.himatch.ranking;

/** The experience criterion with its points. */
record CompiledExperience(ExperienceCriterion asked, int maxPoints) {

    /** The points, rounded down. */
    int points(Evidence evidence) {
        return points(evidence.years());
    }

    /** The points of so many years, rounded down. */
    int points(int years) {
        return (int) ((long) maxPoints * Math.min(years, asked.years()) / asked.years());
    }

    /** Whether it keeps the candidate from being eligible. */
    boolean fails(Evidence evidence) {
        return asked.essential() && evidence.years() < asked.years();
    }

    CriterionResult.OfExperience explain(Evidence evidence) {
        return new CriterionResult.OfExperience(asked, 0, maxPoints, credit(evidence.years()), evidence.years());
    }

    private Fraction credit(int years) {
        return new Fraction(Math.min(years, asked.years()), asked.years());
    }
}

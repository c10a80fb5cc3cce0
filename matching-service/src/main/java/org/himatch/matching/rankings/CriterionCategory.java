package org.himatch.matching.rankings;

import org.himatch.ranking.Category;

/** What kind of thing a criterion asks for. */
enum CriterionCategory {
    SKILL,
    CREDENTIAL,
    EXPERIENCE;

    static CriterionCategory from(Category category) {
        return switch (category) {
            case SKILLS -> SKILL;
            case CREDENTIALS -> CREDENTIAL;
            case EXPERIENCE -> EXPERIENCE;
        };
    }
}

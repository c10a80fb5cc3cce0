package org.himatch.matching.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;

/** Hints in words for the candidate. */
@ApplicationScoped
class HintWording {
    private final Catalogue catalogue;

    HintWording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One or two sentences: what to do, and what it is worth. */
    String of(Finding finding) {
        return switch (finding.code()) {
            case EXPERIENCE_YEARS -> fact("how many years of experience you have", finding);
            case SKILLS -> fact("your skills", finding);
            case CREDENTIALS -> fact("your credentials", finding);
            case COUNTRY -> fact("in which country you live", finding);
            case STATE -> fact("in which state you live", finding);
            case REMOTE -> fact("whether you want to work remotely", finding);
            case STATES -> fact("in which states you would work on site", finding);
            case EMPLOYMENT_TYPES -> fact("which kinds of employment you accept", finding);
            case SCHEDULES -> fact("which schedules you accept", finding);
            case MINIMUM_PAY -> fact("the least pay you would work for", finding);
            case AVAILABLE_FROM -> fact("from when you can work", finding);
            case RENEW_CREDENTIAL -> finding.subject() + " has expired." + renewed(finding.gained());
            case ADD_SKILL -> "If you have it, state " + skill(finding) + ": " + gained(finding.gained()) + ".";
            case RAISE_SKILL -> "If it is true by now, state " + skill(finding) + ": " + gained(finding.gained()) + ".";
            case ADD_CREDENTIAL -> "If you hold it, state " + finding.subject() + ": " + gained(finding.gained()) + ".";
        };
    }

    private static String fact(String what, Finding finding) {
        String asked = "State " + what + ": " + asking(finding.askedBy());
        if (finding.gained() > 0) {
            return asked + ", and up to " + gained(finding.gained()) + ".";
        }
        return finding.unknownIn() > 0
                ? asked + ". Until then it counts as unknown, which excludes nothing."
                : asked + ".";
    }

    private static String asking(int postings) {
        return postings == 1 ? "1 open posting asks about it" : postings + " open postings ask about it";
    }

    private static String renewed(int postings) {
        return postings == 0
                ? " Renewing it brings nothing more within reach at present."
                : " Renewed, it brings "
                        + (postings == 1 ? "1 more posting" : postings + " more postings")
                        + " within reach.";
    }

    private static String gained(int postings) {
        return postings == 1 ? "1 more posting comes within reach" : postings + " more postings come within reach";
    }

    private String skill(Finding finding) {
        String id = String.valueOf(finding.subject());
        return catalogue.skill(id).map(Skill::name).orElse(id) + " at level " + finding.level();
    }
}

package org.himatch.local.show;

import java.util.Locale;

/** The services' terms in words: those of work on which both sides have to agree, and the names of fields. */
final class Terms {
    private Terms() {}

    /** What a constraint is about. */
    static String name(String constraint) {
        return constraint.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a JSON pointer leads to, in words: the last name in it, without a place in a list. */
    static String field(String pointer) {
        String[] names = pointer.split("/", -1);
        String last = names[names.length - 1];
        String name = last.matches("\\d+") ? names[names.length - 2] : last;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Why a candidate and a posting do not come together. */
    static String disagreement(String constraint, Posting posting) {
        return switch (constraint) {
            case "PLACE" -> posting.remote() ? "wants on-site work; this is remote" : "does not want to work there";
            case "PAY" -> "asks for more pay than there is";
            case "EMPLOYMENT_TYPE" -> "looks for another type of employment";
            case "SCHEDULE" -> "looks for another schedule";
            case "START_DATE" -> "is not free by the first day of work";
            default -> "does not agree on the " + name(constraint);
        };
    }
}

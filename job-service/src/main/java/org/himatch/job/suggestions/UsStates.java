package org.himatch.job.suggestions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The states of the USA, by the two letters of their addresses and by name. */
public final class UsStates {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> CODES;

    static {
        Arrays.stream("""
                AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;\
                DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;\
                KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;\
                MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;\
                NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;\
                PA Pennsylvania;PR Puerto Rico;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;\
                UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming""".split(";")).forEach(state -> NAMES.put(state.substring(0, 2), state.substring(3)));
        CODES = NAMES.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().toLowerCase(Locale.ROOT), Map.Entry::getKey));
    }

    private UsStates() {}

    /** The code of a state that is written as its code or its name. */
    public static Optional<String> code(String written) {
        String text = written.strip();
        return NAMES.containsKey(text)
                ? Optional.of(text)
                : Optional.ofNullable(CODES.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The name of a code. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** A regular expression of all codes and names, the longer names first. */
    static String pattern() {
        return Stream.concat(
                        NAMES.values().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed()),
                        NAMES.keySet().stream())
                .collect(Collectors.joining("|"));
    }
}

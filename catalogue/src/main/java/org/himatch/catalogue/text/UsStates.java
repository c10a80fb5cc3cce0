package org.himatch.catalogue.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of the USA, its district and Puerto Rico, by the two letters of their addresses and by name. */
public final class UsStates {
    private static final String ALL = """
            AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;\
            DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;\
            KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;\
            MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;\
            NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;\
            PA Pennsylvania;PR Puerto Rico;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;\
            UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming""";
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String state : ALL.split(";", -1)) {
            String code = state.substring(0, 2);
            String name = state.substring(3);
            NAMES.put(code, name);
            CODES.put(name.toLowerCase(Locale.ROOT), code);
        }
    }

    private UsStates() {}

    /** The code of a state that is written as its code in capitals, or as its name in any letters. */
    public static Optional<String> code(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String text = written.strip();
        return NAMES.containsKey(text)
                ? Optional.of(text)
                : Optional.ofNullable(CODES.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The name of a code. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** A regular expression of all codes, in capitals, and names, in any letters; the longer names first. */
    public static String pattern() {
        return Stream.concat(
                        NAMES.values().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(name -> "(?i:" + name + ")"),
                        NAMES.keySet().stream())
                .collect(Collectors.joining("|"));
    }
}

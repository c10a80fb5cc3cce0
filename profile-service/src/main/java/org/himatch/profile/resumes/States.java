package org.himatch.profile.resumes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states of the United States and its capital's district, by code and by name. */
final class States {
    private static final String ALL = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,"
            + "CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
            + "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,"
            + "MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
            + "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
            + "PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,"
            + "UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        for (String state : ALL.split(",")) {
            String code = state.substring(0, 2);
            CODES.put(code, code);
            CODES.put(state.substring(3).toLowerCase(Locale.ROOT), code);
        }
    }

    private States() {}

    /** The code of a state that is written as its code in capitals, or by its name. */
    static Optional<String> code(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String code = CODES.get(written);
        return Optional.ofNullable(code == null ? CODES.get(written.toLowerCase(Locale.ROOT)) : code);
    }

    /** A regular expression for codes and names. */
    static String pattern() {
        return String.join(
                "|",
                CODES.keySet().stream()
                        .map(written -> written.length() == 2 ? written : "(?i:" + written + ")")
                        .toList());
    }
}

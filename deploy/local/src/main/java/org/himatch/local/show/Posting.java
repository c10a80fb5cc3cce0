package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A posting in words.
 *
 * @param title the role's title
 * @param employer the employer's name
 * @param remote whether the work is done from anywhere
 * @param terms where, for what pay, and so on
 */
record Posting(String title, String employer, boolean remote, List<String> terms) {

    /** From what job-service answers for the posting and its employer. */
    static Posting of(JsonNode job, JsonNode employer, Symbols symbols) {
        List<String> terms = new ArrayList<>();
        terms.add(place(job.path("location")));
        terms.add(pay(job.path("pay"), symbols));
        terms.add(StreamSupport.stream(job.path("employmentTypes").spliterator(), false)
                .map(type -> words(type.asText()))
                .collect(Collectors.joining(" or ")));
        if (job.hasNonNull("startsOn")) {
            terms.add("from " + job.path("startsOn").asText());
        }
        terms.removeIf(String::isEmpty);
        return new Posting(
                job.path("title").asText(),
                employer.path("name").asText(),
                job.path("location").path("remote").asBoolean(),
                terms);
    }

    private static String place(JsonNode location) {
        if (location.path("remote").asBoolean()) {
            return "remote";
        }
        String city = location.path("city").asText();
        String state = location.path("state").asText();
        return city.isEmpty() || state.isEmpty() ? city + state : city + ", " + state;
    }

    private static String pay(JsonNode pay, Symbols symbols) {
        JsonNode minimum = pay.path("minimum");
        JsonNode maximum = pay.path("maximum");
        if (!minimum.isNumber() && !maximum.isNumber()) {
            return "";
        }
        String currency = pay.path("currency").asText();
        String sign = currency.equals("USD") ? "$" : currency + " ";
        String per = pay.path("per").asText().equals("YEAR") ? " a year" : " an hour";
        if (!minimum.isNumber() || !maximum.isNumber()) {
            return minimum.isNumber()
                    ? "from " + sign + amount(minimum) + per
                    : "up to " + sign + amount(maximum) + per;
        }
        return sign + amount(minimum) + symbols.dash + amount(maximum) + per;
    }

    private static String amount(JsonNode number) {
        BigDecimal amount = number.decimalValue();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

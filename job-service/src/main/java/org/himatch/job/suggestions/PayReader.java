package org.himatch.job.suggestions;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.PayPeriod;
import org.jspecify.annotations.Nullable;

/** What a text says it pays: an amount or a range, with what it is for. Bonuses and budgets are none. */
final class PayReader {
    private static final String AMOUNT = "(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})(?:\\.\\d{1,2})?";
    private static final Pattern PAY = Pattern.compile(
            "(?<currency>US\\$|CA\\$|C\\$|\\$|€|£|\\bUSD ?\\$?|\\bCAD ?\\$?)\\s?(?<from>"
                    + AMOUNT + ")(?![\\d,]\\d)(?<fromK>k\\b)?(?:\\s?(?:/|per )(?:hour|hr|year))?"
                    + "(?:\\s?(?:-|–|—|to|and)\\s?(?:US\\$|CA\\$|C\\$|\\$|€|£)?\\s?(?<to>" + AMOUNT
                    + ")(?![\\d,]\\d)(?<toK>k\\b)?)?(?<plus>\\+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT_AFTER = Pattern.compile(
            "[\\s(]{0,3}(?:USD\\s?|CAD\\s?)?(?:(?:/|per|an?)\\s?(?<unit>hour|hr|year|yr|annum)\\b|(?<hourly>hourly)"
                    + "|(?<yearly>annually|annual salary|yearly|annual base))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT_BEFORE = Pattern.compile(
            "(?<hourly>hourly|per hour)|(?<yearly>salary|annual|yearly|per year)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_MONEY = Pattern.compile(
            "bonus|tuition|reimburs|stipend|allowance|assistance|budget|revenue|billion|million|retention|referral",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_BELOW =
            Pattern.compile("(?:up to|maximum(?: of)?)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_ABOVE =
            Pattern.compile("(?:from|starting at|starts at|minimum(?: of)?|at least)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_END = Pattern.compile("[,;.]\\s|\\n|\\$|€|£");
    private static final int LOOK_ROUND = 40;

    private PayReader() {}

    /** An amount, and where it stands. */
    record Pay(PayRangeBody range, Source source) {}

    /** The first pay that the text states. */
    static Optional<Pay> read(String text) {
        Matcher found = PAY.matcher(text);
        while (found.find()) {
            Optional<Pay> pay = pay(text, found);
            if (pay.isPresent()) {
                return pay;
            }
        }
        return Optional.empty();
    }

    private static Optional<Pay> pay(String text, Matcher found) {
        String before = lastPart(text.substring(Math.max(0, found.start() - LOOK_ROUND), found.start()));
        String after = firstPart(text.substring(found.end(), Math.min(text.length(), found.end() + LOOK_ROUND)));
        PayPeriod period = period(found.group(), before, after);
        if (period == null || OTHER_MONEY.matcher(before + " " + after).find()) {
            return Optional.empty();
        }
        boolean thousandsInBoth = found.group("toK") != null && found.group("fromK") == null;
        BigDecimal from = amount(found.group("from"), found.group("fromK") != null || thousandsInBoth);
        BigDecimal to = found.group("to") == null ? null : amount(found.group("to"), found.group("toK") != null);
        if (to != null && to.compareTo(from) < 0) {
            return Optional.empty();
        }
        boolean above =
                found.group("plus") != null || OPEN_ABOVE.matcher(before).find();
        boolean below = to == null && OPEN_BELOW.matcher(before).find();
        return Optional.of(new Pay(
                new PayRangeBody(
                        below ? null : from,
                        to == null && !above ? from : to,
                        currency(found.group("currency")),
                        period),
                Source.of(text, found.start(), found.end())));
    }

    /** Other amounts, and what is said behind a comma or in another line, is not about this one. */
    private static String firstPart(String after) {
        return PART_END.splitAsStream(after).findFirst().orElse("");
    }

    private static String lastPart(String before) {
        return PART_END.splitAsStream(before).reduce("", (earlier, later) -> later);
    }

    private static @Nullable PayPeriod period(String amounts, String before, String after) {
        Matcher unit = UNIT_AFTER.matcher(after);
        if (unit.lookingAt()) {
            boolean hour = unit.group("hourly") != null
                    || (unit.group("unit") != null
                            && unit.group("unit").toLowerCase(Locale.ROOT).startsWith("h"));
            return hour ? PayPeriod.HOUR : PayPeriod.YEAR;
        }
        if (amounts.toLowerCase(Locale.ROOT).matches("(?s).*(?:/|per )(?:hour|hr).*")) {
            return PayPeriod.HOUR;
        }
        Matcher named = UNIT_BEFORE.matcher(before);
        return named.find() ? named.group("hourly") != null ? PayPeriod.HOUR : PayPeriod.YEAR : null;
    }

    private static BigDecimal amount(String written, boolean thousands) {
        BigDecimal amount = new BigDecimal(written.replace(",", ""));
        return (thousands ? amount.movePointRight(3) : amount).setScale(2);
    }

    private static String currency(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "€" -> "EUR";
            case "£" -> "GBP";
            case "CA$", "C$", "CAD", "CAD $", "CAD$" -> "CAD";
            default -> "USD";
        };
    }
}

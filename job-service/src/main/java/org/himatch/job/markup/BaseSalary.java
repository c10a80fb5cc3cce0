package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.PayPeriod;
import org.jspecify.annotations.Nullable;

/** {@code baseSalary} to pay, where that is exact: per hour and per year as they are, per month twelve times a year. */
final class BaseSalary {
    private static final String NAME = "baseSalary";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int MOST_DIGITS = 9;
    private static final int MOST_PLACES = 1000;

    private BaseSalary() {}

    private record Unit(PayPeriod per, BigDecimal times) {}

    static @Nullable PayRangeBody read(Properties posting) {
        Optional<String> outerCurrency = posting.text("salaryCurrency");
        JsonNode salary = posting.one(NAME).orElse(null);
        if (salary == null) {
            return null;
        }
        JsonNode value = salary.has("value") ? salary.get("value") : salary;
        Optional<String> currency = Optional.ofNullable(salary.get("currency"))
                .or(() -> Optional.ofNullable(value.get("currency")))
                .flatMap(Properties::textOf)
                .or(() -> outerCurrency)
                .map(code -> code.toUpperCase(Locale.ROOT));
        if (currency.filter(code -> CURRENCY.matcher(code).matches()).isEmpty()) {
            posting.refuse(NAME, "states no currency by its three letters");
            return null;
        }
        Unit unit = unit(posting, value.has("unitText") ? value.get("unitText") : salary.get("unitText"));
        if (unit == null) {
            return null;
        }
        JsonNode single = value.isObject() ? value.get("value") : value;
        BigDecimal minimum = amount(posting, single == null ? value.get("minValue") : single, unit);
        BigDecimal maximum = amount(posting, single == null ? value.get("maxValue") : single, unit);
        if (minimum == null && maximum == null) {
            posting.refuse(NAME, "states no amount that a posting can hold");
            return null;
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            posting.refuse(NAME, "its minimum is above its maximum");
            return null;
        }
        return new PayRangeBody(minimum, maximum, currency.get(), unit.per);
    }

    private static @Nullable Unit unit(Properties posting, @Nullable JsonNode written) {
        String unit = Optional.ofNullable(written)
                .flatMap(Properties::textOf)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse("");
        return switch (unit) {
            case "HOUR", "HOURLY", "HR", "HUR" -> new Unit(PayPeriod.HOUR, BigDecimal.ONE);
            case "YEAR", "YEARLY", "ANNUAL", "ANNUALLY", "ANN" -> new Unit(PayPeriod.YEAR, BigDecimal.ONE);
            case "MONTH", "MONTHLY", "MON" -> new Unit(PayPeriod.YEAR, MONTHS);
            case "" -> {
                posting.refuse(NAME, "does not say what the amount is for (unitText)");
                yield null;
            }
            default -> {
                posting.refuse(
                        NAME,
                        "pay per " + unit.toLowerCase(Locale.ROOT)
                                + " cannot be carried exactly: a posting pays per hour or per year");
                yield null;
            }
        };
    }

    private static @Nullable BigDecimal amount(Properties posting, @Nullable JsonNode written, Unit unit) {
        String text = written == null ? "" : textOf(written);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            posting.refuse(NAME, "has an amount that is not a number");
            return null;
        }
        BigDecimal amount =
                new BigDecimal(text.replace(",", "")).multiply(unit.times).stripTrailingZeros();
        if (amount.scale() > 2 || amount.precision() - amount.scale() > MOST_DIGITS) {
            posting.refuse(NAME, "has an amount of more than two decimals or nine digits");
            return null;
        }
        return amount.setScale(2);
    }

    /** A number in plain digits, unless it would have thousands of them: a few characters can stand for a billion digits. */
    private static String textOf(JsonNode written) {
        if (!written.isNumber()) {
            return written.asText().strip();
        }
        BigDecimal number = written.decimalValue();
        return Math.abs((long) number.scale()) <= MOST_PLACES ? number.toPlainString() : number.toString();
    }
}

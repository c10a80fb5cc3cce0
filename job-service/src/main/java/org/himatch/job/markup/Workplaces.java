package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.UsStates;
import org.himatch.job.WorkplaceBody;
import org.jspecify.annotations.Nullable;

/** {@code jobLocation}, {@code jobLocationType} and {@code applicantLocationRequirements} to the one workplace of a posting. */
final class Workplaces {
    private static final Pattern REGION_CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Map<String, String> COUNTRIES = countries();

    private final Properties posting;

    private Workplaces(Properties posting) {
        this.posting = posting;
    }

    static @Nullable WorkplaceBody read(Properties posting) {
        return new Workplaces(posting).read();
    }

    private @Nullable WorkplaceBody read() {
        Boolean remote = remote();
        List<JsonNode> places = posting.all("jobLocation");
        for (int i = 1; i < places.size(); i++) {
            posting.refuse("jobLocation/" + i, "a posting has one workplace; the first was taken");
        }
        WorkplaceBody site = places.isEmpty() ? null : site(places.getFirst(), remote);
        WorkplaceBody home = home(remote, site);
        return home != null ? home : site;
    }

    private @Nullable Boolean remote() {
        String type = posting.text("jobLocationType").orElse("");
        if (!type.isEmpty() && !type.equalsIgnoreCase("TELECOMMUTE")) {
            posting.refuse("jobLocationType", "only TELECOMMUTE is known");
        }
        return type.equalsIgnoreCase("TELECOMMUTE") ? true : null;
    }

    private @Nullable WorkplaceBody site(JsonNode place, @Nullable Boolean remote) {
        JsonNode address = place.has("address") ? place.get("address") : place;
        if (!address.isObject()) {
            posting.refuse("jobLocation", "an address in one text cannot be taken apart with certainty");
            return remote == null ? null : new WorkplaceBody(null, null, null, null, null, null, null, remote);
        }
        String country = country(address.get("addressCountry"));
        BigDecimal latitude = degrees(place, "latitude", 90);
        BigDecimal longitude = degrees(place, "longitude", 180);
        boolean isPoint = latitude != null && longitude != null;
        return new WorkplaceBody(
                country,
                state(text(address, "addressRegion", 100), country),
                text(address, "addressLocality", 100),
                text(address, "postalCode", 20),
                text(address, "streetAddress", 200),
                isPoint ? latitude : null,
                isPoint ? longitude : null,
                remote);
    }

    /** Where the applicants of a remote posting may live; that of a site goes before it. */
    private @Nullable WorkplaceBody home(@Nullable Boolean remote, @Nullable WorkplaceBody site) {
        List<JsonNode> regions = posting.all("applicantLocationRequirements");
        if (!regions.isEmpty() && remote == null) {
            posting.refuse("applicantLocationRequirements", "is said of remote postings only");
            return null;
        }
        for (int i = 1; i < regions.size(); i++) {
            posting.refuse("applicantLocationRequirements/" + i, "a posting has one region; the first was taken");
        }
        if (remote == null || site != null) {
            return null;
        }
        if (regions.isEmpty()) {
            return new WorkplaceBody(null, null, null, null, null, null, null, true);
        }
        String name = Properties.textOf(regions.getFirst()).orElse("");
        String[] parts = name.split(",");
        String country = COUNTRIES.get(parts[parts.length - 1].strip().toLowerCase(Locale.ROOT));
        Optional<String> state = UsStates.code(parts[0]);
        boolean isCountry = PostingFinder.isA(regions.getFirst(), "Country") || (state.isEmpty() && parts.length == 1);
        if (country == null && state.isPresent() && parts.length == 1) {
            country = "US";
        }
        if (country == null) {
            posting.refuse("applicantLocationRequirements", "names no country that is known");
        }
        String region = isCountry || country == null ? null : state(parts[0].strip(), country);
        return new WorkplaceBody(country, region, null, null, null, null, null, true);
    }

    private @Nullable String state(@Nullable String written, @Nullable String country) {
        if (written == null) {
            return null;
        }
        String code = country != null && written.startsWith(country + "-") ? written.substring(3) : written;
        if ("US".equals(country) || country == null) {
            Optional<String> state = UsStates.code(code);
            if (state.isPresent()) {
                return state.get();
            }
        }
        if (REGION_CODE.matcher(code).matches()) {
            return code;
        }
        posting.refuse("jobLocation/address/addressRegion", "is no code of a state or province");
        return null;
    }

    private @Nullable String country(@Nullable JsonNode written) {
        String name = Optional.ofNullable(written).flatMap(Properties::textOf).orElse("");
        String code = COUNTRIES.get(name.toLowerCase(Locale.ROOT));
        if (code == null && !name.isEmpty()) {
            posting.refuse("jobLocation/address/addressCountry", "names no country that is known");
        }
        return code;
    }

    private @Nullable String text(JsonNode address, String name, int longest) {
        String text = Optional.ofNullable(address.get(name))
                .flatMap(Properties::textOf)
                .orElse(null);
        if (text != null && text.length() > longest) {
            posting.refuse("jobLocation/address/" + name, "is longer than " + longest + " characters");
            return null;
        }
        return text;
    }

    private @Nullable BigDecimal degrees(JsonNode place, String name, int most) {
        JsonNode geo = place.has("geo") ? place.get("geo") : place;
        JsonNode written = geo.get(name);
        if (written == null || written.isNull()) {
            return null;
        }
        try {
            BigDecimal degrees = new BigDecimal(written.asText().strip());
            boolean fits = degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                    && degrees.stripTrailingZeros().scale() <= 6;
            if (fits) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            posting.refuse("jobLocation/geo/" + name, "is not a number");
            return null;
        }
        posting.refuse("jobLocation/geo/" + name, "is out of range or has more than six decimals");
        return null;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            Locale country = Locale.of("", code);
            countries.put(code.toLowerCase(Locale.ROOT), code);
            countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            countries.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        });
        countries.put("united states of america", "US");
        countries.put("u.s.", "US");
        countries.put("u.s.a.", "US");
        countries.put("uk", "GB");
        return countries;
    }
}

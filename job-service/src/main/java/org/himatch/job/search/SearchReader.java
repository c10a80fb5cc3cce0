package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.api.Page;
import org.himatch.api.ParameterReader;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.himatch.job.JobScope;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a search into a checked one, or says everything that is wrong with them. */
@ApplicationScoped
class SearchReader {
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_YEARS = 60;

    private final VocabularyCheck vocabulary;
    private final Catalogue catalogue;
    private final CatalogueNames names;
    private final Gazetteer gazetteer;

    SearchReader(VocabularyCheck vocabulary, Catalogue catalogue, CatalogueNames names, Gazetteer gazetteer) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.names = names;
        this.gazetteer = gazetteer;
    }

    SearchRequest read(SearchParameters parameters, JobScope scope) {
        ParameterReader reader = new ParameterReader();
        WebQuery query = reader.one("q", parameters.q, SearchReader::query).orElse(null);
        SearchFilter filter = filter(reader, parameters);
        SearchSort sort = reader.one("sort", parameters.sort, SearchReader::sort)
                .orElse(query == null ? SearchSort.NEWEST : SearchSort.RELEVANCE);
        if (sort == SearchSort.RELEVANCE && parameters.q.isEmpty() && !parameters.sort.isEmpty()) {
            reader.refuse("sort", "relevance needs q");
        }
        if (sort == SearchSort.DISTANCE && parameters.near.isEmpty()) {
            reader.refuse("sort", "distance needs near");
        }
        String fingerprint = SearchCursor.fingerprint(parameters.search() + "\n" + sort);
        SearchCursor cursor = reader.one(
                        "cursor", parameters.cursor, text -> SearchCursor.parse(text, fingerprint, sort))
                .orElse(null);
        int limit =
                reader.one("limit", parameters.limit, SearchReader::limit).orElse(Integer.valueOf(Page.DEFAULT_LIMIT));
        Set<Facet> facets = facets(reader, parameters.facets, scope);
        reader.finish();
        return new SearchRequest(query, filter, sort, limit, cursor, fingerprint, facets);
    }

    /**
     * Reads what somebody has typed.
     *
     * @throws IllegalArgumentException when it is too long, or has nothing to look for
     */
    static WebQuery query(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            throw new IllegalArgumentException("must not be longer than " + LONGEST_QUERY + " characters");
        }
        WebQuery query = WebQuery.parse(text);
        if (query.isEmpty()) {
            throw new IllegalArgumentException("needs a word with a letter or digit to look for");
        }
        return query;
    }

    private SearchFilter filter(ParameterReader reader, SearchParameters given) {
        PayFloor pay = PayReader.read(reader, given);
        return new SearchFilter(
                reader.many("employerId", given.employerId, SearchReader::id),
                reader.many("status", given.status, value -> ParameterReader.oneOf(JobStatus.class, value)),
                place(reader, given),
                reader.one("remote", given.remote, SearchReader::remote)
                        .orElse(Optional.empty())
                        .orElse(null),
                reader.many(
                        "employmentType",
                        given.employmentType,
                        value -> ParameterReader.oneOf(EmploymentType.class, value)),
                reader.many("schedule", given.schedule, value -> ParameterReader.oneOf(Schedule.class, value)),
                reader.many("skill", given.skill, this::skill),
                reader.many("credential", given.credential, this::credential),
                reader.one("experienceYearsAtMost", given.experienceYearsAtMost, SearchReader::years)
                        .orElse(null),
                pay,
                reader.one("payCurrency", given.payCurrency, PayReader::currency)
                        .orElse(null),
                hasPay(reader, given),
                reader.one("openedSince", given.openedSince, LocalDate::parse).orElse(null),
                reader.one("startsBy", given.startsBy, LocalDate::parse).orElse(null));
    }

    private SearchFilter.PlaceFilter place(ParameterReader reader, SearchParameters given) {
        SearchFilter.PlaceFilter place = new SearchFilter.PlaceFilter(
                reader.many(
                        "country",
                        given.country,
                        value -> matching(value, "[A-Z]{2}", "must be a two-letter country code")),
                reader.many(
                        "state",
                        given.state,
                        value -> matching(value, "[A-Z0-9]{1,3}", "must be a state's code without the country")),
                reader.one("city", given.city, value -> matching(value, ".*\\S.*", "must be the name of a city"))
                        .orElse(null),
                NearReader.read(reader, given, gazetteer),
                reader.one("orRemote", given.orRemote, ParameterReader::flag).orElse(false));
        boolean anyPlace =
                !(given.country.isEmpty() && given.state.isEmpty() && given.city.isEmpty() && given.near.isEmpty());
        if (place.orRemote() && !anyPlace) {
            reader.refuse("orRemote", "adds to a place; give near, city, state or country");
        }
        if (place.orRemote() && given.remote.contains("false")) {
            reader.refuse("orRemote", "contradicts remote=false");
        }
        return place;
    }

    private static @Nullable Boolean hasPay(ParameterReader reader, SearchParameters given) {
        Boolean hasPay =
                reader.one("hasPay", given.hasPay, ParameterReader::flag).orElse(null);
        if (Boolean.FALSE.equals(hasPay) && !(given.payMinimum.isEmpty() && given.payCurrency.isEmpty())) {
            reader.refuse("hasPay", "false contradicts payMinimum and payCurrency");
        }
        return hasPay;
    }

    private static Set<Facet> facets(ParameterReader reader, List<String> given, JobScope scope) {
        List<String> separate = given.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .toList();
        List<Facet> facets = reader.many("facets", separate, Facet::named);
        if (scope.openOnly() && facets.contains(Facet.STATUS)) {
            reader.refuse("facets", "status is not for job seekers, who see open postings only");
        }
        return new LinkedHashSet<>(facets);
    }

    private Set<String> skill(String id) {
        vocabulary.unknownSkill(id).ifPresent(SearchReader::refuse);
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        ids.addAll(catalogue.narrower(id));
        return ids;
    }

    private Set<String> credential(String code) {
        vocabulary.unknownCredential(code).ifPresent(SearchReader::refuse);
        return catalogue.credential(code).stream()
                .flatMap(credential -> names.codes(credential.code()).stream())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
    }

    private static Optional<Boolean> remote(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case "include" -> Optional.empty();
            default -> throw new IllegalArgumentException("must be true, false or include");
        };
    }

    private static SearchSort sort(String text) {
        return Stream.of(SearchSort.values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("must be one of relevance, newest, pay, distance, title"));
    }

    private static int years(String text) {
        return within(text, 0, MOST_YEARS);
    }

    private static int limit(String text) {
        return within(text, 1, Page.MAX_LIMIT);
    }

    private static int within(String text, int least, int most) {
        String range = "must be a whole number from " + least + " to " + most;
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(range, e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(range);
        }
        return number;
    }

    private static String matching(String text, String pattern, String detail) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(detail);
        }
        return text;
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }
}

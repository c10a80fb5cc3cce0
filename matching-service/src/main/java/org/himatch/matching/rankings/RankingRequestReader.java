package org.himatch.matching.rankings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Page;
import org.himatch.api.ProblemType;
import org.himatch.api.Violation;
import org.himatch.api.posting.JobLocationBody;
import org.himatch.api.posting.PostingCheck;
import org.himatch.events.Criteria;
import org.himatch.matching.index.CriteriaMapping;
import org.himatch.matching.index.PayMapping;
import org.himatch.ranking.Job;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/** Turns criteria in a body into a job and a checked query, or says everything that is wrong with them. */
@ApplicationScoped
public class RankingRequestReader {
    /** Criteria without a posting have no version. */
    private static final long NO_VERSION = 0;

    private final InputCheck shape;
    private final PostingCheck posting;
    private final FilterCheck filters;
    private final CredentialCodes codes;
    private final RankingParameterReader parameters;
    private final ObjectMapper mapper;

    RankingRequestReader(
            InputCheck shape,
            PostingCheck posting,
            FilterCheck filters,
            CredentialCodes codes,
            RankingParameterReader parameters,
            ObjectMapper mapper) {
        this.shape = shape;
        this.posting = posting;
        this.filters = filters;
        this.codes = codes;
        this.parameters = parameters;
        this.mapper = mapper;
    }

    /**
     * What a body asks.
     *
     * @param job the job that a posting of these criteria would be
     * @param query the ranking wanted
     */
    public record Read(Job job, CandidateRankingQuery query) {}

    Read read(@Nullable RankingRequest request) {
        return read(request, List.of());
    }

    /**
     * What the criteria and filters of a larger body ask.
     *
     * @param more what is wrong with the rest of the body, to be named in the same answer
     */
    public Read read(@Nullable RankingRequest request, List<Violation> more) {
        if (request == null) {
            throw InvalidInput.at("", "a body with criteria is needed");
        }
        BodyReader reader = new BodyReader();
        reader.refuse(more);
        reader.refuse(shape.violationsOf(request));
        if (request.criteria() != null) {
            reader.refuse(posting.violationsOf(request.criteria(), "/criteria"));
        }
        reader.refuse(posting.violationsOf(request.pay(), "/pay"));
        filters.check(request, reader);
        RankingOptions options = options(request, reader);
        reader.finish();
        return new Read(job(request), new CandidateRankingQuery(filters.toRanking(request.filters()), options));
    }

    /** What a body asks that filters candidates, and has a day and versions, but no criteria. */
    public CandidateRankingQuery query(
            RankingRequest.@Nullable Filters wanted,
            @Nullable Boolean nearMisses,
            boolean criteria,
            @Nullable Integer limit,
            @Nullable LocalDate asOf,
            @Nullable List<String> atLeast,
            List<Violation> more) {
        BodyReader reader = new BodyReader();
        reader.refuse(more);
        filters.check(wanted, reader);
        RankingOptions options = new RankingOptions(
                asOf == null ? parameters.today() : asOf,
                Boolean.TRUE.equals(nearMisses),
                limit == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : limit,
                null,
                "",
                criteria,
                Set.of(),
                each("/atLeast/", atLeast, reader, version -> AtLeast.parse(version, null)));
        reader.finish();
        return new CandidateRankingQuery(filters.toRanking(wanted), options);
    }

    /** The tie-break needs an id of the job; one made of the criteria gives the same criteria the same order. */
    private Job job(RankingRequest request) {
        Criteria asked = codes.present(request.criteria().toCriteria());
        UUID id = UUID.nameUUIDFromBytes(json(asked).getBytes(StandardCharsets.UTF_8));
        return CriteriaMapping.toRanking(asked)
                .map(criteria -> new Job(id, NO_VERSION, criteria, terms(request)))
                .orElseThrow(() -> ProblemType.NOT_RANKABLE.problem("The criteria ask for no skill"));
    }

    private static Terms terms(RankingRequest request) {
        JobLocationBody location = request.location();
        return new Terms(
                location == null ? null : location.country(),
                location == null ? null : location.state(),
                location == null ? null : location.remote(),
                Set.copyOf(orEmpty(request.employmentTypes())),
                Set.copyOf(orEmpty(request.schedules())),
                request.pay() == null
                        ? null
                        : PayMapping.toRanking(request.pay().toPayRange()),
                request.startsOn());
    }

    private RankingOptions options(RankingRequest request, BodyReader reader) {
        String fingerprint = RankingCursor.fingerprint(json(request.question()));
        String text = request.cursor();
        RankingCursor cursor = text == null
                ? null
                : reader.at("/cursor", () -> RankingCursor.parseFor(fingerprint, text))
                        .orElse(null);
        LocalDate asOf = request.asOf() != null ? request.asOf() : cursor != null ? cursor.asOf() : parameters.today();
        if (cursor != null && !cursor.asOf().equals(asOf)) {
            reader.refuse(Violation.at("/asOf", "must stay the same from page to page: " + cursor.asOf()));
        }
        return new RankingOptions(
                asOf,
                Boolean.TRUE.equals(request.nearMisses()),
                request.limit() == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : request.limit(),
                cursor,
                fingerprint,
                !orEmpty(request.include()).isEmpty(),
                Set.copyOf(each("/facets/", request.facets(), reader, FacetNames::facet)),
                each("/atLeast/", request.atLeast(), reader, version -> AtLeast.parse(version, null)));
    }

    private static <T> List<T> each(
            String pointer, @Nullable List<@Nullable String> texts, BodyReader reader, Function<String, T> read) {
        List<@Nullable String> given = orEmpty(texts);
        return IntStream.range(0, given.size())
                .boxed()
                .filter(i -> given.get(i) != null)
                .flatMap(i -> reader.at(pointer + i, () -> read.apply(given.get(i))).stream())
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a question that JSON cannot hold", e);
        }
    }
}

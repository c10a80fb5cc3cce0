package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himatch.api.Page;
import org.himatch.api.ParameterReader;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.JobFilter;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a request into a checked query, or says everything that is wrong with them. */
@ApplicationScoped
public class RankingParameterReader {
    private final FilterReader filters;
    private final Clock clock;

    RankingParameterReader(FilterReader filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    CandidateRankingQuery candidates(UUID jobId, RankingParameters ranking, CandidateFilterParameters filter) {
        ParameterReader reader = new ParameterReader();
        CandidateFilter checked = filters.candidates(reader, filter, minimumPoints(reader, ranking));
        String query = "candidates " + jobId + "\n" + filter.question();
        RankingOptions options = options(reader, jobId, ranking, query);
        reader.finish();
        return new CandidateRankingQuery(checked, options);
    }

    /** What candidates are filtered by, with the day and the versions, for whoever asks for no page. */
    public CandidateRankingQuery candidates(
            UUID jobId,
            List<String> asOf,
            List<String> minimumScore,
            List<String> atLeast,
            CandidateFilterParameters filter) {
        RankingParameters ranking = new RankingParameters();
        ranking.asOf = asOf;
        ranking.minimumScore = minimumScore;
        ranking.atLeast = atLeast;
        return candidates(jobId, ranking, filter);
    }

    JobRankingQuery jobs(UUID candidateId, RankingParameters ranking, JobFilterParameters filter) {
        ParameterReader reader = new ParameterReader();
        JobFilter checked = filters.jobs(reader, filter, minimumPoints(reader, ranking));
        String query = "jobs " + candidateId + "\n" + filter.question();
        RankingOptions options = options(reader, candidateId, ranking, query);
        reader.finish();
        return new JobRankingQuery(checked, options);
    }

    /** The day and the versions that the explanation of a pair is asked for. */
    PairQuery pair(PairParameters pair) {
        return dayAndVersions(pair, null);
    }

    /** The day and the versions that something about one candidate is asked for. */
    public PairQuery candidate(UUID candidateId, PairParameters parameters) {
        return dayAndVersions(parameters, candidateId);
    }

    private PairQuery dayAndVersions(PairParameters parameters, @Nullable UUID subject) {
        ParameterReader reader = new ParameterReader();
        PairQuery query = dayAndVersions(parameters, subject, reader);
        reader.finish();
        return query;
    }

    /**
     * The day and the versions, beside other parameters of the same request.
     *
     * @param subject what a bare version is of; {@code null} when it must not be bare
     * @param reader remembers what is wrong, for the caller to finish
     */
    public PairQuery dayAndVersions(PairParameters parameters, @Nullable UUID subject, ParameterReader reader) {
        return new PairQuery(
                reader.one("asOf", parameters.asOf, LocalDate::parse).orElseGet(this::today),
                atLeast(reader, parameters.atLeast, subject));
    }

    /** The present day, UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private RankingOptions options(ParameterReader reader, UUID subject, RankingParameters ranking, String question) {
        String fingerprint = RankingCursor.fingerprint(
                String.join("\n", question, sorted(ranking.nearMisses), sorted(ranking.minimumScore)));
        RankingCursor cursor = reader.one("cursor", ranking.cursor, text -> RankingCursor.parseFor(fingerprint, text))
                .orElse(null);
        LocalDate asOf = reader.one("asOf", ranking.asOf, LocalDate::parse)
                .orElseGet(() -> cursor == null ? today() : cursor.asOf());
        if (cursor != null && !cursor.asOf().equals(asOf)) {
            reader.refuse("asOf", "must stay the same from page to page: " + cursor.asOf());
        }
        return new RankingOptions(
                asOf,
                reader.one("nearMisses", ranking.nearMisses, ParameterReader::flag)
                        .orElse(false),
                reader.one("limit", ranking.limit, RankingParameterReader::limit)
                        .orElse(Integer.valueOf(Page.DEFAULT_LIMIT)),
                cursor,
                fingerprint,
                !reader.many("include", ranking.include, RankingParameterReader::include)
                        .isEmpty(),
                Set.copyOf(reader.many("facets", ranking.facets, FacetNames::facet)),
                atLeast(reader, ranking.atLeast, subject));
    }

    /**
     * Reads the versions that the index has to have.
     *
     * @param subject what a bare version is of; {@code null} when it must not be bare
     */
    public static List<VersionedId> atLeast(ParameterReader reader, List<String> values, @Nullable UUID subject) {
        return reader.many("atLeast", values, text -> AtLeast.parse(text, subject));
    }

    private static int minimumPoints(ParameterReader reader, RankingParameters ranking) {
        return reader.one("minimumScore", ranking.minimumScore, text -> Scores.points(new BigDecimal(text)))
                .orElse(0);
    }

    /**
     * Reads how many items a page has at most.
     *
     * @throws IllegalArgumentException when it is no number, or out of range
     */
    public static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw new IllegalArgumentException("must be from 1 to " + Page.MAX_LIMIT);
        }
        return limit;
    }

    static String include(String text) {
        if (!text.equals("criteria")) {
            throw new IllegalArgumentException("must be criteria");
        }
        return text;
    }

    private static String sorted(List<String> values) {
        return values.stream().sorted().toList().toString();
    }
}

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
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Facet;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.RemotePreference;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a request into a checked query, or says everything that is wrong with them. */
@ApplicationScoped
public class RankingParameterReader {
    private static final Set<Facet> OF_CANDIDATES =
            Set.of(Facet.STATE, Facet.REMOTE, Facet.CREDENTIAL, Facet.EMPLOYMENT_TYPE);
    private static final Set<Facet> OF_JOBS = Set.of(Facet.STATE, Facet.REMOTE, Facet.EMPLOYMENT_TYPE);

    private final VocabularyCheck vocabulary;
    private final CredentialCodes codes;
    private final Clock clock;

    RankingParameterReader(VocabularyCheck vocabulary, CredentialCodes codes, Clock clock) {
        this.vocabulary = vocabulary;
        this.codes = codes;
        this.clock = clock;
    }

    CandidateRankingQuery candidates(UUID jobId, RankingParameters ranking, CandidateFilterParameters filter) {
        ParameterReader reader = new ParameterReader();
        CandidateFilter checked = new CandidateFilter(
                Set.copyOf(reader.many("state", filter.state, RankingParameterReader::state)),
                Set.copyOf(reader.many(
                        "remote", filter.remote, value -> ParameterReader.oneOf(RemotePreference.class, value))),
                Set.copyOf(reader.many("credential", filter.credential, this::credential)),
                reader.many("skill", filter.skill, this::skill),
                minimumPoints(reader, ranking));
        String query = String.join(
                "\n",
                "candidates " + jobId,
                sorted(filter.state),
                sorted(filter.remote),
                sorted(filter.credential),
                sorted(filter.skill));
        RankingOptions options = options(reader, jobId, ranking, OF_CANDIDATES, query);
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
        JobFilter checked = new JobFilter(
                Set.copyOf(reader.many("state", filter.state, RankingParameterReader::state)),
                reader.one("remote", filter.remote, ParameterReader::flag).orElse(null),
                Set.copyOf(reader.many(
                        "employmentType",
                        filter.employmentType,
                        value -> ParameterReader.oneOf(EmploymentType.class, value))),
                minimumPoints(reader, ranking));
        String query = String.join(
                "\n",
                "jobs " + candidateId,
                sorted(filter.state),
                sorted(filter.remote),
                sorted(filter.employmentType));
        RankingOptions options = options(reader, candidateId, ranking, OF_JOBS, query);
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
        PairQuery query = new PairQuery(
                reader.one("asOf", parameters.asOf, LocalDate::parse).orElseGet(this::today),
                atLeast(reader, parameters.atLeast, subject));
        reader.finish();
        return query;
    }

    /** The present day, UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private RankingOptions options(
            ParameterReader reader, UUID subject, RankingParameters ranking, Set<Facet> countable, String filters) {
        String fingerprint = RankingCursor.fingerprint(
                String.join("\n", filters, sorted(ranking.nearMisses), sorted(ranking.minimumScore)));
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
                Set.copyOf(reader.many("facets", ranking.facets, name -> FacetNames.facet(name, countable))),
                atLeast(reader, ranking.atLeast, subject));
    }

    private static List<VersionedId> atLeast(ParameterReader reader, List<String> values, @Nullable UUID subject) {
        return reader.many("atLeast", values, text -> AtLeast.parse(text, subject));
    }

    private static int minimumPoints(ParameterReader reader, RankingParameters ranking) {
        return reader.one("minimumScore", ranking.minimumScore, text -> Scores.points(new BigDecimal(text)))
                .orElse(0);
    }

    private static int limit(String text) {
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

    static String state(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must be the code of a state");
        }
        return text;
    }

    private String credential(String code) {
        vocabulary.unknownCredential(code).ifPresent(RankingParameterReader::refuse);
        return codes.present(code);
    }

    private DeclaredSkill skill(String text) {
        int colon = text.indexOf(':');
        String id = colon < 0 ? text : text.substring(0, colon);
        vocabulary.unknownSkill(id).ifPresent(RankingParameterReader::refuse);
        String level = colon < 0 ? "1" : text.substring(colon + 1);
        if (!level.matches("[1-5]")) {
            throw new IllegalArgumentException("must be id or id:level with a level from 1 to 5");
        }
        return new DeclaredSkill(id, Integer.parseInt(level));
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }

    private static String sorted(List<String> values) {
        return values.stream().sorted().toList().toString();
    }
}

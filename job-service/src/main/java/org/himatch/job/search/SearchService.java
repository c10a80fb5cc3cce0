package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.himatch.api.Caller;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.events.SkillCriterion;
import org.himatch.job.JobScope;
import org.himatch.job.search.FoundJob.AskedSkill;
import org.himatch.job.search.SearchAnswer.Correction;
import org.jspecify.annotations.Nullable;

/** Searches postings for whoever is calling. */
@ApplicationScoped
class SearchService {
    /** With fewer found, a word that no posting has is taken for a slip of the fingers. */
    private static final int FEW = 3;

    private final SearchReader reader;
    private final TextCompiler compiler;
    private final Corrector corrector;
    private final JobSearchRepository jobs;
    private final FacetCounts facets;
    private final CatalogueNames names;
    private final Catalogue catalogue;
    private final Caller caller;
    private final Clock clock;

    SearchService(
            SearchReader reader,
            TextCompiler compiler,
            Corrector corrector,
            JobSearchRepository jobs,
            FacetCounts facets,
            CatalogueNames names,
            Catalogue catalogue,
            Caller caller,
            Clock clock) {
        this.reader = reader;
        this.compiler = compiler;
        this.corrector = corrector;
        this.jobs = jobs;
        this.facets = facets;
        this.names = names;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /** Reads a search; 400 with everything that is wrong with it. */
    SearchRequest read(SearchParameters parameters) {
        return reader.read(parameters, JobScope.of(caller));
    }

    @Transactional
    SearchAnswer search(SearchRequest request) {
        JobScope scope = JobScope.of(caller);
        Sql visible = JobSearchRepository.visible(scope, clock.instant());
        return jobs.inSnapshot(connection -> search(connection, scope.partner(), visible, request));
    }

    private SearchAnswer search(Connection connection, String partner, Sql visible, SearchRequest request)
            throws SQLException {
        Map<String, String> corrections =
                request.cursor() == null ? Map.of() : request.cursor().corrections();
        TextQuery text = compile(connection, partner, request, corrections);
        long total = jobs.count(connection, JobSearchRepository.found(visible, text, request.filter(), null));
        if (request.query() != null && request.cursor() == null && total < FEW) {
            corrections = corrector.corrections(connection, partner, visible, request.query());
            if (!corrections.isEmpty()) {
                text = compile(connection, partner, request, corrections);
                total = jobs.count(connection, JobSearchRepository.found(visible, text, request.filter(), null));
            }
        }
        TextQuery asked = text;
        List<FoundRow> rows = jobs.page(
                connection,
                JobSearchRepository.found(visible, asked, request.filter(), null),
                request,
                asked,
                request.limit() + 1);
        return new SearchAnswer(
                rows.stream()
                        .limit(request.limit())
                        .map(row -> item(row, asked))
                        .toList(),
                total,
                next(rows, request, corrections),
                corrections.isEmpty()
                        ? null
                        : corrections.entrySet().stream()
                                .map(entry -> new Correction(entry.getKey(), entry.getValue()))
                                .toList(),
                request.facets().isEmpty()
                        ? null
                        : facets.count(
                                connection,
                                request.facets(),
                                facet -> JobSearchRepository.found(visible, asked, request.filter(), facet)));
    }

    private @Nullable TextQuery compile(
            Connection connection, String partner, SearchRequest request, Map<String, String> corrections)
            throws SQLException {
        return request.query() == null
                ? null
                : compiler.compile(connection, partner, request.query().corrected(corrections));
    }

    private static @Nullable String next(List<FoundRow> rows, SearchRequest request, Map<String, String> corrections) {
        if (rows.size() <= request.limit()) {
            return null;
        }
        FoundRow last = rows.get(request.limit() - 1);
        return new SearchCursor(last.key(), last.id(), request.fingerprint(), corrections).text();
    }

    private FoundJob item(FoundRow row, @Nullable TextQuery text) {
        return new FoundJob(
                row.id(),
                row.employerId(),
                row.employerName(),
                row.title(),
                row.status(),
                row.place(),
                row.pay(),
                row.employmentTypes(),
                row.schedules(),
                row.opened(),
                row.validThrough(),
                row.startsOn(),
                row.skills().stream().map(this::asked).toList(),
                row.metres() == null ? null : BigDecimal.valueOf(row.metres(), 3),
                Excerpts.of(row, text, names),
                row.relevance());
    }

    private AskedSkill asked(SkillCriterion criterion) {
        String id = criterion.skill();
        return new AskedSkill(
                id, catalogue.skill(id).map(Skill::name).orElse(id), criterion.level(), criterion.essential());
    }
}

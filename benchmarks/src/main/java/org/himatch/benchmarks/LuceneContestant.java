package org.himatch.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Lucene in one of the ways in which the score can be put to it. */
final class LuceneContestant implements Contestant<Question> {

    /** Up to so many hits are counted while those that cannot be on the page are not yet skipped. */
    private static final int THRESHOLD = 1000;

    /** How levels become points. */
    enum Formulation {
        /** A term for each skill and level, each of a constant score. */
        TERMS,
        /** A term for each skill, as frequent as its level is high, and a similarity that makes points of it. */
        FREQUENCIES
    }

    /** How the page and the total are found. */
    enum Mode {
        /** In one search that visits all hits. */
        EXACT,
        /** The page by a search that skips what cannot be on it, and the total by counting the filter. */
        SKIPPING,
        /** As before, and only among those who have any points. */
        SKIPPING_MATCHES
    }

    private final IndexReader reader;
    private final Formulation formulation;
    private final Mode mode;
    private final @Nullable QueryCache cache;
    private final String name;

    LuceneContestant(
            IndexReader reader, String layout, Formulation formulation, Mode mode, @Nullable QueryCache cache) {
        this.reader = reader;
        this.formulation = formulation;
        this.mode = mode;
        this.cache = cache;
        name = "Lucene %s %s, %s%s"
                .formatted(formulation, mode, layout, cache == null ? "" : ", query cache")
                .toLowerCase(Locale.ROOT)
                .replace("lucene", "Lucene")
                .replace('_', ' ');
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(Question question) {
        LuceneQueries queries = new LuceneQueries(question);
        try {
            return question.least() > 0 ? withLeast(question, queries) : best(question, queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSearcher searcher(LuceneQueries queries) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(queries.similarity());
        searcher.setQueryCache(cache);
        return searcher;
    }

    private Answer best(Question question, LuceneQueries queries) throws IOException {
        IndexSearcher searcher = searcher(queries);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.filters().forEach(filter -> builder.add(filter, Occur.FILTER));
        queries.criteria(formulation).forEach(criterion -> builder.add(criterion, Occur.SHOULD));
        if (mode == Mode.SKIPPING_MATCHES) {
            builder.setMinimumNumberShouldMatch(1);
        }
        int threshold = mode == Mode.EXACT ? Integer.MAX_VALUE : THRESHOLD;
        TopDocs found =
                searcher.search(builder.build(), new TopScoreDocCollectorManager(Question.PAGE, null, threshold));
        Query filter = queries.filter();
        int total;
        if (filter == null) {
            total = reader.numDocs();
        } else if (mode == Mode.EXACT) {
            total = (int) found.totalHits.value();
        } else {
            total = searcher.count(filter);
        }
        List<Integer> scores = scores(found, question.pointsOfCredentials());
        // Who is eligible without a point is no hit of some queries.
        int missing = Math.min(total, Question.PAGE) - scores.size();
        scores.addAll(Collections.nCopies(Math.max(0, missing), question.pointsOfCredentials()));
        if (question.asked().includeNearMisses() && filter != null && scores.size() < Question.PAGE) {
            scores.addAll(nearMisses(queries, searcher, filter, Question.PAGE - scores.size()));
        }
        return new Answer(total, scores);
    }

    private List<Integer> nearMisses(LuceneQueries queries, IndexSearcher searcher, Query eligible, int count)
            throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.criteria(formulation).forEach(criterion -> builder.add(criterion, Occur.SHOULD));
        queries.credentials().forEach(credential -> builder.add(credential, Occur.SHOULD));
        builder.add(eligible, Occur.MUST_NOT);
        int threshold = mode == Mode.EXACT ? Integer.MAX_VALUE : count;
        return scores(searcher.search(builder.build(), new TopScoreDocCollectorManager(count, null, threshold)), 0);
    }

    private static List<Integer> scores(TopDocs found, int more) {
        List<Integer> scores = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            scores.add((int) doc.score + more);
        }
        return scores;
    }

    /** With a least score, hits are those who have it: these have to be visited, and the others can be skipped. */
    private Answer withLeast(Question question, LuceneQueries queries) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.filters().forEach(filter -> builder.add(filter, Occur.FILTER));
        queries.criteria(formulation).forEach(criterion -> builder.add(criterion, Occur.SHOULD));
        builder.setMinimumNumberShouldMatch(mode == Mode.SKIPPING_MATCHES ? 1 : 0);
        int least = question.least() - question.pointsOfCredentials();
        LeastScoreCollector.Found found =
                searcher(queries).search(builder.build(), new LeastScoreCollector.Manager(least, mode != Mode.EXACT));
        return new Answer(
                found.total(),
                found.scores().stream()
                        .map(score -> score + question.pointsOfCredentials())
                        .toList());
    }
}

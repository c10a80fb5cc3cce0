package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A question in the words of Lucene. Points are whole numbers below 2^24, which floats add exactly. What every eligible
 * candidate has from credentials is left out and added afterwards.
 */
final class LuceneQueries {

    private final Question question;
    private final List<int[]> tables = new ArrayList<>();

    LuceneQueries(Question question) {
        this.question = question;
    }

    /** What one has to be to be eligible; null when everyone is. */
    @Nullable
    Query filter() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filters().forEach(filter -> all.add(filter, Occur.FILTER));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? null : query;
    }

    List<Query> filters() {
        List<Query> filters = new ArrayList<>();
        question.credentials()
                .forEach(asked -> filters.add(any(asked.anyOf().stream()
                        .map(code -> new Term(LuceneDocument.CREDENTIAL, code))
                        .toList())));
        question.skills().stream()
                .filter(Question.Skill::essential)
                .forEach(asked -> filters.add(any(asked.enough().entrySet().stream()
                        .map(enough -> LuceneDocument.atLeast(enough.getKey(), enough.getValue()))
                        .toList())));
        addTerms(filters);
        return filters;
    }

    private void addTerms(List<Query> filters) {
        Terms terms = question.terms();
        if (Boolean.TRUE.equals(terms.remote())) {
            filters.add(new TermQuery(new Term(LuceneDocument.REMOTE, LuceneDocument.REMOTE)));
        } else if (terms.state() != null) {
            filters.add(any(List.of(new Term(LuceneDocument.SITE, terms.state()), new Term(LuceneDocument.SITE, "*"))));
        }
        if (!terms.employmentTypes().isEmpty()) {
            filters.add(any(terms.employmentTypes().stream()
                    .map(type -> new Term(LuceneDocument.TYPE, type.name()))
                    .toList()));
        }
        if (terms.pay() != null) {
            filters.add(LongField.newRangeQuery(
                    LuceneDocument.PAY, 0, terms.pay().upperEnd().yearly()));
        }
        if (terms.startsOn() != null) {
            filters.add(LongField.newRangeQuery(
                    LuceneDocument.STARTS, 0, terms.startsOn().toEpochDay()));
        }
    }

    private static Query any(List<Term> terms) {
        if (terms.size() == 1) {
            return new TermQuery(terms.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return any.build();
    }

    /** Everything that earns points, a query for each criterion. */
    List<Query> criteria(LuceneContestant.Formulation formulation) {
        List<Query> criteria = new ArrayList<>();
        for (Question.Skill asked : question.skills()) {
            criteria.add(best(asked.worth(), formulation));
        }
        criteria.add(best(Map.of(LuceneDocument.YEARS, question.pointsByYears()), formulation));
        return criteria;
    }

    /** The points of credentials, which near misses differ in. */
    List<Query> credentials() {
        return question.credentials().stream()
                .map(asked -> points(
                        any(asked.anyOf().stream()
                                .map(code -> new Term(LuceneDocument.CREDENTIAL, code))
                                .toList()),
                        asked.points()))
                .toList();
    }

    private Query best(Map<String, int[]> worth, LuceneContestant.Formulation formulation) {
        List<Query> any = new ArrayList<>();
        worth.forEach((skill, points) -> {
            switch (formulation) {
                case TERMS -> addTerms(skill, points, any);
                case FREQUENCIES -> {
                    tables.add(points);
                    TermQuery term = new TermQuery(new Term(LuceneDocument.LEVEL, skill));
                    any.add(new BoostQuery(term, tables.size()));
                }
            }
        });
        return any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0);
    }

    /** A term for each level that earns more than the one below, the last for all levels from there. */
    private static void addTerms(String skill, int[] points, List<Query> into) {
        int last = points.length - 1;
        while (last > 1 && points[last] == points[last - 1]) {
            last--;
        }
        for (int level = 1; level < last; level++) {
            if (points[level] > 0) {
                into.add(points(new TermQuery(LuceneDocument.term(skill, level)), points[level]));
            }
        }
        if (points[last] > 0) {
            into.add(points(new TermQuery(LuceneDocument.atLeast(skill, last)), points[last]));
        }
    }

    private static Query points(Query query, int points) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }

    /** Turns frequencies into points: the boost of a term is the number of its table. */
    Similarity similarity() {
        return new Similarity() {
            @Override
            public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
                int[] table = tables.get((int) boost - 1);
                return new SimScorer() {
                    @Override
                    public float score(float frequency, long norm) {
                        return table[Math.min((int) frequency, table.length - 1)];
                    }
                };
            }
        };
    }
}

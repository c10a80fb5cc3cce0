package org.himatch.ranking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Counts the eligible of one ranking by what they have in common, looking at one after another; {@link CandidateFacets}
 * and {@link JobFacets} count whole blocks into it. What somebody has not said is in no count.
 */
final class FacetCounter {

    /** How many points a band of scores spans; the highest has one more. */
    static final int BAND = 1_000;

    /** How many bands there are. */
    static final int BANDS = Scorer.WHOLE / BAND;

    /** Of the bands from the lowest: the scores between which they are, in hundredths of the whole. */
    private static final List<String> BAND_NAMES = IntStream.range(0, BANDS)
            .mapToObj(band -> "%d-%d".formatted(100 * band / BANDS, 100 * (band + 1) / BANDS))
            .toList();

    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    FacetCounter(Set<Facet> wanted) {
        wanted.forEach(facet -> counts.put(facet, new TreeMap<>()));
    }

    /** Whether nothing is to be counted. */
    boolean isIdle() {
        return counts.isEmpty();
    }

    boolean counts(Facet facet) {
        return counts.containsKey(facet);
    }

    /** What is to be counted. */
    Set<Facet> facets() {
        return counts.keySet();
    }

    void add(Candidate candidate, Evidence evidence, int points) {
        Expectations known = candidate.expectations();
        if (known.state() != null) {
            of(Facet.STATE).accept(known.state(), 1);
        }
        if (known.remote() != null) {
            of(Facet.REMOTE).accept(known.remote(), 1);
        }
        known.employmentTypes().forEach(type -> of(Facet.EMPLOYMENT_TYPE).accept(type, 1));
        known.schedules().forEach(schedule -> of(Facet.SCHEDULE).accept(schedule, 1));
        evidence.codesInForce().forEach(code -> of(Facet.CREDENTIAL).accept(code, 1));
        evidence.skillsHeld().forEach(skill -> of(Facet.SKILL).accept(skill, 1));
        addScores(band(points), 1);
    }

    void add(Job job, int points, Vocabulary vocabulary) {
        Terms terms = job.terms();
        if (terms.state() != null) {
            of(Facet.STATE).accept(terms.state(), 1);
        }
        if (terms.remote() != null) {
            of(Facet.REMOTE).accept(terms.remote(), 1);
        }
        terms.employmentTypes().forEach(type -> of(Facet.EMPLOYMENT_TYPE).accept(type, 1));
        terms.schedules().forEach(schedule -> of(Facet.SCHEDULE).accept(schedule, 1));
        job.criteria().skills().stream()
                .map(SkillCriterion::skill)
                .filter(vocabulary::knowsSkill)
                .distinct()
                .forEach(skill -> of(Facet.SKILL).accept(skill, 1));
        CredentialTable table = vocabulary.credentials();
        job.criteria().credentials().stream()
                .flatMapToInt(asked -> table.named(asked.expression()))
                .mapToObj(table::presentCode)
                .distinct()
                .forEach(code -> of(Facet.CREDENTIAL).accept(code, 1));
        addScores(band(points), 1);
    }

    /** The number of the band of a score, from the lowest. */
    static int band(int points) {
        return Math.min(points / BAND, BANDS - 1);
    }

    /** Adds so many scores in a band. */
    void addScores(int band, int count) {
        of(Facet.SCORE).accept(BAND_NAMES.get(band), count);
    }

    /** Takes how many have a value, which may be none. */
    ObjIntConsumer<Object> of(Facet facet) {
        Map<String, Integer> values = counts.get(facet);
        return (value, count) -> {
            if (values != null && count > 0) {
                values.merge(value.toString(), count, Integer::sum);
            }
        };
    }

    /** For each facet wanted, how many have which value. */
    Map<Facet, Map<String, Integer>> counts() {
        counts.computeIfPresent(Facet.SKILL, (facet, skills) -> mostFrequent(skills));
        return counts;
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> skills) {
        Map<String, Integer> most = new TreeMap<>();
        skills.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(Facet.MOST_SKILLS)
                .forEach(skill -> most.put(skill.getKey(), skill.getValue()));
        return most;
    }
}

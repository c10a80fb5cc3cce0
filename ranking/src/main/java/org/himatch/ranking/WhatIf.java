package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many of many jobs a candidate is eligible for, and for how many they would be if they brought more. Exact, and
 * quick to ask again and again.
 *
 * <p>Bringing more never loses what is met. So a job comes within reach just when all those of its essential criteria are
 * met that fail now; what jobs ask alike is one criterion, whatever its importance, and is judged once for each question.
 */
public final class WhatIf {

    private final Vocabulary vocabulary;
    private final Expectations expectations;
    private final LocalDate asOf;
    private final boolean scored;
    private final int unhindered;
    private final List<Lack> lacks;
    private final List<Predicate<Evidence>> failing;
    private final List<int[]> hindered;

    /**
     * An essential criterion that keeps the candidate from jobs whose terms suit.
     *
     * @param criterion what is asked, with importance 1 whatever it is in the jobs
     * @param jobs how many jobs fail on it, among other things or on it alone
     */
    public record Lack(Criterion criterion, int jobs) {}

    /**
     * Looks at the jobs once.
     *
     * @param asOf the day on which credentials have to be in force
     */
    public WhatIf(Vocabulary vocabulary, Candidate candidate, LocalDate asOf, Collection<Job> jobs) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        expectations = candidate.expectations();
        Evidence evidence = new Evidence(vocabulary, candidate, asOf);
        scored = evidence.unscored().isEmpty();

        Map<Criterion, Integer> places = new HashMap<>();
        List<Criterion> lacking = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        failing = new ArrayList<>();
        hindered = new ArrayList<>();
        int suiting = 0;
        for (Job job : jobs) {
            if (Constraints.anyViolated(job.terms(), expectations)) {
                continue;
            }
            suiting++;
            int[] fails = essentials(job.criteria())
                    .distinct()
                    .mapToInt(criterion -> places.computeIfAbsent(criterion, asked -> {
                        Predicate<Evidence> fail = failure(asked);
                        if (!fail.test(evidence)) {
                            return -1;
                        }
                        failing.add(fail);
                        lacking.add(asked);
                        counts.add(0);
                        return failing.size() - 1;
                    }))
                    .filter(place -> place >= 0)
                    .toArray();
            if (fails.length > 0) {
                hindered.add(fails);
                for (int place : fails) {
                    counts.set(place, counts.get(place) + 1);
                }
            }
        }
        unhindered = suiting - hindered.size();
        List<Lack> all = new ArrayList<>();
        for (int place = 0; place < lacking.size(); place++) {
            all.add(new Lack(lacking.get(place), counts.get(place)));
        }
        lacks = List.copyOf(all);
    }

    /** How many jobs the candidate is eligible for. */
    public int now() {
        return scored ? unhindered : 0;
    }

    /** What keeps the candidate from jobs whose terms suit, each criterion once, in the order met. */
    public List<Lack> lacks() {
        return lacks;
    }

    /**
     * How many jobs they would be eligible for.
     *
     * @param more the candidate with at least the skills, levels, credentials in force and years that they have now
     * @throws IllegalArgumentException when the expectations are others, for which another set of jobs suits
     */
    public int with(Candidate more) {
        if (!more.expectations().equals(expectations)) {
            throw new IllegalArgumentException("other expectations are another question");
        }
        Evidence evidence = new Evidence(vocabulary, more, asOf);
        if (evidence.unscored().isPresent()) {
            return 0;
        }
        boolean[] fails = new boolean[failing.size()];
        for (int place = 0; place < fails.length; place++) {
            fails[place] = failing.get(place).test(evidence);
        }
        int reached = unhindered;
        for (int[] places : hindered) {
            if (noneOf(places, fails)) {
                reached++;
            }
        }
        return reached;
    }

    private static boolean noneOf(int[] places, boolean[] fails) {
        for (int place : places) {
            if (fails[place]) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Criterion> essentials(Criteria criteria) {
        Stream<Criterion> skills = criteria.skills().stream()
                .filter(Criterion::essential)
                .map(asked -> new SkillCriterion(asked.skill(), 1, asked.level(), true, asked.acceptRelated()));
        Stream<Criterion> credentials = criteria.credentials().stream()
                .filter(Criterion::essential)
                .map(asked -> new CredentialCriterion(asked.expression(), 1, true));
        Stream<Criterion> experience = Stream.ofNullable(criteria.experience())
                .filter(Criterion::essential)
                .map(asked -> new ExperienceCriterion(asked.years(), 1, true));
        return Stream.concat(Stream.concat(skills, credentials), experience);
    }

    private Predicate<Evidence> failure(Criterion criterion) {
        return switch (criterion) {
            case SkillCriterion asked -> new CompiledSkill(asked, 0, vocabulary.skills())::fails;
            case CredentialCriterion asked -> new CompiledCredentials(asked, 0)::fails;
            case ExperienceCriterion asked -> new CompiledExperience(asked, 0)::fails;
        };
    }
}

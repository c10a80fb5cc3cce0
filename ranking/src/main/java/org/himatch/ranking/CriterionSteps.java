package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The points of one criterion over whole blocks, as steps from the highest down: who passes a step's test and none
 * before it has its points. Never less than the true points.
 *
 * @param steps by points, highest first, all above 0
 * @param slack by how many points, not quanta, those of a step can exceed the true ones, at most
 */
record CriterionSteps(List<Step> steps, int slack) {

    /** Up to this many years each has its own step; of more, several share one. */
    private static final int YEAR_STEPS = 12;

    private static final int LEVELS = 5;

    /** So many steps are left at most when there are to be few. */
    private static final int FEW = 5;

    /** Points for those of whom any of the tests holds. */
    record Step(int points, List<RowTest> tests) {}

    /** Exact: the credit is the best of all sources, and so is whatever rises with the credit. */
    static CriterionSteps of(CompiledSkill skill, CredentialTable credentials) {
        Map<Integer, List<RowTest>> byPoints = new TreeMap<>(Comparator.reverseOrder());
        for (Similar held : skill.counting()) {
            int below = LEVELS + 1;
            for (int level = skill.level(); level > 0; level--) {
                int points = skill.points(held, level);
                if (points > skill.points(held, level - 1)) {
                    // Those from the level below which this step looks have passed the step before.
                    add(byPoints, points, new RowTest.DeclaresBelow(held.held(), level, below));
                    below = level;
                }
            }
            for (CredentialTable.Evidencing by : credentials.evidencing(held.held())) {
                int points = skill.points(held, by.level());
                if (points > 0) {
                    add(byPoints, points, new RowTest.Holds(by.credential()));
                }
            }
        }
        return new CriterionSteps(steps(byPoints), 0);
    }

    /** The depth instead of the points, exact as well: the level at which what is asked is proved, uncapped. */
    static CriterionSteps ofDepth(CompiledSkill skill, CredentialTable credentials) {
        Map<Integer, List<RowTest>> byDepth = new TreeMap<>(Comparator.reverseOrder());
        for (Similar held : skill.counting()) {
            if (held.proves()) {
                for (int level = 1; level <= LEVELS; level++) {
                    add(byDepth, skill.maxPoints() * level, new RowTest.DeclaresBelow(held.held(), level, level + 1));
                }
                for (CredentialTable.Evidencing by : credentials.evidencing(held.held())) {
                    add(byDepth, skill.maxPoints() * by.level(), new RowTest.Holds(by.credential()));
                }
            }
        }
        return new CriterionSteps(steps(byDepth), 0);
    }

    /**
     * All or nothing is exact. Who has a part of it gets the most that a part can be worth; how much less it may be
     * worth is the slack.
     */
    static CriterionSteps of(CompiledCredentials asked, CredentialTable credentials) {
        CredentialExpression expression = asked.asked().expression();
        Map<Integer, List<RowTest>> byPoints = new TreeMap<>(Comparator.reverseOrder());
        add(byPoints, asked.maxPoints(), new RowTest.Meets(CredentialRule.of(expression, credentials)));
        int most = most(expression).floorOf(asked.maxPoints());
        if (most > 0) {
            expression.codes().stream()
                    .flatMap(code -> CredentialRule.satisfying(code, credentials).stream())
                    .distinct()
                    .forEach(credential -> add(byPoints, most, new RowTest.Holds(credential)));
        }
        int slack = most == 0 ? 0 : most - least(expression).floorOf(asked.maxPoints());
        return new CriterionSteps(steps(byPoints), Math.max(slack, 0));
    }

    /** The highest credit short of all. */
    private static Fraction most(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> Fraction.ZERO;
            case CredentialExpression.AnyOf anyOf ->
                anyOf.branches().stream()
                        .map(CriterionSteps::most)
                        .max(Comparator.naturalOrder())
                        .orElse(Fraction.ZERO);
            case CredentialExpression.AllOf allOf -> {
                int branches = allOf.branches().size();
                Fraction partial = allOf.branches().stream()
                        .map(CriterionSteps::most)
                        .max(Comparator.naturalOrder())
                        .orElse(Fraction.ZERO);
                yield new Fraction(branches - 1, 1).plus(partial).dividedBy(branches);
            }
        };
    }

    /** The lowest credit of whoever satisfies any of the codes. */
    private static Fraction least(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> Fraction.ONE;
            case CredentialExpression.AnyOf anyOf -> leastOf(anyOf.branches());
            case CredentialExpression.AllOf allOf ->
                leastOf(allOf.branches()).dividedBy(allOf.branches().size());
        };
    }

    private static Fraction leastOf(List<CredentialExpression> branches) {
        return branches.stream()
                .map(CriterionSteps::least)
                .min(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
    }

    static CriterionSteps of(CompiledExperience asked) {
        Map<Integer, List<RowTest>> byPoints = new TreeMap<>(Comparator.reverseOrder());
        int years = asked.asked().years();
        int count = Math.min(years, YEAR_STEPS);
        int slack = 0;
        add(byPoints, asked.maxPoints(), new RowTest.HasWorked(years));
        int above = years;
        for (int step = count - 1; step >= 0; step--) {
            int from = Math.max(1, Math.toIntExact((long) years * step / count));
            if (from < above) {
                add(byPoints, asked.points(above - 1), new RowTest.HasWorked(from));
                slack = Math.max(slack, asked.points(above - 1) - asked.points(from));
            }
            above = Math.min(above, from);
        }
        return new CriterionSteps(steps(byPoints), slack);
    }

    /**
     * Few steps of a skill: those of the levels of the skill itself up to the one asked. What others are worth that count for it is
     * rounded up to them: few hold those, or they are worth nearly as much. A block that knows {@link CreditedLevels} of
     * the skill need not ask about others at all.
     */
    CriterionSteps few(CompiledSkill skill) {
        SortedMap<Integer, Integer> levels = new TreeMap<>();
        for (int level = skill.level(); level > 0; level--) {
            levels.put(skill.ownPoints(level), level);
        }
        CriterionSteps few = upTo(new TreeSet<>(levels.keySet()));
        return skill.takesOthers() ? few.byCredit(skill, levels) : few;
    }

    /** The same, told by the level credited where a block knows it. */
    private CriterionSteps byCredit(CompiledSkill skill, SortedMap<Integer, Integer> levels) {
        List<Step> byCredit = new ArrayList<>();
        int below = LEVELS + 1;
        for (Step step : steps) {
            List<RowTest> tests = new ArrayList<>();
            List<RowTest.DeclaresBelow> declared = new ArrayList<>();
            for (RowTest test : step.tests()) {
                if (test instanceof RowTest.DeclaresBelow declares) {
                    declared.add(declares);
                } else {
                    tests.add(test);
                }
            }
            int level = Objects.requireNonNull(levels.get(step.points()));
            tests.add(new RowTest.CreditedBelow(skill.known(), level, below, List.copyOf(declared)));
            byCredit.add(new Step(step.points(), List.copyOf(tests)));
            below = level;
        }
        return new CriterionSteps(byCredit, Math.max(slack, lostByCredit(skill)));
    }

    private static int lostByCredit(CompiledSkill skill) {
        int lost = 0;
        for (Similar held : skill.counting()) {
            for (int level = 1; level <= LEVELS; level++) {
                int credited = Math.min(skill.level(), CreditedLevels.level(held, level));
                lost = Math.max(lost, skill.ownPoints(credited) - skill.points(held, level));
            }
        }
        return lost;
    }

    /** Few steps: some are left, at about equal distances. */
    CriterionSteps few() {
        NavigableSet<Integer> kept = new TreeSet<>();
        for (int i = 0; i < FEW && !steps.isEmpty(); i++) {
            kept.add(steps.get(i * steps.size() / FEW).points());
        }
        return upTo(kept);
    }

    /** The same with each step's points rounded up to one of those that are kept. */
    private CriterionSteps upTo(NavigableSet<Integer> kept) {
        Map<Integer, List<RowTest>> byPoints = new TreeMap<>(Comparator.reverseOrder());
        int lost = 0;
        for (Step step : steps) {
            int points = Objects.requireNonNull(kept.ceiling(step.points()));
            lost = Math.max(lost, points - step.points());
            step.tests().forEach(test -> add(byPoints, points, test));
        }
        return new CriterionSteps(
                byPoints.entrySet().stream()
                        .map(step -> new Step(step.getKey(), merged(step.getValue())))
                        .toList(),
                slack + lost);
    }

    /** One test for each skill: the step is passed from the lowest level of its tests, and above the highest already. */
    private static List<RowTest> merged(List<RowTest> tests) {
        List<RowTest> merged = new ArrayList<>();
        Map<Integer, RowTest.DeclaresBelow> bySkill = new TreeMap<>();
        for (RowTest test : tests) {
            if (test instanceof RowTest.DeclaresBelow declares) {
                bySkill.merge(declares.skill(), declares, RowTest.DeclaresBelow::or);
            } else if (!merged.contains(test)) {
                merged.add(test);
            }
        }
        merged.addAll(bySkill.values());
        return List.copyOf(merged);
    }

    /** About how much work it is, in passes over a block. */
    int cost() {
        return steps.stream()
                .mapToInt(step ->
                        4 + step.tests().stream().mapToInt(RowTest::cost).sum())
                .sum();
    }

    private static void add(Map<Integer, List<RowTest>> byPoints, int points, RowTest test) {
        byPoints.computeIfAbsent(points, it -> new ArrayList<>()).add(test);
    }

    private static List<Step> steps(Map<Integer, List<RowTest>> byPoints) {
        return byPoints.entrySet().stream()
                .filter(step -> step.getKey() > 0)
                .map(step -> new Step(step.getKey(), List.copyOf(step.getValue())))
                .toList();
    }

    /** The points of the first step: the most that anyone gets. */
    int most() {
        return steps.isEmpty() ? 0 : steps.getFirst().points();
    }
}

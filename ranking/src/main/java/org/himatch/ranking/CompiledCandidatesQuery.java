package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A question of an employer, compiled once for all blocks.
 *
 * @param query the question
 * @param job its job
 * @param day the number of its day
 * @param filter lists of tests; to pass the filter, of each list one has to hold
 * @param essentials lists of tests; to be eligible, of each list one has to hold
 * @param criteria the points over whole blocks
 * @param quantum how many points the numbers of the criteria's steps stand for
 * @param unrounded the same in points, not rounded
 * @param depths the depths over whole blocks
 */
record CompiledCandidatesQuery(
        CandidatesForJob query,
        CompiledJob job,
        int day,
        List<List<RowTest>> filter,
        List<List<RowTest>> essentials,
        List<CriterionSteps> criteria,
        int quantum,
        List<CriterionSteps> unrounded,
        List<CriterionSteps> depths) {

    private static final int LEVELS = 5;

    /** What all criteria may lose together by rounding: enough to save work, too little to let many rows through. */
    private static final int ROUNDING = 400;

    static CompiledCandidatesQuery of(CandidatesForJob query, CompiledJob job, Vocabulary vocabulary) {
        CredentialTable credentials = vocabulary.credentials();
        List<CriterionSteps> criteria = criteria(job, credentials);
        int quantum = quantum(query, criteria.size());
        return new CompiledCandidatesQuery(
                query,
                job,
                CredentialColumn.day(query.asOf()),
                filter(query.filter(), vocabulary),
                essentials(job, credentials),
                criteria.stream().map(steps -> steps.inQuanta(quantum)).toList(),
                quantum,
                criteria,
                job.skills().stream()
                        .map(skill -> CriterionSteps.ofDepth(skill, credentials))
                        .toList());
    }

    /** With a least score, whoever is within the slack of it has to be scored to be counted: so no rounding then. */
    private static int quantum(CandidatesForJob query, int criteria) {
        return query.filter().minimumPoints() > 0 ? 1 : Integer.highestOneBit(Math.max(1, ROUNDING / criteria));
    }

    private static List<List<RowTest>> filter(CandidateFilter filter, Vocabulary vocabulary) {
        List<List<RowTest>> tests = new ArrayList<>();
        for (String code : filter.credentials()) {
            tests.add(CredentialRule.satisfying(code, vocabulary.credentials()).stream()
                    .<RowTest>map(RowTest.Holds::new)
                    .toList());
        }
        for (DeclaredSkill wanted : filter.skills()) {
            tests.add(proving(wanted, vocabulary));
        }
        return tests;
    }

    private static List<RowTest> proving(DeclaredSkill wanted, Vocabulary vocabulary) {
        List<RowTest> tests = new ArrayList<>();
        Integer skill = vocabulary.skills().find(wanted.skill());
        if (skill != null) {
            for (Similar held : vocabulary.skills().similarTo(skill)) {
                if (held.proves()) {
                    addTests(tests, held, wanted.level(), vocabulary.credentials());
                }
            }
        }
        return tests;
    }

    /** Credentials first: they take the fewest steps, and often leave nobody for whom to take more. */
    private static List<List<RowTest>> essentials(CompiledJob job, CredentialTable credentials) {
        List<List<RowTest>> tests = new ArrayList<>();
        for (CompiledCredentials credential : job.credentials()) {
            if (credential.asked().essential()) {
                CredentialRule rule = CredentialRule.of(credential.asked().expression(), credentials);
                tests.add(List.of(new RowTest.Meets(rule)));
            }
        }
        CompiledExperience experience = job.experience();
        if (experience != null && experience.asked().essential()) {
            tests.add(List.of(new RowTest.HasWorked(experience.asked().years())));
        }
        for (CompiledSkill skill : job.skills()) {
            if (skill.isEssential()) {
                tests.add(meeting(skill, credentials));
            }
        }
        return tests;
    }

    private static List<RowTest> meeting(CompiledSkill skill, CredentialTable credentials) {
        List<RowTest> tests = new ArrayList<>();
        for (Similar held : skill.counting()) {
            for (int level = 1; level <= LEVELS; level++) {
                if (skill.isMetBy(held, level)) {
                    addTests(tests, held, level, credentials);
                    break;
                }
            }
        }
        return tests;
    }

    /** Adds the tests for holding a skill at an effective level: declared, or evidenced by a credential. */
    private static void addTests(List<RowTest> tests, Similar held, int level, CredentialTable credentials) {
        tests.add(new RowTest.Declares(held.held(), level));
        for (CredentialTable.Evidencing by : credentials.evidencing(held.held())) {
            if (by.level() >= level) {
                tests.add(new RowTest.Holds(by.credential()));
            }
        }
    }

    private static List<CriterionSteps> criteria(CompiledJob job, CredentialTable credentials) {
        List<CriterionSteps> criteria = new ArrayList<>();
        job.skills().forEach(skill -> criteria.add(CriterionSteps.of(skill, credentials)));
        job.credentials().forEach(credential -> criteria.add(CriterionSteps.of(credential, credentials)));
        if (job.experience() != null) {
            criteria.add(CriterionSteps.of(job.experience()));
        }
        return List.copyOf(criteria);
    }

    /** The credentials that can matter: asked for, or evidencing what is asked for. */
    BitSet credentialsNamed(CredentialTable credentials) {
        BitSet named = new BitSet();
        for (CompiledSkill skill : job.skills()) {
            for (Similar held : skill.counting()) {
                credentials.evidencing(held.held()).forEach(by -> named.set(by.credential()));
            }
        }
        for (CompiledCredentials asked : job.credentials()) {
            for (String code : asked.asked().expression().codes()) {
                CredentialRule.satisfying(code, credentials).forEach(named::set);
            }
        }
        return named;
    }

    /** By how much the points over whole blocks can exceed the true ones, at most. */
    int slack() {
        return criteria.stream().mapToInt(CriterionSteps::slack).sum();
    }
}

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
 * @param essentials lists of tests of credentials and years; to be eligible, of each list one has to hold
 * @param essentialSkills the same of skills
 */
record CompiledCandidatesQuery(
        CandidatesForJob query,
        CompiledJob job,
        int day,
        List<List<RowTest>> filter,
        List<List<RowTest>> essentials,
        List<List<RowTest>> essentialSkills) {

    private static final int LEVELS = 5;

    static CompiledCandidatesQuery of(CandidatesForJob query, CompiledJob job, Vocabulary vocabulary) {
        return new CompiledCandidatesQuery(
                query,
                job,
                CredentialColumn.day(query.asOf()),
                filter(query.filter(), vocabulary),
                essentials(job, vocabulary.credentials()),
                essentialSkills(job, vocabulary.credentials()));
    }

    int criteriaCount() {
        return job.skills().size() + job.credentials().size() + (job.experience() == null ? 0 : 1);
    }

    /** The same criteria as {@link #unrounded}, in few steps each. */
    List<CriterionSteps> inFewSteps(List<CriterionSteps> unrounded) {
        List<CriterionSteps> criteria = new ArrayList<>();
        for (int i = 0; i < unrounded.size(); i++) {
            criteria.add(
                    i < job.skills().size()
                            ? unrounded.get(i).few(job.skills().get(i))
                            : unrounded.get(i).few());
        }
        return criteria;
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
        if (filter.minimumYears() > 0) {
            tests.add(List.of(new RowTest.HasWorked(filter.minimumYears())));
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
        return tests;
    }

    private static List<List<RowTest>> essentialSkills(CompiledJob job, CredentialTable credentials) {
        return job.skills().stream()
                .filter(CompiledSkill::isEssential)
                .map(skill -> meeting(skill, credentials))
                .toList();
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

    /** The points over whole blocks, as near to the true ones as they can be. */
    List<CriterionSteps> unrounded(CredentialTable credentials) {
        List<CriterionSteps> criteria = new ArrayList<>();
        job.skills().forEach(skill -> criteria.add(CriterionSteps.of(skill, credentials)));
        job.credentials().forEach(credential -> criteria.add(CriterionSteps.of(credential, credentials)));
        if (job.experience() != null) {
            criteria.add(CriterionSteps.of(job.experience()));
        }
        return List.copyOf(criteria);
    }

    /** The skills that count for any criterion. */
    BitSet skillsNamed() {
        BitSet named = new BitSet();
        job.skills().forEach(skill -> skill.counting().forEach(held -> named.set(held.held())));
        return named;
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

    /** The depths over whole blocks. */
    List<CriterionSteps> depths(CredentialTable credentials) {
        return job.skills().stream()
                .map(skill -> CriterionSteps.ofDepth(skill, credentials))
                .toList();
    }
}

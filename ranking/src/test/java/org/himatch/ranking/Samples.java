package org.himatch.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;

/** A small vocabulary of the field, and short ways to say who holds and who asks what. */
final class Samples {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    static final Vocabulary VOCABULARY = Vocabulary.builder("samples")
            .skill("communication", 1)
            .skill("ehr-use", 1)
            .skill("epic", 2)
            .skill("epic-him", 3)
            .skill("icd-10-pcs", 2)
            .skill("ms-drg", 3)
            .skill("apr-drg", 3)
            .skill("360-encompass", 3)
            .skill("optum-cac", 3)
            .skill("coding-audit", 3)
            .skill("inpatient-coding", 2)
            .broader("epic-him", "epic")
            .broader("epic", "ehr-use")
            .relation("ms-drg", "apr-drg", 60)
            .relation("apr-drg", "ms-drg", 60)
            .relation("360-encompass", "optum-cac", 60)
            .relation("optum-cac", "360-encompass", 60)
            .relation("coding-audit", "inpatient-coding", 80)
            .relation("inpatient-coding", "icd-10-pcs", 50)
            .credential("CCS", List.of(), List.of(), Map.of("icd-10-pcs", 4, "ms-drg", 3))
            .credential("CIC", List.of(), List.of(), Map.of("icd-10-pcs", 4))
            .credential("RHIT", List.of(), List.of(), Map.of("communication", 3))
            .credential("RHIA", List.of(), List.of("RHIT"), Map.of())
            .credential("FELLOW", List.of(), List.of("RHIA"), Map.of())
            .credential("ODS", List.of("CTR"), List.of(), Map.of())
            .build();

    private Samples() {}

    static Candidate candidate(Object... brings) {
        return candidate(UUID.fromString("00000000-0000-7000-8000-0000000000ca"), Expectations.UNSAID, brings);
    }

    /** Skills ({@link DeclaredSkill}), credentials ({@link HeldCredential}, or a code that is in force) and years. */
    static Candidate candidate(UUID id, Expectations expectations, Object... brings) {
        return new Candidate(
                id,
                1,
                only(DeclaredSkill.class, brings).toList(),
                Stream.concat(
                                only(HeldCredential.class, brings),
                                only(String.class, brings).map(code -> new HeldCredential(code, null, null)))
                        .toList(),
                only(Integer.class, brings).findFirst().orElse(null),
                expectations);
    }

    static Job job(Criterion... criteria) {
        return job(UUID.fromString("00000000-0000-7000-8000-00000000000b"), Terms.UNSAID, criteria);
    }

    static Job job(UUID id, Terms terms, Criterion... criteria) {
        return new Job(id, 1, criteria(CategoryWeights.DEFAULT, criteria), terms);
    }

    static Criteria criteria(CategoryWeights weights, Criterion... criteria) {
        return new Criteria(
                only(SkillCriterion.class, (Object[]) criteria).toList(),
                only(CredentialCriterion.class, (Object[]) criteria).toList(),
                only(ExperienceCriterion.class, (Object[]) criteria).findFirst().orElse(null),
                weights);
    }

    static DeclaredSkill has(String skill, int level) {
        return new DeclaredSkill(skill, level);
    }

    static SkillCriterion asks(String skill, int importance, int level) {
        return new SkillCriterion(skill, importance, level, false, true);
    }

    static SkillCriterion insistsOn(String skill, int importance, int level) {
        return new SkillCriterion(skill, importance, level, true, true);
    }

    static CredentialCriterion asks(CredentialExpression expression, int importance) {
        return new CredentialCriterion(expression, importance, false);
    }

    static CredentialCriterion insistsOn(CredentialExpression expression, int importance) {
        return new CredentialCriterion(expression, importance, true);
    }

    static CredentialExpression holds(String code) {
        return new Holds(code);
    }

    static CredentialExpression anyOf(Object... branches) {
        return new AnyOf(expressions(branches));
    }

    static CredentialExpression allOf(Object... branches) {
        return new AllOf(expressions(branches));
    }

    static Explanation explain(Job job, Candidate candidate) {
        return new Scorer(VOCABULARY).explain(job, candidate, AS_OF);
    }

    private static List<CredentialExpression> expressions(Object... branches) {
        return Stream.of(branches)
                .map(branch ->
                        branch instanceof CredentialExpression expression ? expression : new Holds((String) branch))
                .toList();
    }

    private static <T> Stream<T> only(Class<T> type, Object... values) {
        return Stream.of(values).filter(type::isInstance).map(type::cast);
    }

    /** A ranking without its explanations. */
    static Order orderOf(Ranking ranking) {
        return new Order(
                ranking.items().stream().map(Ranking.Item::key).toList(),
                ranking.total(),
                ranking.facets(),
                ranking.next());
    }
}

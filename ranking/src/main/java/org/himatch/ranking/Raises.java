package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.himatch.ranking.Standing.Brought;

/** What a candidate would have to bring to earn all of a criterion's points, and who they would then be. */
final class Raises {

    private Raises() {}

    /** What would have to be brought; empty when nothing is missing, or when nobody can bring it. */
    static Optional<Brought> of(CriterionResult result, Vocabulary vocabulary) {
        if (result.gain() == 0) {
            return Optional.empty();
        }
        return switch (result) {
            case CriterionResult.OfSkill skill ->
                vocabulary.skills().find(skill.asked().skill()) == null
                        ? Optional.empty()
                        : Optional.of(new Brought.OfSkill(new DeclaredSkill(
                                skill.asked().skill(), skill.asked().level())));
            case CriterionResult.OfCredentials credentials ->
                Optional.ofNullable(credentials.missing())
                        .map(missing -> fewest(missing, vocabulary::knowsCredential))
                        .filter(codes -> codes.stream().allMatch(vocabulary::knowsCredential))
                        .map(Brought.OfCredentials::new);
            case CriterionResult.OfExperience experience ->
                Optional.of(new Brought.OfExperience(experience.asked().years()));
        };
    }

    /** The candidate with what they bring in addition. */
    static Candidate with(Candidate candidate, Brought brought) {
        List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
        List<HeldCredential> credentials = new ArrayList<>(candidate.credentials());
        Integer years = candidate.experienceYears();
        switch (brought) {
            case Brought.OfSkill(DeclaredSkill skill) -> skills.add(skill);
            case Brought.OfCredentials(List<String> codes) ->
                codes.forEach(code -> credentials.add(new HeldCredential(code, null, null)));
            case Brought.OfExperience experience -> years = experience.years();
        }
        return new Candidate(candidate.id(), candidate.version(), skills, credentials, years, candidate.expectations());
    }

    private static List<String> fewest(CredentialExpression expression, Predicate<String> known) {
        return switch (expression) {
            case CredentialExpression.Holds(String code) -> List.of(code);
            case CredentialExpression.AnyOf(List<CredentialExpression> branches) ->
                branches.stream()
                        .map(branch -> fewest(branch, known))
                        .min(Comparator.<List<String>, Boolean>comparing(
                                        codes -> !codes.stream().allMatch(known))
                                .thenComparing(List::size))
                        .orElseThrow();
            case CredentialExpression.AllOf(List<CredentialExpression> branches) ->
                branches.stream()
                        .flatMap(branch -> fewest(branch, known).stream())
                        .distinct()
                        .toList();
        };
    }
}

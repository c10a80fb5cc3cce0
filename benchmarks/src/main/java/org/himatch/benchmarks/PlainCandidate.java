package org.himatch.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;

/**
 * A candidate as they stand on the day of the questions: effective levels, and what credentials in force satisfy. The
 * engine works this out for any day; the others are spared it.
 */
record PlainCandidate(
        String id, Map<String, Integer> levels, Set<String> credentials, int years, Expectations expectations) {

    static PlainCandidate of(Candidate candidate, MarketVocabulary vocabulary) {
        Map<String, Integer> levels = new HashMap<>();
        for (DeclaredSkill skill : candidate.skills()) {
            levels.merge(skill.skill(), skill.level(), Math::max);
        }
        Set<String> credentials = new HashSet<>();
        for (HeldCredential held : candidate.credentials()) {
            if (held.inForce(Market.TODAY)) {
                credentials.addAll(vocabulary.satisfiedBy(held.code()));
                vocabulary.evidencedBy(held.code()).forEach((skill, level) -> levels.merge(skill, level, Math::max));
            }
        }
        Integer years = candidate.experienceYears();
        return new PlainCandidate(
                candidate.id().toString(), levels, credentials, years == null ? 0 : years, candidate.expectations());
    }
}

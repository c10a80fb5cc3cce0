package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialExpression;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Snapshot;
import org.himatch.ranking.Vocabulary;

/**
 * Finds the skills and credentials of a snapshot that this service's catalogue does not have. During a roll-out the
 * services' catalogues differ for a while, so this is no error: what is unknown counts for nothing, and is counted.
 */
@ApplicationScoped
class UnknownIds {
    private final Vocabulary vocabulary;

    UnknownIds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> in(Snapshot snapshot) {
        return switch (snapshot) {
            case CandidateSnapshot candidate ->
                knowsAll(candidate)
                        ? List.of()
                        : unknown(
                                candidate.skills().stream().map(held -> held.skill()),
                                candidate.credentials().stream().map(held -> held.credential()));
            case JobSnapshot job ->
                unknown(
                        job.criteria().skills().stream().map(asked -> asked.skill()),
                        job.criteria().credentials().stream().flatMap(asked -> codes(asked.expression())));
        };
    }

    /** Nearly always so, and asked of every candidate: without streams. */
    private boolean knowsAll(CandidateSnapshot candidate) {
        for (HeldSkill held : candidate.skills()) {
            if (!vocabulary.knowsSkill(held.skill())) {
                return false;
            }
        }
        for (HeldCredential held : candidate.credentials()) {
            if (!vocabulary.knowsCredential(held.credential())) {
                return false;
            }
        }
        return true;
    }

    private List<String> unknown(Stream<String> skills, Stream<String> credentials) {
        return Stream.concat(
                        skills.filter(id -> !vocabulary.knowsSkill(id)),
                        credentials.filter(code -> !vocabulary.knowsCredential(code)))
                .distinct()
                .toList();
    }

    private static Stream<String> codes(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> Stream.of(holds.credential());
            case CredentialExpression.AnyOf any -> any.anyOf().stream().flatMap(UnknownIds::codes);
            case CredentialExpression.AllOf all -> all.allOf().stream().flatMap(UnknownIds::codes);
        };
    }
}

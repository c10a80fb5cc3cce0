package org.himatch.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.api.Idempotency;
import org.himatch.api.MergePatch;
import org.himatch.api.Preconditions;
import org.himatch.api.ProblemType;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What can be done with candidates. Every change leaves its event in the outbox, in the same transaction. */
@ApplicationScoped
public class CandidateService {
    private final CandidateRepository candidates;
    private final CandidateCheck candidateCheck;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    CandidateService(
            CandidateRepository candidates,
            CandidateCheck candidateCheck,
            Outbox outbox,
            MergePatch mergePatch,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.candidateCheck = candidateCheck;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Candidate create(CandidateRequest request) {
        if (caller.onlyCandidate().isPresent()) {
            throw ProblemType.FORBIDDEN.problem("A token that is bound to a candidate cannot add another");
        }
        candidateCheck.check(request);
        Instant now = now();
        Candidate candidate =
                new Candidate(UuidCreator.getTimeOrderedEpoch(), caller.partner(), 1, now, now, request.toContent());
        refuseDuplicate(candidate);
        candidates.insert(candidate);
        outbox.append(Topic.CANDIDATES, candidate.toSnapshot());
        return candidate;
    }

    /** The candidate; 404 when there is none of this id for the caller. */
    @Transactional
    public Candidate get(UUID id) {
        return candidates
                .find(caller.partner(), id)
                .filter(candidate -> caller.isCandidate(id))
                .orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<Candidate> list(CandidateFilter filter, UUID after, int count) {
        return candidates.list(caller.partner(), filter, after, count);
    }

    @Transactional
    Candidate replace(UUID id, @Nullable String ifMatch, CandidateRequest request) {
        Candidate present = getForUpdate(id, ifMatch);
        candidateCheck.check(request);
        Candidate changed = present.changedTo(request.toContent(), now());
        refuseDuplicate(changed);
        candidates.update(changed);
        outbox.append(Topic.CANDIDATES, changed.toSnapshot());
        return changed;
    }

    @Transactional
    Candidate patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        CandidateRequest present =
                CandidateRequest.from(getForUpdate(id, ifMatch).content());
        return replace(id, ifMatch, mergePatch.apply(present, patch, CandidateRequest.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Candidate present = getForUpdate(id, ifMatch);
        candidates.deleteById(id);
        idempotency.forget(id);
        outbox.appendDeletion(Topic.CANDIDATES, id, present.partner(), present.version() + 1);
    }

    private Candidate getForUpdate(UUID id, @Nullable String ifMatch) {
        Candidate present = candidates
                .findForUpdate(caller.partner(), id)
                .filter(candidate -> caller.isCandidate(id))
                .orElseThrow(() -> notFound(id));
        Preconditions.requireMatch(ifMatch, present.version());
        return present;
    }

    /** Names the other candidate only to whoever may read it. */
    private void refuseDuplicate(Candidate candidate) {
        String externalId = candidate.content().externalId();
        if (externalId == null) {
            return;
        }
        candidates
                .findByExternalIdForUpdate(candidate.partner(), externalId)
                .filter(other -> !other.id().equals(candidate.id()))
                .ifPresent(other -> {
                    HttpProblem.Builder problem =
                            ProblemType.DUPLICATE.builder("Another candidate has this externalId");
                    if (caller.actsForPartner()) {
                        problem.with(
                                "existing",
                                CandidateResource.location(other.id()).toString());
                    }
                    throw problem.build();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException notFound(UUID id) {
        return ProblemType.NOT_FOUND.problem("There is no candidate " + id);
    }
}

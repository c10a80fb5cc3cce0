package org.himatch.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.api.Idempotency;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.MergePatch;
import org.himatch.api.Preconditions;
import org.himatch.api.ProblemType;
import org.himatch.api.Violation;
import org.jspecify.annotations.Nullable;

/** What can be done with employers. */
@ApplicationScoped
public class EmployerService {
    private final EmployerRepository employers;
    private final JobRepository jobs;
    private final InputCheck inputCheck;
    private final MergePatch mergePatch;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    EmployerService(
            EmployerRepository employers,
            JobRepository jobs,
            InputCheck inputCheck,
            MergePatch mergePatch,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.employers = employers;
        this.jobs = jobs;
        this.inputCheck = inputCheck;
        this.mergePatch = mergePatch;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Employer create(EmployerRequest request) {
        if (!caller.actsForEveryEmployer()) {
            throw ProblemType.FORBIDDEN.problem("A token that is bound to an employer cannot add another");
        }
        check(request);
        Instant now = now();
        Employer employer = new Employer(
                UuidCreator.getTimeOrderedEpoch(),
                caller.partner(),
                1,
                now,
                now,
                request.externalId(),
                request.name(),
                request.website(),
                request.logo());
        refuseDuplicate(employer);
        employers.insert(employer);
        return employer;
    }

    /** The employer, if the caller may see it; 404 otherwise. */
    @Transactional
    public Employer get(UUID id) {
        return employers
                .find(caller.partner(), id)
                .filter(employer -> caller.isEmployer(id))
                .orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<Employer> list(@Nullable String externalId, UUID after, int count) {
        return employers.list(caller.partner(), caller.onlyEmployer().orElse(null), externalId, after, count);
    }

    @Transactional
    Employer replace(UUID id, @Nullable String ifMatch, EmployerRequest request) {
        Employer present = getForUpdate(id, ifMatch);
        check(request);
        Employer changed = present.changedTo(request, now());
        refuseDuplicate(changed);
        employers.update(changed);
        return changed;
    }

    @Transactional
    Employer patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        EmployerRequest present = EmployerRequest.from(getForUpdate(id, ifMatch));
        return replace(id, ifMatch, mergePatch.apply(present, patch, EmployerRequest.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Employer present = getForUpdate(id, ifMatch);
        long postings = jobs.countOf(present.partner(), id);
        if (postings > 0) {
            throw ProblemType.ILLEGAL_STATE.problem(
                    "The employer still has " + postings + " postings; delete them first");
        }
        employers.deleteById(id);
        idempotency.forget(id);
    }

    private Employer getForUpdate(UUID id, @Nullable String ifMatch) {
        Employer present = employers
                .findForUpdate(caller.partner(), id)
                .filter(employer -> caller.isEmployer(id))
                .orElseThrow(() -> notFound(id));
        Preconditions.requireMatch(ifMatch, present.version());
        return present;
    }

    private void check(EmployerRequest request) {
        List<Violation> violations = inputCheck.violationsOf(request);
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }

    private void refuseDuplicate(Employer employer) {
        if (employer.externalId() == null) {
            return;
        }
        employers
                .findByExternalIdForUpdate(employer.partner(), employer.externalId())
                .filter(other -> !other.id().equals(employer.id()))
                .ifPresent(other -> {
                    throw ProblemType.DUPLICATE
                            .builder("Another employer has the externalId '" + employer.externalId() + "'")
                            .with(
                                    "existing",
                                    EmployerResource.location(other.id()).toString())
                            .build();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException notFound(UUID id) {
        return ProblemType.NOT_FOUND.problem("There is no employer " + id);
    }
}

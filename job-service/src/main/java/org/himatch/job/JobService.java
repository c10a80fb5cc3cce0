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
import org.himatch.api.InvalidInput;
import org.himatch.api.MergePatch;
import org.himatch.api.Preconditions;
import org.himatch.api.ProblemType;
import org.himatch.events.JobStatus;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What can be done with postings. Every change leaves its event in the outbox, in the same transaction. */
@ApplicationScoped
public class JobService {
    private final JobRepository jobs;
    private final EmployerRepository employers;
    private final JobCheck jobCheck;
    private final MoveLog moves;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    JobService(
            JobRepository jobs,
            EmployerRepository employers,
            JobCheck jobCheck,
            MoveLog moves,
            Outbox outbox,
            MergePatch mergePatch,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.jobs = jobs;
        this.employers = employers;
        this.jobCheck = jobCheck;
        this.moves = moves;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a posting over from another system, as it stands there. */
    @Transactional
    Job create(JobRequest request) {
        jobCheck.check(request);
        requireEmployer(request.employerId());
        return insert(request.toContent());
    }

    /** Adds a posting. Of a partner's own system, it may be one that has stood elsewhere; an employer begins one. */
    @Transactional
    Job add(JobRequest request) {
        if (!caller.actsForPartner()) {
            jobCheck.checkNew(request);
        }
        return create(request);
    }

    /**
     * Makes a draft of the same content.
     *
     * @param id the posting to copy
     * @param requisitionId the draft's own; none when {@code null}
     * @param title the draft's title; the same when {@code null}
     * @param validThrough the draft's own; none when {@code null}
     */
    @Transactional
    public Job copy(UUID id, @Nullable String requisitionId, @Nullable String title, @Nullable Instant validThrough) {
        JobContent original = get(id).content();
        if (!hold(original.employerId())) {
            throw notFound(id);
        }
        return insert(original.asDraft(requisitionId, title == null ? original.title() : title, validThrough));
    }

    /** The posting, if the caller may see it. */
    @Transactional
    public Job get(UUID id) {
        return jobs.find(caller.partner(), id).filter(this::isVisible).orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<Job> list(JobFilter filter, UUID after, int count) {
        return jobs.list(JobScope.of(caller), filter, now(), after, count);
    }

    @Transactional
    Job replace(UUID id, @Nullable String ifMatch, JobRequest request) {
        Job present = getForUpdate(id, ifMatch);
        jobCheck.check(request, present.content());
        if (!request.employerId().equals(present.content().employerId())) {
            throw InvalidInput.at("/employerId", "a posting stays with its employer");
        }
        JobContent content = request.toContent(present.content().status());
        IllegalMove.refuse(present.content().status(), content.status());
        return update(present, content);
    }

    @Transactional
    Job patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        JobRequest present = JobRequest.from(getForUpdate(id, ifMatch).content());
        return replace(id, ifMatch, mergePatch.apply(present, patch, JobRequest.class));
    }

    /** Moves the posting, and changes nothing else. */
    @Transactional
    public Job move(UUID id, @Nullable String ifMatch, JobStatus to) {
        Job present = getForUpdate(id, ifMatch);
        JobContent content = present.content();
        IllegalMove.refuseStep(content.status(), to);
        if (to == JobStatus.OPEN) {
            boolean asksForSkills = !content.criteria().skills().isEmpty();
            jobCheck.violationsOfOpening(asksForSkills, content.validThrough()).stream()
                    .findFirst()
                    .ifPresent(obstacle -> {
                        throw IllegalMove.problem(content.status(), to, obstacle.pointer() + " " + obstacle.detail());
                    });
        }
        return update(present, content.standingAt(to));
    }

    /** Where the posting stands, and up to {@code count} of its moves from behind a version. */
    @Transactional
    public JobHistory history(UUID id, long after, int count) {
        Job job = get(id);
        return new JobHistory(job.content().status(), moves.list(job, after, count));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Job present = getForUpdate(id, ifMatch);
        jobs.deleteById(id);
        idempotency.forget(id);
        outbox.appendDeletion(Topic.JOBS, id, present.partner(), present.version() + 1);
    }

    private Job insert(JobContent content) {
        Job job = Job.first(UuidCreator.getTimeOrderedEpoch(), caller.partner(), content, now());
        refuseDuplicate(job);
        jobs.insert(job);
        moves.note(null, job, Mover.of(caller));
        outbox.append(Topic.JOBS, job.toSnapshot());
        return job;
    }

    private Job update(Job present, JobContent content) {
        Job changed = present.changedTo(content, now());
        refuseDuplicate(changed);
        jobs.update(changed);
        moves.note(present, changed, Mover.of(caller));
        outbox.append(Topic.JOBS, changed.toSnapshot());
        return changed;
    }

    private Job getForUpdate(UUID id, @Nullable String ifMatch) {
        Job present =
                jobs.findForUpdate(caller.partner(), id).filter(this::isVisible).orElseThrow(() -> notFound(id));
        Preconditions.requireMatch(ifMatch, present.version());
        return present;
    }

    private boolean isVisible(Job job) {
        JobScope scope = JobScope.of(caller);
        JobContent content = job.content();
        if (scope.openOnly()) {
            return content.status() == JobStatus.OPEN
                    && (content.validThrough() == null || content.validThrough().isAfter(now()));
        }
        return scope.employer() == null || scope.employer().equals(content.employerId());
    }

    private void requireEmployer(UUID employer) {
        if (!caller.isEmployer(employer) || !hold(employer)) {
            throw InvalidInput.at("/employerId", "there is no employer " + employer);
        }
    }

    /**
     * Holds the employer's row until the transaction ends: the employer is not deleted under a new posting, and its
     * requisition ids are given out one at a time. False when there is no such employer.
     */
    private boolean hold(UUID employer) {
        return employers.findForUpdate(caller.partner(), employer).isPresent();
    }

    private void refuseDuplicate(Job job) {
        JobContent content = job.content();
        if (content.requisitionId() == null) {
            return;
        }
        hold(content.employerId());
        jobs.findByRequisition(job.partner(), content.employerId(), content.requisitionId())
                .filter(other -> !other.id().equals(job.id()))
                .ifPresent(other -> {
                    throw ProblemType.DUPLICATE
                            .builder("The employer has a posting with the requisitionId '" + content.requisitionId()
                                    + "' already")
                            .with("existing", JobResource.location(other.id()).toString())
                            .build();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException notFound(UUID id) {
        return ProblemType.NOT_FOUND.problem("There is no job " + id);
    }
}

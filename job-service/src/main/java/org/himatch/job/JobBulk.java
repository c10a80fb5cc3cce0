package org.himatch.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himatch.api.InvalidInput;
import org.himatch.api.MergePatch;
import org.himatch.api.bulk.BulkItem;
import org.himatch.api.bulk.BulkOutcome;
import org.himatch.api.bulk.BulkRecord;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Postings by the hundred. The partner, and the employer if the caller has one only, are given: this runs beside the request. */
@ApplicationScoped
public class JobBulk {
    private final JobRepository jobs;
    private final EmployerRepository employers;
    private final JobCheck jobCheck;
    private final MoveLog moves;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final ObjectMapper mapper;
    private final Clock clock;

    JobBulk(
            JobRepository jobs,
            EmployerRepository employers,
            JobCheck jobCheck,
            MoveLog moves,
            Outbox outbox,
            MergePatch mergePatch,
            ObjectMapper mapper,
            Clock clock) {
        this.jobs = jobs;
        this.employers = employers;
        this.jobCheck = jobCheck;
        this.moves = moves;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Creates those without a known requisition id of their employer, and changes the others if they say something else than
     * is stored.
     *
     * @param only the one employer whose postings are taken; any of the partner's when {@code null}
     * @param by who sends them; an employer begins its postings, a partner's system may bring in what stood elsewhere
     */
    @Transactional
    public List<BulkOutcome> write(String partner, @Nullable UUID only, Mover by, List<BulkRecord> records) {
        JobBatch batch = new JobBatch(partner, only);
        batch.hold(jobs, employers, records);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BulkOutcome> outcomes =
                records.stream().map(record -> outcome(record, batch, by, now)).toList();
        jobs.write(batch.created(), batch.changed());
        moves.note(batch.steps(), by);
        outbox.append(Topic.JOBS, batch.events());
        return outcomes;
    }

    /**
     * Up to {@code count} postings in ascending order of their ids, from behind {@code after}.
     *
     * @param only the one employer whose postings they are; any of the partner's when {@code null}
     */
    @Transactional
    public List<BulkItem> list(String partner, @Nullable UUID only, UUID after, int count) {
        JobScope scope = new JobScope(partner, only, false);
        return jobs.list(scope, new JobFilter(null, null, null), clock.instant(), after, count).stream()
                .map(job -> new BulkItem(job.id(), JobResponse.from(job)))
                .toList();
    }

    private BulkOutcome outcome(BulkRecord record, JobBatch batch, Mover by, Instant now) {
        try {
            Job known = batch.present(record);
            JobRequest present = known == null ? null : JobRequest.from(known.content());
            JobRequest request = record.toBody(mapper, mergePatch, present, JobRequest.class);
            check(request, known, by);
            if (!batch.holds(request.employerId())) {
                throw InvalidInput.at("/employerId", "there is no employer " + request.employerId());
            }
            if (known == null) {
                return batch.create(
                        Job.first(UuidCreator.getTimeOrderedEpoch(), batch.partner(), request.toContent(), now));
            }
            JobContent content = request.toContent(known.content().status());
            IllegalMove.refuse(known.content().status(), content.status());
            return content.equals(known.content())
                    ? BulkOutcome.of(BulkOutcome.Kind.UNCHANGED, known.id(), known.version())
                    : batch.change(known, known.changedTo(content, now));
        } catch (HttpProblem problem) {
            return BulkOutcome.failed(problem);
        }
    }

    private void check(JobRequest request, @Nullable Job known, Mover by) {
        if (known != null) {
            jobCheck.check(request, known.content());
        } else if (by == Mover.EMPLOYER) {
            jobCheck.checkNew(request);
        } else {
            jobCheck.check(request);
        }
    }
}

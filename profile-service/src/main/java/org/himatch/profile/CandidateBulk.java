package org.himatch.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himatch.api.MergePatch;
import org.himatch.api.bulk.BulkItem;
import org.himatch.api.bulk.BulkOutcome;
import org.himatch.api.bulk.BulkRecord;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Candidates by the hundred. The partner is given, for this runs beside the request. */
@ApplicationScoped
public class CandidateBulk {
    private final CandidateRepository candidates;
    private final CandidateCheck candidateCheck;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final ObjectMapper mapper;
    private final Clock clock;

    CandidateBulk(
            CandidateRepository candidates,
            CandidateCheck candidateCheck,
            Outbox outbox,
            MergePatch mergePatch,
            ObjectMapper mapper,
            Clock clock) {
        this.candidates = candidates;
        this.candidateCheck = candidateCheck;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Creates those without a known external id, and changes the others if they say something else than is stored. */
    @Transactional
    public List<BulkOutcome> write(String partner, List<BulkRecord> records) {
        Batch batch = new Batch(partner, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        batch.findPresent(records);
        List<BulkOutcome> outcomes = records.stream().map(batch::outcome).toList();
        candidates.write(batch.created.values(), batch.changed.values());
        outbox.append(Topic.CANDIDATES, batch.events);
        return outcomes;
    }

    /** Up to {@code count} of the partner's candidates in ascending order of their ids, from behind {@code after}. */
    @Transactional
    public List<BulkItem> list(String partner, UUID after, int count) {
        return candidates.list(partner, new CandidateFilter(null, null), after, count).stream()
                .map(candidate -> new BulkItem(candidate.id(), CandidateResponse.from(candidate)))
                .toList();
    }

    /** What one transaction does. A later record sees what an earlier one has done. */
    private final class Batch {
        private final String partner;
        private final Instant now;
        private final Map<String, Candidate> present = new HashMap<>();
        private final Map<UUID, Candidate> created = new LinkedHashMap<>();
        private final Map<UUID, Candidate> changed = new LinkedHashMap<>();
        private final List<CandidateSnapshot> events = new ArrayList<>();

        Batch(String partner, Instant now) {
            this.partner = partner;
            this.now = now;
        }

        void findPresent(List<BulkRecord> records) {
            candidates
                    .findByExternalIdsForUpdate(
                            partner,
                            records.stream()
                                    .map(CandidateBulk::externalId)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.toSet()))
                    .forEach(candidate -> present.put(candidate.content().externalId(), candidate));
        }

        BulkOutcome outcome(BulkRecord record) {
            try {
                Candidate known = present.get(externalId(record));
                CandidateRequest request = record.toBody(
                        mapper,
                        mergePatch,
                        known == null ? null : CandidateRequest.from(known.content()),
                        CandidateRequest.class);
                candidateCheck.check(request);
                return known == null ? create(request.toContent()) : change(known, request.toContent());
            } catch (HttpProblem problem) {
                return BulkOutcome.failed(problem);
            }
        }

        private BulkOutcome create(CandidateContent content) {
            return write(
                    new Candidate(UuidCreator.getTimeOrderedEpoch(), partner, 1, now, now, content),
                    created,
                    BulkOutcome.Kind.CREATED);
        }

        private BulkOutcome change(Candidate known, CandidateContent content) {
            if (content.equals(known.content())) {
                return BulkOutcome.of(BulkOutcome.Kind.UNCHANGED, known.id(), known.version());
            }
            return write(
                    known.changedTo(content, now),
                    created.containsKey(known.id()) ? created : changed,
                    BulkOutcome.Kind.UPDATED);
        }

        private BulkOutcome write(Candidate candidate, Map<UUID, Candidate> rows, BulkOutcome.Kind kind) {
            rows.put(candidate.id(), candidate);
            if (candidate.content().externalId() != null) {
                present.put(candidate.content().externalId(), candidate);
            }
            events.add(candidate.toSnapshot());
            return BulkOutcome.of(kind, candidate.id(), candidate.version());
        }
    }

    private static @Nullable String externalId(BulkRecord record) {
        return record.text("externalId");
    }
}

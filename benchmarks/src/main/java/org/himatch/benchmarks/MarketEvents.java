package org.himatch.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.ExperienceCriterion;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;
import org.himatch.events.SkillCriterion;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Job;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/** The market as the services would write it to the topics, with skills and credentials that the catalogue has. */
final class MarketEvents {

    static final String PARTNER = "benchmark";

    private static final UUID EMPLOYER = new UUID(1, 1);

    /** In microseconds, as the outbox has them. */
    private static final Instant TIME =
            Market.TODAY.atTime(10, 0, 0, 123_456_000).toInstant(ZoneOffset.UTC);

    private final Market market;
    private final List<String> skills;
    private final List<String> credentials;

    MarketEvents(Market market, Catalogue catalogue) {
        this.market = market;
        skills = catalogue.skills().stream().map(Skill::id).toList();
        credentials = catalogue.credentials().stream().map(Credential::code).toList();
    }

    ProducerRecord<String, byte[]> candidate(int number) {
        return record(snapshot(market.candidate(number)), Topic.CANDIDATES);
    }

    ProducerRecord<String, byte[]> job(int number) {
        return record(snapshot(market.job(number)), Topic.JOBS);
    }

    private static ProducerRecord<String, byte[]> record(Snapshot snapshot, Topic topic) {
        AggregateEvent event = new AggregateEvent(
                UUID.nameUUIDFromBytes((snapshot.id() + "-" + snapshot.version()).getBytes(StandardCharsets.UTF_8)),
                "/benchmarks",
                topic.savedType(),
                snapshot.id(),
                snapshot.partner(),
                snapshot.version(),
                TIME,
                SnapshotJson.write(snapshot));
        return event.toRecord(topic.topicName());
    }

    CandidateSnapshot snapshot(Candidate candidate) {
        Expectations wants = candidate.expectations();
        return new CandidateSnapshot(
                candidate.id(),
                PARTNER,
                candidate.version(),
                true,
                wants.country(),
                wants.state(),
                once(candidate.skills().stream()
                        .map(held -> new HeldSkill(skill(held.skill()), held.level()))
                        .toList()),
                candidate.credentials().stream()
                        .map(held -> new HeldCredential(credential(held.code()), held.issued(), held.expires()))
                        .toList(),
                candidate.experienceYears(),
                new CandidatePreferences(
                        wants.remote() == null
                                ? null
                                : RemotePreference.valueOf(wants.remote().name()),
                        wants.states().stream().sorted().toList(),
                        employmentTypes(wants.employmentTypes()),
                        schedules(wants.schedules()),
                        wants.minimumPay() == null
                                ? null
                                : new Pay(
                                        amount(wants.minimumPay().amount()),
                                        wants.minimumPay().currency(),
                                        PayPeriod.valueOf(
                                                wants.minimumPay().per().name())),
                        wants.availableFrom()));
    }

    /** The contract has a skill once; where the catalogue is smaller than the market, several are one. */
    private static List<HeldSkill> once(List<HeldSkill> held) {
        Map<String, HeldSkill> byId = new LinkedHashMap<>();
        held.forEach(skill -> byId.putIfAbsent(skill.skill(), skill));
        return List.copyOf(byId.values());
    }

    JobSnapshot snapshot(Job job) {
        Terms terms = job.terms();
        return new JobSnapshot(
                job.id(),
                PARTNER,
                job.version(),
                EMPLOYER,
                JobStatus.OPEN,
                null,
                terms.country(),
                terms.state(),
                terms.remote(),
                employmentTypes(terms.employmentTypes()),
                schedules(terms.schedules()),
                payRange(terms.pay()),
                terms.startsOn(),
                criteria(job.criteria()));
    }

    private Criteria criteria(org.himatch.ranking.Criteria asked) {
        Map<String, SkillCriterion> bySkill = new LinkedHashMap<>();
        asked.skills()
                .forEach(it -> bySkill.putIfAbsent(
                        skill(it.skill()),
                        new SkillCriterion(
                                skill(it.skill()), it.importance(), it.level(), it.essential(), it.acceptRelated())));
        org.himatch.ranking.ExperienceCriterion experience = asked.experience();
        return new Criteria(
                List.copyOf(bySkill.values()),
                asked.credentials().stream()
                        .map(it ->
                                new CredentialCriterion(expression(it.expression()), it.importance(), it.essential()))
                        .toList(),
                experience == null
                        ? null
                        : new ExperienceCriterion(experience.years(), experience.importance(), experience.essential()),
                null);
    }

    private CredentialExpression expression(org.himatch.ranking.CredentialExpression asked) {
        return switch (asked) {
            case org.himatch.ranking.CredentialExpression.Holds holds ->
                new CredentialExpression.Holds(credential(holds.code()));
            case org.himatch.ranking.CredentialExpression.AnyOf any ->
                new CredentialExpression.AnyOf(
                        any.branches().stream().map(this::expression).toList());
            case org.himatch.ranking.CredentialExpression.AllOf all ->
                new CredentialExpression.AllOf(
                        all.branches().stream().map(this::expression).toList());
        };
    }

    private static @Nullable PayRange payRange(org.himatch.ranking.@Nullable PayRange pay) {
        if (pay == null) {
            return null;
        }
        Long minimum = pay.minimum();
        Long maximum = pay.maximum();
        return new PayRange(
                minimum == null ? null : amount(minimum),
                maximum == null ? null : amount(maximum),
                pay.currency(),
                PayPeriod.valueOf(pay.per().name()));
    }

    private static BigDecimal amount(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static List<EmploymentType> employmentTypes(Collection<org.himatch.ranking.EmploymentType> types) {
        return types.stream()
                .sorted()
                .map(it -> EmploymentType.valueOf(it.name()))
                .toList();
    }

    private static List<Schedule> schedules(Collection<org.himatch.ranking.Schedule> schedules) {
        return schedules.stream()
                .sorted()
                .map(it -> Schedule.valueOf(it.name()))
                .toList();
    }

    private String skill(String id) {
        return skills.get(MarketVocabulary.number(id) % skills.size());
    }

    private String credential(String code) {
        return credentials.get(MarketVocabulary.number(code) % credentials.size());
    }
}

package org.himatch.matching.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himatch.events.JobStatus;
import org.himatch.matching.index.Packing.Reader;
import org.himatch.matching.index.Packing.Writer;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.Job;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/** A posting as bytes, for {@link IndexImage}, and back. */
final class PackedJob {
    private static final List<JobStatus> STATUSES = List.of(JobStatus.values());
    private static final List<Pay.Per> PERIODS = List.of(Pay.Per.values());
    private static final int HOLDS = 0;
    private static final int ANY_OF = 1;
    private static final int ALL_OF = 2;

    private PackedJob() {}

    static byte[] pack(JobEntry entry, Words words) {
        Writer writer = new Writer(words);
        id(entry.employerId(), writer);
        writer.constant(entry.status());
        Instant through = entry.validThrough();
        flag(through != null, writer);
        if (through != null) {
            writer.number(through.getEpochSecond());
            writer.number(through.getNano());
        }
        Job job = entry.job();
        flag(job != null, writer);
        if (job != null) {
            UUID employer = job.employer();
            flag(employer != null, writer);
            if (employer != null) {
                id(employer, writer);
            }
            criteria(job.criteria(), writer);
            terms(job.terms(), writer);
        }
        return writer.packed();
    }

    static JobEntry unpack(UUID id, String partner, long version, byte[] packed, Words words) {
        Reader reader = new Reader(packed, words);
        UUID employer = id(reader);
        JobStatus status = Objects.requireNonNull(reader.constant(STATUSES));
        Instant through = flag(reader) ? Instant.ofEpochSecond(reader.number(), reader.number()) : null;
        Job job = null;
        if (flag(reader)) {
            UUID ofJob = flag(reader) ? id(reader) : null;
            Criteria criteria = criteria(reader);
            job = new Job(id, version, criteria, terms(reader), ofJob);
        }
        return new JobEntry(id, partner, version, employer, status, through, job);
    }

    private static void criteria(Criteria criteria, Writer writer) {
        writer.number(criteria.skills().size());
        for (SkillCriterion skill : criteria.skills()) {
            writer.word(skill.skill());
            writer.number(skill.importance());
            writer.number(skill.level());
            flag(skill.essential(), writer);
            flag(skill.acceptRelated(), writer);
        }
        writer.number(criteria.credentials().size());
        for (CredentialCriterion credential : criteria.credentials()) {
            expression(credential.expression(), writer);
            writer.number(credential.importance());
            flag(credential.essential(), writer);
        }
        ExperienceCriterion experience = criteria.experience();
        flag(experience != null, writer);
        if (experience != null) {
            writer.number(experience.years());
            writer.number(experience.importance());
            flag(experience.essential(), writer);
        }
        writer.number(criteria.weights().skills());
        writer.number(criteria.weights().credentials());
        writer.number(criteria.weights().experience());
    }

    private static Criteria criteria(Reader reader) {
        List<SkillCriterion> skills = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            skills.add(new SkillCriterion(word(reader), reader.count(), reader.count(), flag(reader), flag(reader)));
        }
        List<CredentialCriterion> credentials = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            credentials.add(new CredentialCriterion(expression(reader), reader.count(), flag(reader)));
        }
        ExperienceCriterion experience =
                flag(reader) ? new ExperienceCriterion(reader.count(), reader.count(), flag(reader)) : null;
        return new Criteria(
                skills, credentials, experience, new CategoryWeights(reader.count(), reader.count(), reader.count()));
    }

    private static void expression(CredentialExpression expression, Writer writer) {
        switch (expression) {
            case CredentialExpression.Holds holds -> {
                writer.number(HOLDS);
                writer.word(holds.code());
            }
            case CredentialExpression.AnyOf any -> branches(ANY_OF, any.branches(), writer);
            case CredentialExpression.AllOf all -> branches(ALL_OF, all.branches(), writer);
        }
    }

    private static void branches(int kind, List<CredentialExpression> branches, Writer writer) {
        writer.number(kind);
        writer.number(branches.size());
        branches.forEach(branch -> expression(branch, writer));
    }

    private static CredentialExpression expression(Reader reader) {
        int kind = reader.count();
        if (kind == HOLDS) {
            return new CredentialExpression.Holds(word(reader));
        }
        List<CredentialExpression> branches = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            branches.add(expression(reader));
        }
        return kind == ANY_OF ? new CredentialExpression.AnyOf(branches) : new CredentialExpression.AllOf(branches);
    }

    private static void terms(Terms terms, Writer writer) {
        writer.word(terms.country());
        writer.word(terms.state());
        Boolean remote = terms.remote();
        writer.number(remote == null ? 0 : remote ? 2 : 1);
        writer.constants(terms.employmentTypes());
        writer.constants(terms.schedules());
        PayRange pay = terms.pay();
        writer.constant(pay == null ? null : pay.per());
        if (pay != null) {
            writer.word(pay.currency());
            amount(pay.minimum(), writer);
            amount(pay.maximum(), writer);
        }
        writer.date(terms.startsOn());
    }

    private static Terms terms(Reader reader) {
        String country = reader.word();
        String state = reader.word();
        int remote = reader.count();
        return new Terms(
                country,
                state,
                remote == 0 ? null : remote == 2,
                reader.constants(EmploymentType.class),
                reader.constants(Schedule.class),
                pay(reader),
                reader.date());
    }

    private static @Nullable PayRange pay(Reader reader) {
        Pay.Per per = reader.constant(PERIODS);
        if (per == null) {
            return null;
        }
        String currency = word(reader);
        return new PayRange(amount(reader), amount(reader), currency, per);
    }

    private static void amount(@Nullable Long amount, Writer writer) {
        writer.number(amount == null ? 0 : amount + 1);
    }

    private static @Nullable Long amount(Reader reader) {
        long number = reader.number();
        return number == 0 ? null : (Long) (number - 1);
    }

    private static void id(UUID id, Writer writer) {
        writer.number(id.getMostSignificantBits());
        writer.number(id.getLeastSignificantBits());
    }

    private static UUID id(Reader reader) {
        return new UUID(reader.number(), reader.number());
    }

    private static void flag(boolean flag, Writer writer) {
        writer.number(flag ? 1 : 0);
    }

    private static boolean flag(Reader reader) {
        return reader.number() == 1;
    }

    private static String word(Reader reader) {
        return Objects.requireNonNull(reader.word());
    }
}

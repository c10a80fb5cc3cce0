package org.himatch.matching.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.himatch.matching.index.Packing.Reader;
import org.himatch.matching.index.Packing.Writer;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Pay;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A candidate at rest: some eighty bytes for what takes two thousand as objects. Rankings have columns of their own; a
 * whole candidate is asked for now and then, and unpacked for it.
 */
final class PackedCandidate implements Versioned {

    private static final List<RemotePreference> REMOTE = List.of(RemotePreference.values());
    private static final List<Pay.Per> PERIODS = List.of(Pay.Per.values());

    private final UUID id;
    private final String partner;
    private final long version;
    private final boolean visible;
    private final byte[] rest;

    PackedCandidate(UUID id, String partner, long version, boolean visible, byte[] rest) {
        this.id = id;
        this.partner = partner;
        this.version = version;
        this.visible = visible;
        this.rest = rest;
    }

    static PackedCandidate of(CandidateEntry entry, Words words) {
        Candidate candidate = entry.candidate();
        Writer writer = new Writer(words);
        writer.number(candidate.skills().size());
        for (DeclaredSkill skill : candidate.skills()) {
            writer.word(skill.skill());
            writer.number(skill.level());
        }
        writer.number(candidate.credentials().size());
        for (HeldCredential credential : candidate.credentials()) {
            writer.word(credential.code());
            writer.date(credential.issued());
            writer.date(credential.expires());
        }
        Integer years = candidate.experienceYears();
        writer.number(years == null ? 0 : years + 1L);
        Expectations wants = candidate.expectations();
        writer.word(wants.country());
        writer.word(wants.state());
        writer.constant(wants.remote());
        writer.words(wants.states());
        writer.constants(wants.employmentTypes());
        writer.constants(wants.schedules());
        write(wants.minimumPay(), writer);
        writer.date(wants.availableFrom());
        return new PackedCandidate(candidate.id(), entry.partner(), entry.version(), entry.visible(), writer.packed());
    }

    CandidateEntry unpack(Words words) {
        Reader reader = new Reader(rest, words);
        List<DeclaredSkill> skills = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            skills.add(new DeclaredSkill(word(reader), reader.count()));
        }
        List<HeldCredential> credentials = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            credentials.add(new HeldCredential(word(reader), reader.date(), reader.date()));
        }
        long years = reader.number();
        Expectations wants = new Expectations(
                reader.word(),
                reader.word(),
                reader.constant(REMOTE),
                words(reader),
                reader.constants(EmploymentType.class),
                reader.constants(Schedule.class),
                pay(reader),
                reader.date());
        Candidate candidate =
                new Candidate(id, version, skills, credentials, years == 0 ? null : (int) (years - 1), wants);
        return new CandidateEntry(candidate, partner, version, visible);
    }

    boolean visible() {
        return visible;
    }

    String partner() {
        return partner;
    }

    /** What {@link #of} has packed, for the same words. */
    byte[] rest() {
        return rest;
    }

    private static Set<String> words(Reader reader) {
        Set<String> words = new HashSet<>();
        for (int left = reader.count(); left > 0; left--) {
            words.add(word(reader));
        }
        return words;
    }

    private static String word(Reader reader) {
        return Objects.requireNonNull(reader.word());
    }

    private static void write(@Nullable Pay pay, Writer writer) {
        writer.constant(pay == null ? null : pay.per());
        if (pay != null) {
            writer.word(pay.currency());
            writer.number(pay.amount());
        }
    }

    private static @Nullable Pay pay(Reader reader) {
        Pay.Per per = reader.constant(PERIODS);
        if (per == null) {
            return null;
        }
        String currency = word(reader);
        return new Pay(reader.number(), currency, per);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }
}

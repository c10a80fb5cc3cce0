package org.himatch.matching.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.events.JobStatus;
import org.himatch.events.Topic;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Pay;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;

/**
 * All that an index holds, with the deletions that it remembers, as bytes and back. The index may change while it is
 * written. What was in it when that began is in the image, in that version or a newer one: things are written before
 * deletions, and a thing that is deleted is remembered as such before it goes. A thing that comes back just then may be
 * missing; that is an event of later, which whoever reads on from the beginning of the writing meets again.
 *
 * <p>Words come last, because they become more meanwhile; their length stands behind them, so that they are found first.
 */
public final class IndexImage {
    private static final byte END = 0;
    private static final byte PARTNER = 1;
    private static final byte CANDIDATE = 2;
    private static final byte DELETED_CANDIDATE = 3;
    private static final byte JOB = 4;
    private static final byte DELETED_JOB = 5;

    private IndexImage() {}

    /** What an image means depends on it: constants are written as their numbers, which another release may count otherwise. */
    public static String shape() {
        return List.of(
                        List.of(RemotePreference.values()),
                        List.of(Pay.Per.values()),
                        List.of(EmploymentType.values()),
                        List.of(Schedule.values()),
                        List.of(JobStatus.values()))
                .toString();
    }

    static void write(Markets markets, DataOutputStream out) throws IOException {
        for (Map.Entry<String, Market> market : markets.all().entrySet()) {
            out.writeByte(PARTNER);
            bytes(market.getKey().getBytes(StandardCharsets.UTF_8), out);
            write(market.getValue(), markets.words(), out);
        }
        out.writeByte(END);
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        DataOutputStream wordsOut = new DataOutputStream(words);
        for (String word : markets.words().all()) {
            bytes(word.getBytes(StandardCharsets.UTF_8), wordsOut);
        }
        words.writeTo(out);
        out.writeInt(words.size());
    }

    private static void write(Market market, Words words, DataOutputStream out) throws IOException {
        for (PackedCandidate candidate : (Iterable<PackedCandidate>) market.packedCandidates()::iterator) {
            thing(CANDIDATE, candidate.id(), candidate.version(), out);
            out.writeBoolean(candidate.visible());
            bytes(candidate.rest(), out);
        }
        deletions(DELETED_CANDIDATE, market, Topic.CANDIDATES, out);
        for (JobEntry job : (Iterable<JobEntry>) market.jobs()::iterator) {
            thing(JOB, job.id(), job.version(), out);
            bytes(PackedJob.pack(job, words), out);
        }
        deletions(DELETED_JOB, market, Topic.JOBS, out);
    }

    private static void deletions(byte kind, Market market, Topic topic, DataOutputStream out) throws IOException {
        for (IndexedVersion held : (Iterable<IndexedVersion>) market.versions(topic)::iterator) {
            if (held.deleted()) {
                thing(kind, held.id(), held.version(), out);
            }
        }
    }

    /**
     * Puts what the image holds into empty markets.
     *
     * @throws RuntimeException when it is no image; then something may have been put in
     */
    static void read(ByteBuffer image, Markets markets) {
        int wordsLength = image.getInt(image.limit() - Integer.BYTES);
        int wordsStart = image.limit() - Integer.BYTES - wordsLength;
        ByteBuffer words = image.slice(wordsStart, wordsLength);
        while (words.hasRemaining()) {
            markets.words().number(text(words));
        }
        ByteBuffer things = image.slice(image.position(), wordsStart - image.position());
        String partner = "";
        for (byte kind = things.get(); kind != END; kind = things.get()) {
            switch (kind) {
                case PARTNER -> partner = text(things);
                case CANDIDATE -> {
                    UUID id = id(things);
                    markets.restore(
                            new PackedCandidate(id, partner, things.getLong(), things.get() != 0, bytes(things)));
                }
                case DELETED_CANDIDATE -> markets.deleteCandidate(partner, id(things), things.getLong());
                case JOB -> {
                    UUID id = id(things);
                    markets.save(PackedJob.unpack(id, partner, things.getLong(), bytes(things), markets.words()));
                }
                case DELETED_JOB -> markets.deleteJob(partner, id(things), things.getLong());
                default -> throw new IllegalArgumentException("not an image of an index");
            }
        }
    }

    private static void thing(byte kind, UUID id, long version, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeLong(version);
    }

    private static UUID id(ByteBuffer image) {
        return new UUID(image.getLong(), image.getLong());
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(ByteBuffer image) {
        byte[] bytes = new byte[image.getInt()];
        image.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer image) {
        return new String(bytes(image), StandardCharsets.UTF_8);
    }
}

package org.himatch.profile.bulk;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Any number of candidates as NDJSON, made while they are read: the same ones for the same seed. */
final class Market extends InputStream {
    private static final String[] SKILLS = {"icd-10-cm", "icd-10-pcs", "cpt", "ms-drg", "hipaa-privacy-rule"};
    private static final String[] STATES = {"OH", "IN", "TX", "CA", "NY"};

    private final int size;
    private final Random random;
    private byte[] line = new byte[0];
    private int at;
    private int made;

    Market(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (at == line.length) {
            if (made == size) {
                return -1;
            }
            line = candidate(made++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, offset, count);
        at += count;
        return count;
    }

    private String candidate(int number) {
        int first = random.nextInt(SKILLS.length);
        return """
                {"externalId":"p-%d","contact":{"name":"Person %d","email":"p%d@example.org"},\
                "location":{"country":"US","state":"%s","city":"Springfield"},\
                "skills":[{"skill":"%s","level":%d},{"skill":"%s","level":%d,"lastUsed":"2026-09-30"}],\
                "credentials":[{"credential":"CCS","issued":"2024-05-01","expires":"2027-04-30","number":"A-%d","unitsEarned":12}],\
                "experienceYears":%d,"preferences":{"remote":"OK","states":["OH","IN"],"employmentTypes":["FULL_TIME"],\
                "schedules":["DAY"],"minimumPay":{"amount":%d.5,"currency":"USD","per":"HOUR"},\
                "availableFrom":"2027-01-15"},"visible":true}
                """.formatted(
                        number,
                        number,
                        number,
                        STATES[random.nextInt(STATES.length)],
                        SKILLS[first],
                        1 + random.nextInt(5),
                        SKILLS[(first + 1) % SKILLS.length],
                        1 + random.nextInt(5),
                        number,
                        random.nextInt(30),
                        20 + random.nextInt(40));
    }
}

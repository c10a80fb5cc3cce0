package org.himatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the fast reader reads, the mapper reads the same. */
class CandidateReaderTest {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What stands in the place of something else: other types, other forms, and what only looks right. */
    private static final List<String> ODDITIES = List.of(
            "null",
            "\"\"",
            "0",
            "-1",
            "3.0",
            "\"4\"",
            "true",
            "[]",
            "{}",
            "[null]",
            "{\"x\": [1, {\"y\": 2}]}",
            "99999999999999999999",
            "\"2024-02-30\"",
            "\"2024-05-01T00:00:00\"",
            "\"+2024-05-1\"",
            "\"\\u0041\"",
            "\"full_time\"",
            "\"FULL_TIME\"",
            "1e2",
            "\"01890a5d+ac96-774b-bcce-b302099a8057\"",
            ",",
            "\"id\": 1");

    @Test
    void readsWhatTheWritersWrite() throws Exception {
        assertThat(CandidateReader.read(FACTORY, SnapshotJson.write(Golden.CANDIDATE)))
                .contains(Golden.CANDIDATE);
        assertThat(CandidateReader.read(FACTORY, Golden.file("candidate.json"))).contains(Golden.CANDIDATE);
    }

    @Test
    void agreesWithTheMapperOnEverythingItReads() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        String golden = Golden.file("candidate.json");
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            // Given
            String json = changed(golden, random);

            // When
            Optional<CandidateSnapshot> snapshot = CandidateReader.read(FACTORY, json);

            // Then
            if (snapshot.isPresent()) {
                read++;
                assertThat(SnapshotJson.byMapper(json)).as(json).isEqualTo(snapshot.get());
            }
        }
        assertThat(read).isBetween(1000, 19_000);
    }

    /** The same with one or two places changed: a character, a stretch, or a whole value. */
    private static String changed(String json, SplittableRandom random) {
        StringBuilder text = new StringBuilder(json);
        for (int changes = random.nextInt(1, 3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) random.nextInt(' ', 127));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
                default -> {
                    int colon = text.indexOf(":", at);
                    int end = colon < 0 ? -1 : endOfValue(text, colon + 1);
                    if (end > 0) {
                        text.replace(colon + 1, end, ODDITIES.get(random.nextInt(ODDITIES.size())));
                    }
                }
            }
        }
        return text.toString();
    }

    private static int endOfValue(CharSequence text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth < 0 || depth == 0 && (c == ',' || c == '\n')) {
                return i;
            }
        }
        return -1;
    }
}

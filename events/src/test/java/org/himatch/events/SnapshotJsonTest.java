package org.himatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void writesTheGoldenFiles() throws IOException {
        assertThat(MAPPER.readTree(SnapshotJson.write(Golden.CANDIDATE)))
                .isEqualTo(MAPPER.readTree(Golden.file("candidate.json")));
        assertThat(MAPPER.readTree(SnapshotJson.write(Golden.JOB))).isEqualTo(MAPPER.readTree(Golden.file("job.json")));
    }

    @Test
    void readsTheGoldenFiles() throws Exception {
        assertThat(SnapshotJson.read(Golden.file("candidate.json"), CandidateSnapshot.class))
                .isEqualTo(Golden.CANDIDATE);
        assertThat(SnapshotJson.read(Golden.file("job.json"), JobSnapshot.class))
                .isEqualTo(Golden.JOB);
    }

    @Test
    void passesOverWhatANewerWriterAdds() throws Exception {
        String newer = Golden.file("candidate.json").replaceFirst("\\{", "{\"addedLater\": {\"x\": 1},");

        assertThat(SnapshotJson.read(newer, CandidateSnapshot.class)).isEqualTo(Golden.CANDIDATE);
    }

    @Test
    void aBareCandidateHasEmptyLists() throws Exception {
        UUID id = UUID.randomUUID();

        CandidateSnapshot bare = SnapshotJson.read(
                "{\"id\": \"%s\", \"partner\": \"acme\", \"version\": 1, \"visible\": true}".formatted(id),
                CandidateSnapshot.class);

        assertThat(bare)
                .isEqualTo(new CandidateSnapshot(
                        id, "acme", 1, true, null, null, List.of(), List.of(), null, CandidatePreferences.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\", \"partner\": \"acme\", \"visible\": true}",
                "{\"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\", \"version\": 1, \"visible\": true}",
                "{\"partner\": \"acme\", \"version\": 1, \"visible\": true}",
            })
    void refusesWhatIsNoSnapshot(String json) {
        assertThatThrownBy(() -> SnapshotJson.read(json, CandidateSnapshot.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"noneOf\": []}",
                "{\"anyOf\": \"CCS\"}",
                "{\"anyOf\": [1]}",
                "{\"anyOf\": [], \"allOf\": []}"
            })
    void refusesWhatIsNoCredentialExpression(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, CredentialExpression.class))
                .hasMessageContaining("expected a credential code");
    }
}

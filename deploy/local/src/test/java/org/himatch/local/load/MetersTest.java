package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {
    private static final String METERS = """
            # TYPE jvm_memory_used_bytes gauge
            jvm_memory_used_bytes{area="heap",id="Eden Space"} 1048576.0
            jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2.097152E7
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 5.0E7
            himatch_outbox_waiting 12.0
            """;

    @Test
    void valuesOfANameAreAddedUp() {
        assertThat(Meters.sum(METERS, "jvm_memory_used_bytes", "area=\"heap\"")).isEqualTo(21.0 * (1 << 20));
        assertThat(Meters.sum(METERS, "himatch_outbox_waiting", "")).isEqualTo(12);
        assertThat(Meters.sum(METERS, "himatch_outbox", "")).isZero();
    }
}

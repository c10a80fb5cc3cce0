package org.himatch.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certification or licence of the field.
 *
 * @param code as printed on a business card, such as {@code CCS-P}
 * @param name written out
 * @param issuer who awards it
 * @param level 1 entry, 2 core, 3 mastery or specialist, 4 leadership
 * @param formerly former codes of the same credential
 * @param aliases other spellings
 * @param supersedes codes of the credentials that a holder of this one also satisfies in expressions
 * @param evidences skill id to the level (1 to 5) that the credential proves while it is in force, in the file's order
 * @param renewal what keeps it in force; null for one that lasts a lifetime or has no figures
 * @param note a remark for people; null when there is none
 */
public record Credential(
        String code,
        String name,
        String issuer,
        int level,
        List<String> formerly,
        List<String> aliases,
        List<String> supersedes,
        Map<String, Integer> evidences,
        @Nullable Renewal renewal,
        @Nullable String note) {

    public Credential {
        formerly = List.copyOf(formerly);
        aliases = List.copyOf(aliases);
        supersedes = List.copyOf(supersedes);
        // Not Map.copyOf: its order differs from run to run, and answers of the API should not.
        evidences = Collections.unmodifiableMap(new LinkedHashMap<>(evidences));
    }

    /** Everything that it is called: code, name, former codes and other spellings. */
    public List<String> names() {
        return Stream.of(List.of(code, name), formerly, aliases)
                .flatMap(List::stream)
                .toList();
    }
}

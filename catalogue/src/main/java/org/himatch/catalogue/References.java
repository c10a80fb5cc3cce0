package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What entries say about other entries, checked when all of them are known: files may be in any order. */
final class References {
    private static final int SUGGESTIONS = 2;

    private final List<Reference> toSkills = new ArrayList<>();
    private final List<Reference> toCredentials = new ArrayList<>();

    private record Reference(Located located, String key) {}

    /** A skill's id, as it stands there. */
    String skill(Located located) {
        return note(toSkills, located);
    }

    /** A credential's code, as it stands there. */
    String credential(Located located) {
        return note(toCredentials, located);
    }

    private static String note(List<Reference> references, Located located) {
        Reference reference = new Reference(located, located.text());
        references.add(reference);
        return reference.key();
    }

    void check(Definitions<Skill> skills, Definitions<Credential> credentials) {
        check("skill", toSkills, skills.keys(), NameIndex.ofSkills(skills.values(), id -> 0));
        check("credential", toCredentials, credentials.keys(), NameIndex.ofCredentials(credentials.values()));
    }

    private static void check(String noun, List<Reference> references, Set<String> known, NameIndex names) {
        for (Reference reference : references) {
            String key = reference.key();
            if (!key.isEmpty() && !known.contains(key)) {
                reference
                        .located()
                        .refuse("unknown " + noun + " " + key + DidYouMean.of(names.nearest(key, SUGGESTIONS)));
            }
        }
    }
}

package org.himatch.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.Definitions.Shape;
import org.himatch.catalogue.Located.Pair;

/** Reads {@code credentials}. */
final class CredentialsSection {
    private final Definitions<Credential> credentials = new Definitions<>(Shape.CODE);
    private final NameClaims names = new NameClaims();
    private final References references;

    CredentialsSection(References references) {
        this.references = references;
    }

    Definitions<Credential> credentials() {
        return credentials;
    }

    void read(Located section) {
        for (Pair pair : section.pairs()) {
            Pair entry = pair.asEntry("credential " + pair.key());
            credentials.define(entry, credential(entry));
        }
    }

    void check() {
        names.check();
        credentials.refuseCycles("supersedes", Credential::supersedes);
    }

    private Credential credential(Pair entry) {
        String code = entry.key();
        names.key(code, entry.keyNode());
        Fields fields = new Fields(entry);
        Credential credential = new Credential(
                code,
                fields.required("name").map(name -> names.name(code, name)).orElse(""),
                fields.text("issuer"),
                fields.number("level", 1, 4),
                otherNames(code, fields.items("formerly")),
                otherNames(code, fields.items("aliases")),
                fields.items("supersedes").stream().map(references::credential).toList(),
                evidences(fields.pairs("evidences")),
                fields.optional("renewal").map(CredentialsSection::renewal).orElse(null),
                fields.textOrNull("note"));
        fields.refuseOthers();
        return credential;
    }

    private List<String> otherNames(String code, List<Located> items) {
        return items.stream().map(item -> names.other(code, item)).toList();
    }

    private Map<String, Integer> evidences(List<Pair> pairs) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            String skill = references.skill(pair.keyNode());
            if (levels.put(skill, pair.value().number(1, 5)) != null) {
                pair.keyNode().refuse("skill " + skill + " stands twice");
            }
        }
        return levels;
    }

    private static Renewal renewal(Located located) {
        Fields fields = new Fields(located);
        Renewal renewal = new Renewal(
                fields.number("every-years", 1, 99),
                fields.number("units", 1, 999),
                fields.optional("grace-days")
                        .map(days -> days.number(0, Integer.MAX_VALUE))
                        .orElse(0),
                Origin.read(located, located, "renewal", fields));
        fields.refuseOthers();
        return renewal;
    }
}

package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.Definitions.Shape;
import org.himatch.catalogue.Located.Pair;
import org.himatch.catalogue.RoleTemplate.CredentialCriterion;
import org.himatch.catalogue.RoleTemplate.ExperienceCriterion;
import org.himatch.catalogue.RoleTemplate.SkillCriterion;

/** Reads {@code roles}. */
final class RolesSection {
    private final Definitions<RoleTemplate> roles = new Definitions<>(Shape.KEBAB_CASE);
    private final References references;

    RolesSection(References references) {
        this.references = references;
    }

    Definitions<RoleTemplate> roles() {
        return roles;
    }

    void read(Located section) {
        for (Pair pair : section.pairs()) {
            Pair entry = pair.asEntry("role " + pair.key());
            roles.define(entry, role(entry));
        }
    }

    private RoleTemplate role(Pair entry) {
        Fields fields = new Fields(entry);
        RoleTemplate role = new RoleTemplate(
                entry.key(),
                fields.text("name"),
                fields.text("onet"),
                fields.textOrNull("esco"),
                fields.text("description"),
                fields.required("skills").map(this::skills).orElse(List.of()),
                fields.items("credentials").stream().map(this::credential).toList(),
                fields.optional("experience").map(RolesSection::experience).orElse(null));
        fields.refuseOthers();
        return role;
    }

    private List<SkillCriterion> skills(Located located) {
        List<Pair> pairs = located.pairs();
        if (pairs.isEmpty() && located.isMapping()) {
            located.refuse("skills is empty");
        }
        List<SkillCriterion> criteria = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Pair pair : pairs) {
            if (!asked.add(references.skill(pair.keyNode()))) {
                pair.keyNode().refuse("skill " + pair.key() + " stands twice");
            }
            Fields fields = new Fields(pair);
            criteria.add(new SkillCriterion(
                    pair.key(), importance(fields), fields.number("level", 1, 5), fields.flag("essential")));
            fields.refuseOthers();
        }
        return criteria;
    }

    private CredentialCriterion credential(Located item) {
        Fields fields = new Fields(item);
        CredentialCriterion criterion = new CredentialCriterion(
                fields.required("expression")
                        .map(expression -> new ExpressionReader(references).read(expression))
                        .orElse(ExpressionReader.UNREADABLE),
                importance(fields),
                fields.flag("essential"));
        fields.refuseOthers();
        return criterion;
    }

    private static ExperienceCriterion experience(Located located) {
        Fields fields = new Fields(located);
        ExperienceCriterion criterion =
                new ExperienceCriterion(fields.number("years", 1, 50), importance(fields), fields.flag("essential"));
        fields.refuseOthers();
        return criterion;
    }

    private static int importance(Fields fields) {
        return fields.number("importance", 1, 5);
    }
}

package org.himatch.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.himatch.catalogue.Definitions.Shape;
import org.himatch.catalogue.Located.Pair;

/** Reads {@code skills}. */
final class SkillsSection {
    private final Definitions<Skill> skills = new Definitions<>(Shape.KEBAB_CASE);
    private final NameClaims names = new NameClaims();
    private final References references;

    SkillsSection(References references) {
        this.references = references;
    }

    Definitions<Skill> skills() {
        return skills;
    }

    void read(Located section) {
        if (section.isMapping() && section.pairs().isEmpty()) {
            section.refuse("skills is empty");
        }
        for (Pair pair : section.pairs()) {
            Pair entry = pair.asEntry("skill " + pair.key());
            skills.define(entry, skill(entry));
        }
    }

    void check() {
        names.check();
        skills.refuseCycles("broader", Skill::broader);
    }

    private Skill skill(Pair entry) {
        String id = entry.key();
        names.key(id, entry.keyNode());
        Fields fields = new Fields(entry);
        Skill skill = new Skill(
                id,
                fields.required("name").map(name -> names.name(id, name)).orElse(""),
                fields.required("family").map(SkillsSection::family).orElse(SkillFamily.COMMUNICATION),
                fields.number("specificity", 1, 3),
                otherNames(id, fields.items("aliases")),
                otherNames(id, fields.items("formerly")),
                fields.items("broader").stream().map(references::skill).toList(),
                fields.text("description"));
        fields.refuseOthers();
        return skill;
    }

    private List<String> otherNames(String id, List<Located> items) {
        return items.stream().map(item -> names.other(id, item)).toList();
    }

    private static SkillFamily family(Located located) {
        String slug = located.text();
        Optional<SkillFamily> family = SkillFamily.ofSlug(slug);
        if (family.isEmpty() && !slug.isEmpty()) {
            List<String> slugs =
                    Arrays.stream(SkillFamily.values()).map(SkillFamily::slug).toList();
            located.refuse("unknown family " + slug + DidYouMean.among(slugs, slug));
        }
        return family.orElse(SkillFamily.COMMUNICATION);
    }
}

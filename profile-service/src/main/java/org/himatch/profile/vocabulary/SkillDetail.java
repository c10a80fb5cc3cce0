package org.himatch.profile.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Relation;
import org.himatch.catalogue.Skill;

/**
 * A skill with what it has to do with others.
 *
 * @param catalogueVersion the catalogue that all of it is from
 * @param skill the skill itself
 * @param broader the direct broader skills, each of which it proves fully
 * @param narrower all narrower skills, however many steps down, each of which proves it fully
 * @param countsFor where it earns partial credit: skills that are asked for, and the share that it earns there
 * @param accepts what earns partial credit for it: skills that are held, and the share that each earns here
 */
@Schema(name = "SkillDetail")
record SkillDetail(
        String catalogueVersion,
        @JsonUnwrapped SkillResponse skill,
        List<Named> broader,
        List<Named> narrower,
        List<Related> countsFor,
        List<Related> accepts) {

    /**
     * A skill by id and name.
     *
     * @param id the skill's id
     * @param name what people call it
     */
    @Schema(name = "NamedSkill")
    record Named(String id, String name) {}

    /**
     * A skill of which or for which another earns a share.
     *
     * @param id the skill's id
     * @param name what people call it
     * @param percent the share, 1 to 99
     */
    @Schema(name = "RelatedSkill")
    record Related(String id, String name, int percent) {}

    static SkillDetail of(Skill skill, Catalogue catalogue) {
        return new SkillDetail(
                catalogue.version(),
                SkillResponse.from(skill),
                named(skill.broader(), catalogue),
                named(catalogue.narrower(skill.id()), catalogue),
                catalogue.relations().stream()
                        .filter(relation -> relation.holding().equals(skill.id()))
                        .map(relation -> related(relation.countsFor(), relation, catalogue))
                        .toList(),
                catalogue.relationsTowards(skill.id()).stream()
                        .map(relation -> related(relation.holding(), relation, catalogue))
                        .toList());
    }

    private static List<Named> named(Collection<String> ids, Catalogue catalogue) {
        return ids.stream().map(id -> new Named(id, name(id, catalogue))).toList();
    }

    private static Related related(String id, Relation relation, Catalogue catalogue) {
        return new Related(id, name(id, catalogue), relation.percent());
    }

    private static String name(String id, Catalogue catalogue) {
        return catalogue.skill(id).map(Skill::name).orElse(id);
    }
}

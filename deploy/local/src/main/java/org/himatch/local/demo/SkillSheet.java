package org.himatch.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Relation;
import org.himatch.catalogue.RoleTemplate;

/** Writes down what somebody can do: what their roles ask for, with gaps, other products and related skills. */
final class SkillSheet {
    private static final List<String> OFTEN_SAID = List.of(
            "teamwork",
            "attention-to-detail",
            "confidentiality",
            "office-software",
            "independent-work",
            "problem-solving",
            "verbal-communication",
            "continuous-learning",
            "excel",
            "second-language-service");

    private static final int RELATED_ENOUGH = 50;
    private static final int LONGEST_UNUSED_MONTHS = 30;

    private final Catalogue catalogue;
    private final LocalDate today;
    private final Dice dice;
    private final Map<String, Integer> levels = new LinkedHashMap<>();

    SkillSheet(Catalogue catalogue, LocalDate today, Dice dice) {
        this.catalogue = catalogue;
        this.today = today;
        this.dice = dice;
    }

    /** Most of what the role asks for, as somebody at this stage brings it. */
    SkillSheet role(RoleTemplate role, Stage stage) {
        for (RoleTemplate.SkillCriterion asked : role.skills()) {
            if (dice.chance(percentWhoBring(asked, stage))) {
                add(inTheirOwnWords(asked), stage.level(asked.level(), dice));
            }
        }
        return this;
    }

    /** A few things that a role asks for, some levels lower. */
    SkillSheet glimpseOf(RoleTemplate role, Stage stage) {
        int count = dice.between(1, 3 + stage.steps());
        for (int i = 0; i < count; i++) {
            RoleTemplate.SkillCriterion asked = dice.pick(role.skills());
            add(asked.skill(), Math.clamp((long) asked.level() - dice.between(0, 2), 1, 5));
        }
        return this;
    }

    /** What people of any role say of themselves. */
    SkillSheet oftenSaid() {
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            add(dice.pick(OFTEN_SAID), dice.between(3, 5));
        }
        return this;
    }

    /** One skill, unless it is there already. */
    SkillSheet add(String skill, int level) {
        levels.putIfAbsent(skill, level);
        return this;
    }

    List<DemoCandidate.Skill> toSkills() {
        return levels.entrySet().stream()
                .map(held -> new DemoCandidate.Skill(
                        held.getKey(),
                        held.getValue(),
                        today.minusMonths(dice.chance(70) ? 0 : dice.between(1, LONGEST_UNUSED_MONTHS))))
                .toList();
    }

    private static int percentWhoBring(RoleTemplate.SkillCriterion asked, Stage stage) {
        int percent = asked.essential() ? 97 : 64 + 6 * asked.importance();
        return stage == Stage.ENTRY ? percent - 15 : percent;
    }

    private String inTheirOwnWords(RoleTemplate.SkillCriterion asked) {
        String product = Products.usedFor(asked.skill(), dice);
        if (!product.equals(asked.skill()) || !dice.chance(asked.essential() ? 4 : 10)) {
            return product;
        }
        List<Relation> related = catalogue.relationsTowards(asked.skill()).stream()
                .filter(relation -> relation.percent() >= RELATED_ENOUGH)
                .toList();
        return related.isEmpty() ? asked.skill() : dice.pick(related).holding();
    }
}

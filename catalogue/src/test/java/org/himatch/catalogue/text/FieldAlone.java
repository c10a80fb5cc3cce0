package org.himatch.catalogue.text;

import java.util.EnumSet;
import java.util.Set;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.SkillFamily;

/** What only people of health information have. In a text of another trade, none of it should be found. */
final class FieldAlone {
    private static final Set<SkillFamily> OWN_FAMILIES = EnumSet.of(
            SkillFamily.RECORD_ORGANISATION,
            SkillFamily.CODING,
            SkillFamily.REIMBURSEMENT,
            SkillFamily.REVENUE_CYCLE,
            SkillFamily.CDI,
            SkillFamily.REGISTRIES);
    private static final Set<String> OWN_SKILLS_OF_OTHER_FAMILIES = Set.of(
            "epic-him",
            "epic-identity",
            "oracle-health-him",
            "encoder-software",
            "solventum-360-encompass",
            "optum-enterprise-cac",
            "optum-encoderpro",
            "trubridge-encoder",
            "codify",
            "cdi-software",
            "solventum-360-cdi",
            "microsoft-cde-one",
            "roi-platforms",
            "cancer-registry-software",
            "trauma-registry-software",
            "researching-questions",
            "coding-operations-management",
            "coding-accuracy");
    private static final Set<String> CREDENTIALS_OF_OTHER_FIELDS =
            Set.of("RN", "NI-BC", "PMP", "SECURITY-PLUS", "CPHQ", "CHC", "CPHIMS", "CAHIMS");

    private FieldAlone() {}

    static boolean has(Catalogue catalogue, Mention mention) {
        return switch (mention.kind()) {
            case CREDENTIAL -> !CREDENTIALS_OF_OTHER_FIELDS.contains(mention.id());
            case SKILL -> {
                Skill skill = catalogue.skill(mention.id()).orElseThrow();
                yield OWN_FAMILIES.contains(skill.family()) || OWN_SKILLS_OF_OTHER_FAMILIES.contains(skill.id());
            }
        };
    }
}

package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.text.Mention;

/** The skills of a text, with weights by the rules of {@code docs/posting-formats.md}. */
final class SkillReader {
    private static final int MANY_LINES = 3;
    private static final int YEARS_OF_AN_ADVANCED_ONE = 5;
    private static final int HIGHEST = 5;
    /** What nearly everyone brings. */
    private static final int COMMON = 1;

    private final Catalogue catalogue;

    SkillReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The most important first; of equals, the first in the text. */
    List<SkillSuggestion> read(PostingText posting, List<Asked> everything) {
        Map<String, List<Asked>> bySkill = new LinkedHashMap<>();
        for (Asked asked : everything) {
            if (asked.mention().kind() == Mention.Kind.SKILL) {
                bySkill.computeIfAbsent(asked.mention().id(), skill -> new ArrayList<>())
                        .add(asked);
            }
        }
        List<SkillSuggestion> skills = new ArrayList<>();
        bySkill.forEach((id, mentions) -> skills.add(suggestion(posting, id, mentions)));
        List<SkillSuggestion> all = List.copyOf(skills);
        skills.removeIf(skill -> isImplied(skill, all));
        skills.sort(Comparator.comparingInt(SkillSuggestion::importance).reversed());
        return skills;
    }

    /**
     * "Coder" beside "inpatient coding": whoever has the narrower skill has the broader one, which would count twice. What is
     * itself required, or weighs as much, stays.
     */
    private boolean isImplied(SkillSuggestion skill, List<SkillSuggestion> skills) {
        Set<String> narrower = catalogue.narrower(skill.skill());
        return skill.basis() == Basis.MENTIONED
                && skills.stream()
                        .anyMatch(other -> narrower.contains(other.skill()) && other.importance() > skill.importance());
    }

    private SkillSuggestion suggestion(PostingText posting, String id, List<Asked> mentions) {
        Skill skill = catalogue.skill(id).orElseThrow();
        boolean common = skill.specificity() == COMMON;
        boolean ofTheWork = mentions.stream().anyMatch(asked -> isOfTheWork(posting, asked));
        Basis basis = basis(mentions, ofTheWork);
        Integer stated = mentions.stream()
                .map(asked -> asked.mention().level())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SkillSuggestion(
                id,
                skill.name(),
                importance(posting, basis, ofTheWork, common, mentions),
                stated == null ? assumedLevel(basis, common, mentions) : stated,
                basis == Basis.REQUIRED && !common,
                basis,
                stated == null ? LevelBasis.ASSUMED : LevelBasis.STATED,
                mentions.stream().map(asked -> asked.source(posting.text())).toList());
    }

    /** What the work is made of is not merely preferred, even if more of it is. */
    private static Basis basis(List<Asked> mentions, boolean ofTheWork) {
        if (mentions.stream().anyMatch(asked -> asked.basis() == Basis.REQUIRED)) {
            return Basis.REQUIRED;
        }
        boolean preferred = mentions.stream().anyMatch(asked -> asked.basis() == Basis.PREFERRED);
        return preferred && !ofTheWork ? Basis.PREFERRED : Basis.MENTIONED;
    }

    private static int importance(
            PostingText posting, Basis basis, boolean ofTheWork, boolean common, List<Asked> mentions) {
        int importance = switch (basis) {
            case REQUIRED -> 4;
            case PREFERRED -> 2;
            case MENTIONED -> ofTheWork ? 3 : 2;
        };
        boolean inTitle = mentions.stream().anyMatch(asked -> posting.isInTitle(asked.segment()));
        boolean often = mentions.stream()
                        .mapToInt(asked -> asked.segment().line())
                        .distinct()
                        .count()
                >= MANY_LINES;
        importance += (inTitle ? 1 : 0) + (often ? 1 : 0) - (common ? 1 : 0);
        return Math.clamp(importance, 1, HIGHEST);
    }

    /** A posting without a part for the duties tells them in its summary. */
    private static boolean isOfTheWork(PostingText posting, Asked asked) {
        Section section = asked.segment().section();
        return asked.basis() == Basis.MENTIONED
                && (section == Section.DUTIES
                        || section == Section.QUALIFICATIONS
                        || posting.isInTitle(asked.segment())
                        || (section == Section.SUMMARY && !posting.hasDuties()));
    }

    private static int assumedLevel(Basis basis, boolean common, List<Asked> mentions) {
        boolean longPractice = mentions.stream()
                .map(asked -> asked.mention().years())
                .anyMatch(years -> years != null && years >= YEARS_OF_AN_ADVANCED_ONE);
        if (longPractice) {
            return 4;
        }
        return common || basis == Basis.PREFERRED ? 2 : 3;
    }
}

package org.himatch.job.suggestions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;
import org.himatch.catalogue.text.Mention;
import org.himatch.catalogue.text.SkillRecogniser;

/**
 * Which role template a text is near to. Two parts, in whole points of 100: 60 for skills in common, weighted on both sides
 * with importance and with how much a skill marks a specialism; 40 for words of the title in common with the role's name,
 * where a skill counts as one word however it is called ("CDI specialist" is "Clinical documentation integrity specialist").
 */
final class NearestRole {
    private static final int OF_SKILLS = 60;
    private static final int OF_TITLE = 40;
    private static final int NEAR = 15;
    private static final int RUNNERS_UP = 3;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** What says nothing about the kind of role. */
    private static final Set<String> EMPTY = Set.of(
            "and",
            "or",
            "of",
            "the",
            "a",
            "for",
            "in",
            "at",
            "with",
            "senior",
            "sr",
            "junior",
            "jr",
            "lead",
            "i",
            "ii",
            "iii",
            "iv",
            "remote",
            "full",
            "part",
            "time",
            "per",
            "diem",
            "prn",
            "days",
            "nights",
            "day",
            "night",
            "level",
            "certified",
            "hybrid",
            "onsite",
            "position",
            "job",
            "hospital",
            "health",
            "medical",
            "us",
            "usa");

    private static final Map<String, String> SAME = Map.of(
            "coding",
            "coder",
            "registry",
            "registrar",
            "billing",
            "biller",
            "supervisor",
            "manager",
            "technologist",
            "technician",
            "tech",
            "technician",
            "auditing",
            "auditor",
            "audit",
            "auditor");

    private final Catalogue catalogue;
    private final List<Profile> profiles;

    NearestRole(Catalogue catalogue, SkillRecogniser recogniser) {
        this.catalogue = catalogue;
        profiles = catalogue.roles().stream()
                .map(role -> new Profile(role, weights(role), words(role.name(), skillsOf(recogniser, role.name()))))
                .toList();
    }

    /** A template, its skills' weights and the words of its name. */
    private record Profile(RoleTemplate role, Map<String, Integer> weights, Set<String> words) {}

    /** The nearest first; only those that are near. */
    List<RoleMatch> near(PostingText posting, List<SkillSuggestion> skills, List<Mention> mentions) {
        Map<String, Integer> asked = new HashMap<>();
        for (SkillSuggestion skill : skills) {
            asked.put(skill.skill(), weight(skill.skill(), skill.importance()));
        }
        Set<String> title = posting.title()
                .map(source -> words(
                        source.quote(),
                        mentions.stream()
                                .filter(mention -> mention.start() >= source.start() && mention.end() <= source.end())
                                .map(mention -> at(mention, source.start()))
                                .toList()))
                .orElse(Set.of());
        return profiles.stream()
                .map(profile -> new RoleMatch(
                        profile.role.id(),
                        profile.role.name(),
                        skillPoints(asked, profile.weights) + titlePoints(title, profile.words)))
                .filter(match -> match.score() >= NEAR)
                .sorted(Comparator.comparingInt(RoleMatch::score).reversed())
                .limit(1 + RUNNERS_UP)
                .toList();
    }

    private Map<String, Integer> weights(RoleTemplate role) {
        return role.skills().stream()
                .collect(Collectors.toMap(
                        RoleTemplate.SkillCriterion::skill, skill -> weight(skill.skill(), skill.importance())));
    }

    private int weight(String skill, int importance) {
        return importance * catalogue.skill(skill).orElseThrow().specificity();
    }

    private static int skillPoints(Map<String, Integer> asked, Map<String, Integer> template) {
        int whole = sum(asked) + sum(template);
        int common = 0;
        for (Map.Entry<String, Integer> skill : template.entrySet()) {
            common += Math.min(skill.getValue(), asked.getOrDefault(skill.getKey(), 0));
        }
        return whole == 0 ? 0 : OF_SKILLS * 2 * common / whole;
    }

    private static int titlePoints(Set<String> title, Set<String> name) {
        long common = name.stream().filter(title::contains).count();
        int whole = title.size() + name.size();
        return whole == 0 ? 0 : (int) (OF_TITLE * 2 * common / whole);
    }

    private static int sum(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Mention> skillsOf(SkillRecogniser recogniser, String name) {
        return recogniser.recognise(name);
    }

    private static Mention at(Mention mention, int origin) {
        return new Mention(
                mention.start() - origin,
                mention.end() - origin,
                mention.text(),
                mention.kind(),
                mention.id(),
                mention.negated(),
                mention.years(),
                mention.level());
    }

    private static Set<String> words(String name, List<Mention> mentions) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(name);
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.SKILL) {
                words.add(mention.id());
            }
            rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
        }
        // The words of a skill's name count as well: "Inpatient coder" and "Inpatient coding specialist".
        NOT_LETTERS
                .splitAsStream((name + " " + rest).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .map(word -> SAME.getOrDefault(word, word))
                .forEach(words::add);
        return words;
    }
}

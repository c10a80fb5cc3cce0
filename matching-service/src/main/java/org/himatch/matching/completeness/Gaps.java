package org.himatch.matching.completeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.WhatIf;

/**
 * Skills and credentials that essential criteria name and that keep postings out of reach, each as if it alone were
 * there. Tried are the {@value #MOST_SKILLS} skills and {@value #MOST_CREDENTIALS} credentials that most postings fail
 * on; more than the catalogue of the field has, so that the bound only holds a wild one in check.
 */
final class Gaps {
    /** How many skills are tried. */
    static final int MOST_SKILLS = 300;

    /** How many credentials are tried. */
    static final int MOST_CREDENTIALS = 100;

    /** How many skills and credentials together are hinted at. */
    static final int SHOWN = 10;

    private static final int HIGHEST_LEVEL = 5;

    private Gaps() {}

    static List<Finding> of(Prospects prospects) {
        Map<String, Integer> skills = new HashMap<>();
        Map<String, Integer> credentials = new HashMap<>();
        for (WhatIf.Lack lack : prospects.lacks()) {
            switch (lack.criterion()) {
                case SkillCriterion asked -> skills.merge(asked.skill(), lack.jobs(), Integer::sum);
                case CredentialCriterion asked ->
                    asked.expression().codes().stream()
                            .map(prospects::presentCode)
                            .distinct()
                            .forEach(code -> credentials.merge(code, lack.jobs(), Integer::sum));
                case ExperienceCriterion asked -> {
                    // Nobody gains years by stating something.
                }
            }
        }
        Set<String> held = prospects.candidate().credentials().stream()
                .map(credential -> prospects.presentCode(credential.code()))
                .collect(Collectors.toUnmodifiableSet());
        credentials.keySet().removeAll(held);
        return Stream.concat(
                        mostWanted(skills, MOST_SKILLS).map(skill -> skill(skill, prospects)),
                        mostWanted(credentials, MOST_CREDENTIALS).map(code -> credential(code, prospects)))
                .filter(finding -> finding.gained() > 0)
                .sorted(Finding.WORTH_MOST_FIRST)
                .limit(SHOWN)
                .map(finding -> atItsLevel(finding, prospects))
                .toList();
    }

    private static Stream<String> mostWanted(Map<String, Integer> wanted, int most) {
        return new TreeMap<>(wanted)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(most)
                        .map(Map.Entry::getKey);
    }

    private static Finding skill(String skill, Prospects prospects) {
        int place = declaredAt(skill, prospects.candidate());
        return new Finding(
                place < 0 ? HintCode.ADD_SKILL : HintCode.RAISE_SKILL,
                place < 0 ? "/skills/-" : "/skills/" + place + "/level",
                skill,
                HIGHEST_LEVEL,
                prospects.demand().forSkill(skill),
                0,
                gain(skill, HIGHEST_LEVEL, prospects));
    }

    private static Finding credential(String code, Prospects prospects) {
        return new Finding(
                HintCode.ADD_CREDENTIAL,
                "/credentials/-",
                code,
                null,
                prospects.demand().forCredential(code),
                0,
                prospects.gainOfCredentials(List.of(code)));
    }

    /** The lowest level that gains as much as the highest: nobody is asked to claim more than helps. */
    private static Finding atItsLevel(Finding finding, Prospects prospects) {
        String skill = finding.subject();
        if (finding.level() == null || skill == null) {
            return finding;
        }
        int level = 1;
        while (level < HIGHEST_LEVEL && gain(skill, level, prospects) < finding.gained()) {
            level++;
        }
        return new Finding(
                finding.code(),
                finding.pointer(),
                skill,
                level,
                finding.askedBy(),
                finding.unknownIn(),
                finding.gained());
    }

    private static int gain(String skill, int level, Prospects prospects) {
        return prospects.gainOfSkills(List.of(new DeclaredSkill(skill, level)));
    }

    private static int declaredAt(String skill, Candidate candidate) {
        return candidate.skills().stream().map(DeclaredSkill::skill).toList().indexOf(skill);
    }
}

package org.himatch.profile.resumes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Mention;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.DeclaredSkillBody;
import org.jspecify.annotations.Nullable;

/** The skills that a résumé claims: not those it denies, wishes for, or names of schools, referees and pastimes. */
final class SkillReading {
    private static final Set<Section> NOT_CLAIMED = EnumSet.of(Section.OBJECTIVE, Section.REFERENCES, Section.OTHER);
    private static final Pattern SCHOOL = Pattern.compile(
            "\\b(?:university|college|school|institute|academy|bachelor|master|associate|doctorate|diploma|degree|major"
                    + "|b\\.?s\\.?c?|m\\.?s\\.?c?|b\\.?a|a\\.?a\\.?s|mba|ph\\.?d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH = Pattern.compile(
            "\\b(?:seeking|looking for|open to|interested in|hoping to|(?:eager|willing|want|wanting|keen) to learn|aspiring)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Comparator<@Nullable Integer> HIGHEST_FIRST =
            Comparator.nullsLast(Comparator.<Integer>reverseOrder());
    private static final Comparator<Mention> SAYS_MOST_FIRST = Comparator.comparing(Mention::level, HIGHEST_FIRST)
            .thenComparing(Mention::years, HIGHEST_FIRST)
            .thenComparingInt(Mention::start);

    private SkillReading() {}

    static List<DeclaredSkillBody> read(String text, List<Line> lines, List<Mention> mentions, List<Finding> findings) {
        Map<String, Mention> best = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.SKILL && isClaimed(mention, lines)) {
                best.merge(
                        mention.id(), mention, (one, other) -> SAYS_MOST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        List<DeclaredSkillBody> skills = new ArrayList<>();
        for (Mention mention : best.values()) {
            if (skills.size() < CandidateRequest.MAX_SKILLS) {
                Levels.Level level = Levels.of(mention.level(), mention.years());
                findings.add(Finding.inText(
                        "/skills/" + skills.size(), text, mention.start(), mention.end(), level.basis()));
                skills.add(new DeclaredSkillBody(mention.id(), level.level(), null));
            }
        }
        return skills;
    }

    private static boolean isClaimed(Mention mention, List<Line> lines) {
        return !mention.negated()
                && lines.stream()
                        .filter(line -> line.holds(mention.start()))
                        .anyMatch(line -> isClaimedIn(line, mention));
    }

    private static boolean isClaimedIn(Line line, Mention mention) {
        if (NOT_CLAIMED.contains(line.section())
                || (line.section() == Section.EDUCATION
                        && SCHOOL.matcher(line.text()).find())) {
            return false;
        }
        Matcher wish = WISH.matcher(line.text());
        int place = mention.start() - line.start();
        // A wish goes on to the end of its sentence.
        return wish.results()
                .noneMatch(match -> match.end() <= place
                        && !line.text().substring(match.end(), place).contains(". "));
    }
}

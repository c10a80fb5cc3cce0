package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.api.Caller;
import org.himatch.api.ParameterReader;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.SkillMatch;
import org.himatch.catalogue.Typing;
import org.himatch.job.JobScope;
import org.himatch.job.search.Suggestions.Kind;
import org.himatch.job.search.Suggestions.Suggestion;

/** Completes what is being typed. Only what a posting that the caller can see has is suggested. */
@ApplicationScoped
class SuggestionService {
    private static final int MOST = 10;
    private static final int MOST_SKILLS = 50;
    private static final int MOST_SIMILAR = 50;
    private static final int LONGEST = 100;

    private final SuggestionRepository suggestions;
    private final JobSearchRepository jobs;
    private final Catalogue catalogue;
    private final Caller caller;
    private final Clock clock;

    SuggestionService(
            SuggestionRepository suggestions,
            JobSearchRepository jobs,
            Catalogue catalogue,
            Caller caller,
            Clock clock) {
        this.suggestions = suggestions;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /** Suggestions for what was typed, which must be given once; 400 when it has nothing to go on. */
    @Transactional
    Suggestions suggest(List<String> q) {
        ParameterReader reader = new ParameterReader();
        String typed = reader.one("q", q, SuggestionService::typed).orElse("");
        if (q.isEmpty()) {
            reader.refuse("q", "is needed");
        }
        reader.finish();
        Sql visible = JobSearchRepository.visible(JobScope.of(caller), clock.instant());
        return jobs.inSnapshot(connection -> new Suggestions(fairly(all(connection, visible, typed))));
    }

    private List<Suggestion> all(Connection connection, Sql visible, String typed) throws SQLException {
        List<Suggestion> found = new ArrayList<>(suggestions.beginning(connection, visible, typed, MOST));
        if (found.isEmpty()) {
            suggestions.similar(connection, visible, typed, MOST_SIMILAR).stream()
                    .filter(suggestion -> nearlyBegins(typed, suggestion.text()))
                    .forEach(found::add);
        }
        List<SkillMatch> skills = catalogue.searchSkills(typed, Set.of(), MOST_SKILLS);
        Set<String> asked = suggestions.asked(
                connection,
                visible,
                skills.stream().map(match -> match.skill().id()).toList());
        skills.stream()
                .map(SkillMatch::skill)
                .filter(skill -> asked.contains(skill.id()))
                .map(skill -> new Suggestion(Kind.SKILL, skill.name(), skill.id()))
                .forEach(found::add);
        return found;
    }

    /** One of each kind in turn until there are enough; then by kind. */
    private static List<Suggestion> fairly(List<Suggestion> all) {
        Map<Kind, List<Suggestion>> byKind = new EnumMap<>(Kind.class);
        Stream.of(Kind.values())
                .forEach(kind -> byKind.put(
                        kind,
                        all.stream()
                                .filter(suggestion -> suggestion.kind() == kind)
                                .toList()));
        Set<Suggestion> chosen = Set.copyOf(IntStream.range(0, MOST)
                .boxed()
                .flatMap(turn -> byKind.values().stream()
                        .filter(ofKind -> turn < ofKind.size())
                        .map(ofKind -> ofKind.get(turn)))
                .limit(MOST)
                .toList());
        return byKind.values().stream()
                .flatMap(Collection::stream)
                .filter(chosen::contains)
                .toList();
    }

    private static boolean nearlyBegins(String typed, String text) {
        String meant = String.join("", CatalogueNames.words(typed));
        int atMost = Typing.forgiven(meant);
        List<String> words = CatalogueNames.words(text);
        return IntStream.range(0, words.size())
                .mapToObj(from -> String.join("", words.subList(from, words.size())))
                .anyMatch(tail -> Typing.slipsToBeginning(meant, tail, atMost) <= atMost);
    }

    private static String typed(String text) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("must not be longer than " + LONGEST + " characters");
        }
        if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("needs a letter or digit");
        }
        return typed;
    }
}

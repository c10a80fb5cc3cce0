package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.api.Violation;
import org.himatch.api.posting.JobLocationBody;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.RemotePreference;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the filters in a body beyond the shape of each. Says nothing twice about a bad shape, and looks
 * nothing up for one.
 */
@ApplicationScoped
class FilterCheck {
    private static final String PLACE = "/filters";

    private final VocabularyCheck vocabulary;
    private final CredentialCodes codes;

    FilterCheck(VocabularyCheck vocabulary, CredentialCodes codes) {
        this.vocabulary = vocabulary;
        this.codes = codes;
    }

    /** Remembers everything that is wrong with the filters of a request. */
    void check(RankingRequest request, BodyReader reader) {
        RankingRequest.Filters filters = request.filters();
        check(filters, reader);
        if (filters != null && !Boolean.TRUE.equals(request.nearMisses())) {
            checkRemote(filters.remote(), request.location(), reader);
        }
    }

    /** Remembers everything that is wrong with filters by themselves. */
    void check(RankingRequest.@Nullable Filters filters, BodyReader reader) {
        if (filters == null) {
            return;
        }
        checkCredentials(orEmpty(filters.credentials()), reader);
        checkSkills(orEmpty(filters.skills()), reader);
        BigDecimal minimumScore = filters.minimumScore();
        if (minimumScore != null) {
            reader.at(PLACE + "/minimumScore", () -> Scores.points(minimumScore));
        }
    }

    private void checkCredentials(List<@Nullable String> given, BodyReader reader) {
        for (int i = 0; i < given.size() && given.size() <= RankingRequest.MOST_NAMES; i++) {
            String code = given.get(i);
            if (VocabularyCheck.isName(code)) {
                vocabulary.credential(code, PLACE + "/credentials/" + i).ifPresent(reader::refuse);
            }
        }
    }

    private void checkSkills(List<RankingRequest.@Nullable SkillFilter> given, BodyReader reader) {
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < given.size() && given.size() <= RankingRequest.MOST_NAMES; i++) {
            RankingRequest.SkillFilter wanted = given.get(i);
            if (wanted == null || !VocabularyCheck.isName(wanted.skill())) {
                continue;
            }
            vocabulary.skill(wanted.skill(), PLACE + "/skills/" + i + "/skill").ifPresent(reader::refuse);
            int level = wanted.leastLevel();
            Integer other = levels.putIfAbsent(wanted.skill(), level);
            if (other != null && other != level) {
                reader.refuse(Violation.at(
                        PLACE + "/skills/" + i + "/level", FilterReader.twoLevels(wanted.skill(), other, level)));
            }
        }
    }

    /** Nobody is eligible for remote work who wants none, nor for work on site who wants nothing but remote work. */
    private static void checkRemote(
            @Nullable List<RemotePreference> wanted, @Nullable JobLocationBody location, BodyReader reader) {
        if (wanted == null || location == null || location.remote() == null) {
            return;
        }
        RemotePreference excluded = location.remote() ? RemotePreference.NO : RemotePreference.ONLY;
        if (new HashSet<>(wanted).equals(Set.of(excluded))) {
            reader.refuse(Violation.at(
                    PLACE + "/remote",
                    "contradicts remote of the location: whoever says %s is not eligible; ask for nearMisses to see them"
                            .formatted(excluded)));
        }
    }

    /** The filters of a request in which nothing is wrong. */
    CandidateFilter toRanking(RankingRequest.@Nullable Filters filters) {
        if (filters == null) {
            return CandidateFilter.NONE;
        }
        return new CandidateFilter(
                Set.copyOf(orEmpty(filters.states())),
                Set.copyOf(orEmpty(filters.remote())),
                orEmpty(filters.credentials()).stream().map(codes::present).collect(Collectors.toUnmodifiableSet()),
                orEmpty(filters.skills()).stream()
                        .map(RankingRequest.SkillFilter::toRanking)
                        .toList(),
                filters.payMaximum() == null ? null : filters.payMaximum().toRanking(),
                Set.copyOf(orEmpty(filters.employmentTypes())),
                Set.copyOf(orEmpty(filters.schedules())),
                filters.availableBy(),
                filters.experienceYearsAtLeast() == null ? 0 : filters.experienceYearsAtLeast(),
                filters.minimumScore() == null ? 0 : Scores.points(filters.minimumScore()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

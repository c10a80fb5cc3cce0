package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himatch.api.ParameterReader;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.jspecify.annotations.Nullable;

/** Turns the filters among the parameters of a ranking into checked ones; the reader remembers what is wrong. */
@ApplicationScoped
class FilterReader {
    private static final int LEAST_YEARS = 1;

    private final VocabularyCheck vocabulary;
    private final CredentialCodes codes;

    FilterReader(VocabularyCheck vocabulary, CredentialCodes codes) {
        this.vocabulary = vocabulary;
        this.codes = codes;
    }

    CandidateFilter candidates(ParameterReader reader, CandidateFilterParameters given, int minimumPoints) {
        return new CandidateFilter(
                states(reader, given.state),
                Set.copyOf(reader.many(
                        "remote", given.remote, value -> ParameterReader.oneOf(RemotePreference.class, value))),
                credentials(reader, given.credential),
                heldSkills(reader, given.skill),
                PayReader.read(reader, "payMaximum", given.payMaximum, given.payCurrency, given.payPer),
                employmentTypes(reader, given.employmentType),
                schedules(reader, given.schedule),
                day(reader, "availableBy", given.availableBy),
                reader.one("experienceYearsAtLeast", given.experienceYearsAtLeast, FilterReader::years)
                        .orElse(0),
                minimumPoints);
    }

    JobFilter jobs(ParameterReader reader, JobFilterParameters given, int minimumPoints) {
        LocalDate startsFrom = day(reader, "startsFrom", given.startsFrom);
        LocalDate startsBy = day(reader, "startsBy", given.startsBy);
        if (startsFrom != null && startsBy != null && startsFrom.isAfter(startsBy)) {
            reader.refuse("startsFrom", "must not be after startsBy");
        }
        return new JobFilter(
                states(reader, given.state),
                reader.one("remote", given.remote, ParameterReader::flag).orElse(null),
                employmentTypes(reader, given.employmentType),
                schedules(reader, given.schedule),
                PayReader.read(reader, "payMinimum", given.payMinimum, given.payCurrency, given.payPer),
                startsFrom,
                startsBy,
                Set.copyOf(reader.many("skill", given.skill, this::knownSkill)),
                credentials(reader, given.credential),
                Set.copyOf(reader.many("employerId", given.employerId, FilterReader::id)),
                minimumPoints);
    }

    private static Set<String> states(ParameterReader reader, List<String> given) {
        return Set.copyOf(reader.many("state", given, StateCode::read));
    }

    private Set<String> credentials(ParameterReader reader, List<String> given) {
        return Set.copyOf(reader.many("credential", given, this::credential));
    }

    private static Set<EmploymentType> employmentTypes(ParameterReader reader, List<String> given) {
        return Set.copyOf(
                reader.many("employmentType", given, value -> ParameterReader.oneOf(EmploymentType.class, value)));
    }

    private static Set<Schedule> schedules(ParameterReader reader, List<String> given) {
        return Set.copyOf(reader.many("schedule", given, value -> ParameterReader.oneOf(Schedule.class, value)));
    }

    private static @Nullable LocalDate day(ParameterReader reader, String name, List<String> given) {
        return reader.one(name, given, LocalDate::parse).orElse(null);
    }

    private List<DeclaredSkill> heldSkills(ParameterReader reader, List<String> given) {
        List<DeclaredSkill> skills = reader.many("skill", given, this::heldSkill);
        Map<String, Integer> levels = new HashMap<>();
        for (DeclaredSkill skill : skills) {
            Integer other = levels.putIfAbsent(skill.skill(), skill.level());
            if (other != null) {
                reader.refuse("skill", twoLevels(skill.skill(), other, skill.level()));
            }
        }
        return skills;
    }

    /** What to say of a skill that is wanted at two levels. */
    static String twoLevels(String skill, int first, int second) {
        return "'%s' is wanted at two levels, %d and %d; the higher one includes the other"
                .formatted(skill, first, second);
    }

    private DeclaredSkill heldSkill(String text) {
        int colon = text.indexOf(':');
        String id = colon < 0 ? text : text.substring(0, colon);
        String level = colon < 0 ? "1" : text.substring(colon + 1);
        if (id.isBlank() || !level.matches("[1-5]")) {
            throw new IllegalArgumentException("must be id or id:level with a level from 1 to 5");
        }
        return new DeclaredSkill(knownSkill(id), Integer.parseInt(level));
    }

    private String knownSkill(String id) {
        vocabulary.unknownSkill(id).ifPresent(FilterReader::refuse);
        return id;
    }

    private String credential(String code) {
        vocabulary.unknownCredential(code).ifPresent(FilterReader::refuse);
        return codes.present(code);
    }

    private static int years(String text) {
        if (!text.matches("\\d{1,2}")
                || Integer.parseInt(text) < LEAST_YEARS
                || Integer.parseInt(text) > RankingRequest.MOST_YEARS) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + RankingRequest.MOST_YEARS);
        }
        return Integer.parseInt(text);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }
}

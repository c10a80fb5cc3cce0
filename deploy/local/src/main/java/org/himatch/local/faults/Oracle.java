package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.himatch.catalogue.Catalogue;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.ExhaustiveRanker;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Page;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the rankings have to be, computed from what the writers say there is: by the ranker that looks at everyone, and
 * without any of the code that brings a change from a writer to matching-service.
 */
final class Oracle {
    private static final int EVERYTHING = 1_000_000;

    private final ExhaustiveRanker ranker;
    private final LocalDate asOf;
    private final List<Candidate> visible;
    private final List<Job> open;

    /**
     * An oracle for one state.
     *
     * @param candidates as profile-service shows them
     * @param jobs as job-service shows them
     */
    Oracle(Catalogue catalogue, LocalDate asOf, List<JsonNode> candidates, List<JsonNode> jobs) {
        this.ranker = new ExhaustiveRanker(vocabulary(catalogue));
        this.asOf = asOf;
        this.visible = candidates.stream()
                .filter(candidate -> candidate.path("visible").asBoolean(true))
                .map(Oracle::candidate)
                .toList();
        this.open = jobs.stream()
                .filter(job -> job.path("status").asText().equals("OPEN"))
                .map(Oracle::job)
                .toList();
    }

    /** The whole ranking of the candidates for a posting, near misses as well. */
    Ranking candidatesFor(JsonNode job) {
        return ranker.rankCandidates(
                new CandidatesForJob(job(job), asOf, CandidateFilter.NONE, true, Page.first(EVERYTHING)), visible);
    }

    /** The whole ranking of the postings for a candidate, near misses as well. */
    Ranking jobsFor(JsonNode candidate) {
        return ranker.rankJobs(
                new JobsForCandidate(candidate(candidate), asOf, JobFilter.NONE, true, Page.first(EVERYTHING)), open);
    }

    private static Vocabulary vocabulary(Catalogue catalogue) {
        Vocabulary.Builder vocabulary = Vocabulary.builder(catalogue.version());
        catalogue.skills().forEach(skill -> {
            vocabulary.skill(skill.id(), skill.specificity());
            skill.broader().forEach(broader -> vocabulary.broader(skill.id(), broader));
        });
        catalogue
                .relations()
                .forEach(relation -> vocabulary.relation(relation.holding(), relation.countsFor(), relation.percent()));
        catalogue
                .credentials()
                .forEach(credential -> vocabulary.credential(
                        credential.code(), credential.formerly(), credential.supersedes(), credential.evidences()));
        return vocabulary.build();
    }

    private static Candidate candidate(JsonNode body) {
        JsonNode wants = body.path("preferences");
        JsonNode least = wants.path("minimumPay");
        return new Candidate(
                id(body),
                body.path("version").asLong(),
                items(body.path("skills"))
                        .map(held -> new DeclaredSkill(
                                held.path("skill").asText(), held.path("level").asInt()))
                        .toList(),
                items(body.path("credentials"))
                        .map(held -> new HeldCredential(
                                held.path("credential").asText(),
                                said(held.path("issued"), day -> LocalDate.parse(day.asText())),
                                said(held.path("expires"), day -> LocalDate.parse(day.asText()))))
                        .toList(),
                said(body.path("experienceYears"), JsonNode::asInt),
                new Expectations(
                        said(body.path("location").path("country"), JsonNode::asText),
                        said(body.path("location").path("state"), JsonNode::asText),
                        said(wants.path("remote"), remote -> RemotePreference.valueOf(remote.asText())),
                        set(wants.path("states"), state -> state),
                        set(wants.path("employmentTypes"), EmploymentType::valueOf),
                        set(wants.path("schedules"), Schedule::valueOf),
                        said(
                                least,
                                pay -> new Pay(
                                        hundredths(pay.path("amount")),
                                        pay.path("currency").asText(),
                                        per(pay))),
                        said(wants.path("availableFrom"), day -> LocalDate.parse(day.asText()))));
    }

    private static Job job(JsonNode body) {
        JsonNode asked = body.path("criteria");
        JsonNode place = body.path("location");
        Criteria criteria = new Criteria(
                items(asked.path("skills"))
                        .map(skill -> new SkillCriterion(
                                skill.path("skill").asText(),
                                skill.path("importance").asInt(),
                                skill.path("level").asInt(),
                                skill.path("essential").asBoolean(false),
                                skill.path("acceptRelated").asBoolean(true)))
                        .toList(),
                items(asked.path("credentials"))
                        .map(credential -> new CredentialCriterion(
                                new CredentialExpression.Holds(
                                        credential.path("expression").asText()),
                                credential.path("importance").asInt(),
                                credential.path("essential").asBoolean(false)))
                        .toList(),
                said(
                        asked.path("experience"),
                        experience -> new ExperienceCriterion(
                                experience.path("years").asInt(),
                                experience.path("importance").asInt(),
                                experience.path("essential").asBoolean(false))),
                CategoryWeights.DEFAULT);
        Terms terms = new Terms(
                said(place.path("country"), JsonNode::asText),
                said(place.path("state"), JsonNode::asText),
                said(place.path("remote"), JsonNode::asBoolean),
                set(body.path("employmentTypes"), EmploymentType::valueOf),
                set(body.path("schedules"), Schedule::valueOf),
                said(
                        body.path("pay"),
                        pay -> new PayRange(
                                said(pay.path("minimum"), Oracle::hundredths),
                                said(pay.path("maximum"), Oracle::hundredths),
                                pay.path("currency").asText(),
                                per(pay))),
                said(body.path("startsOn"), day -> LocalDate.parse(day.asText())));
        return new Job(id(body), body.path("version").asLong(), criteria, terms);
    }

    private static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asText());
    }

    private static long hundredths(JsonNode amount) {
        return amount.decimalValue().movePointRight(2).longValueExact();
    }

    private static Pay.Per per(JsonNode pay) {
        return Pay.Per.valueOf(pay.path("per").asText());
    }

    private static <T> @Nullable T said(JsonNode value, Function<JsonNode, T> meaning) {
        return value.isMissingNode() || value.isNull() ? null : meaning.apply(value);
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> meaning) {
        return items(array).map(JsonNode::asText).map(meaning).collect(Collectors.toUnmodifiableSet());
    }
}

package org.himatch.matching.simulations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.himatch.matching.rankings.Wording;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.Criterion;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;

/** Every small step by which a job could ask for less. */
@ApplicationScoped
class SingleChanges {

    private final Wording wording;

    SingleChanges(Wording wording) {
        this.wording = wording;
    }

    /** The steps: criterion by criterion, then what the job offers. */
    List<Change> of(Job job) {
        return Stream.concat(
                        CriterionPlace.of(job.criteria()).stream()
                                .flatMap(place -> ofCriterion(
                                        job, place, place.in(job.criteria()).orElseThrow())),
                        ofTerms(job))
                .toList();
    }

    private Stream<Change> ofCriterion(Job job, CriterionPlace place, Criterion criterion) {
        List<Change> changes = new ArrayList<>();
        if (criterion.essential()) {
            changes.add(new Change(
                    ChangeKind.OPTIONAL,
                    place.pointer(),
                    wording.of(criterion) + " as optional",
                    place.with(job, optional(criterion))));
        }
        switch (criterion) {
            case SkillCriterion asked -> {
                if (asked.level() > 1) {
                    SkillCriterion lower = new SkillCriterion(
                            asked.skill(),
                            asked.importance(),
                            asked.level() - 1,
                            asked.essential(),
                            asked.acceptRelated());
                    changes.add(new Change(
                            ChangeKind.LOWER_LEVEL,
                            place.pointer() + "/level",
                            wording.of(lower) + " instead of " + asked.level(),
                            place.with(job, lower)));
                }
            }
            case CredentialCriterion asked -> {
                if (asked.expression() instanceof AllOf(List<CredentialExpression> branches)) {
                    changes.addAll(withoutOne(job, place, asked, branches));
                }
            }
            case ExperienceCriterion asked -> {
                if (asked.years() > 1) {
                    ExperienceCriterion fewer =
                            new ExperienceCriterion(asked.years() - 1, asked.importance(), asked.essential());
                    changes.add(new Change(
                            ChangeKind.FEWER_YEARS,
                            place.pointer() + "/years",
                            wording.of(fewer) + " instead of " + asked.years(),
                            place.with(job, fewer)));
                }
            }
        }
        return changes.stream();
    }

    private static Criterion optional(Criterion criterion) {
        return switch (criterion) {
            case SkillCriterion it ->
                new SkillCriterion(it.skill(), it.importance(), it.level(), false, it.acceptRelated());
            case CredentialCriterion it -> new CredentialCriterion(it.expression(), it.importance(), false);
            case ExperienceCriterion it -> new ExperienceCriterion(it.years(), it.importance(), false);
        };
    }

    private List<Change> withoutOne(
            Job job, CriterionPlace place, CredentialCriterion asked, List<CredentialExpression> branches) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < branches.size() && branches.size() > 1; i++) {
            List<CredentialExpression> others = new ArrayList<>(branches);
            CredentialExpression left = others.remove(i);
            CredentialExpression rest = others.size() == 1 ? others.getFirst() : new AllOf(others);
            changes.add(new Change(
                    ChangeKind.FEWER_CREDENTIALS,
                    place.pointer() + "/expression/allOf/" + i,
                    wording.of(rest) + " without " + wording.of(left),
                    place.with(job, new CredentialCriterion(rest, asked.importance(), asked.essential()))));
        }
        return changes;
    }

    private static Stream<Change> ofTerms(Job job) {
        Terms it = job.terms();
        List<Change> changes = new ArrayList<>();
        if (!Boolean.TRUE.equals(it.remote())) {
            changes.add(terms(
                    ChangeKind.REMOTE,
                    "/location/remote",
                    "remote work",
                    job,
                    new Terms(
                            it.country(),
                            it.state(),
                            true,
                            it.employmentTypes(),
                            it.schedules(),
                            it.pay(),
                            it.startsOn())));
        }
        if (it.country() != null || it.state() != null || it.remote() != null) {
            changes.add(terms(
                    ChangeKind.ANY_PLACE,
                    "/location",
                    "whatever the place",
                    job,
                    new Terms(null, null, null, it.employmentTypes(), it.schedules(), it.pay(), it.startsOn())));
        }
        if (it.pay() != null) {
            changes.add(terms(
                    ChangeKind.ANY_PAY,
                    "/pay",
                    "pay that is enough for everybody",
                    job,
                    new Terms(
                            it.country(),
                            it.state(),
                            it.remote(),
                            it.employmentTypes(),
                            it.schedules(),
                            null,
                            it.startsOn())));
        }
        if (!it.employmentTypes().isEmpty()) {
            changes.add(terms(
                    ChangeKind.ANY_EMPLOYMENT_TYPE,
                    "/employmentTypes",
                    "whatever the kind of employment",
                    job,
                    new Terms(
                            it.country(), it.state(), it.remote(), Set.of(), it.schedules(), it.pay(), it.startsOn())));
        }
        if (!it.schedules().isEmpty()) {
            changes.add(terms(
                    ChangeKind.ANY_SCHEDULE,
                    "/schedules",
                    "whatever the schedule",
                    job,
                    new Terms(
                            it.country(),
                            it.state(),
                            it.remote(),
                            it.employmentTypes(),
                            Set.of(),
                            it.pay(),
                            it.startsOn())));
        }
        if (it.startsOn() != null) {
            changes.add(terms(
                    ChangeKind.ANY_START_DATE,
                    "/startsOn",
                    "whatever the first day",
                    job,
                    new Terms(
                            it.country(),
                            it.state(),
                            it.remote(),
                            it.employmentTypes(),
                            it.schedules(),
                            it.pay(),
                            null)));
        }
        return changes.stream();
    }

    private static Change terms(ChangeKind kind, String pointer, String words, Job job, Terms terms) {
        return new Change(kind, pointer, words, new Job(job.id(), job.version(), job.criteria(), terms));
    }
}

package org.himatch.matching.simulations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.matching.rankings.Wording;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.Criterion;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;
import org.jspecify.annotations.Nullable;

/** Makes the changes that a request asks for, or says everything that is wrong with them. */
@ApplicationScoped
class AskedChanges {

    private final Wording wording;

    AskedChanges(Wording wording) {
        this.wording = wording;
    }

    /**
     * Each change by itself and, behind them, all together; nothing for no changes.
     *
     * @param requests of good shape
     */
    List<Change> of(Job job, List<ChangeRequest> requests) {
        List<Violation> violations = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Set<CriterionPlace> seen = new HashSet<>();
        Job together = job;
        for (int i = 0; i < requests.size(); i++) {
            ChangeRequest request = requests.get(i);
            String pointer = "/changes/" + i;
            CriterionPlace place = CriterionPlace.parse(request.criterion()).orElse(null);
            Criterion criterion =
                    place == null ? null : place.in(job.criteria()).orElse(null);
            if (place == null || criterion == null) {
                violations.add(Violation.at(pointer + "/criterion", known(job)));
                continue;
            }
            if (!seen.add(place)) {
                violations.add(Violation.at(pointer + "/criterion", "is changed twice; say all of it in one change"));
                continue;
            }
            List<Violation> wrong = violations(request, criterion, pointer);
            violations.addAll(wrong);
            if (wrong.isEmpty()) {
                Criterion changed = changed(request, criterion);
                changes.add(new Change(
                        ChangeKind.ASKED, place.pointer(), words(criterion, changed), place.with(job, changed)));
                together = place.with(together, changed);
            }
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        if (!changes.isEmpty()) {
            changes.add(new Change(ChangeKind.TOGETHER, null, "all of these together", together));
        }
        return changes;
    }

    private static String known(Job job) {
        StringJoiner known = new StringJoiner(", ", "is the place of no criterion; there are ", "");
        CriterionPlace.of(job.criteria()).forEach(place -> known.add(place.pointer()));
        return known.toString();
    }

    private static List<Violation> violations(ChangeRequest request, Criterion criterion, String pointer) {
        List<Violation> violations = new ArrayList<>();
        if (request.level() != null && !(criterion instanceof SkillCriterion)) {
            violations.add(Violation.at(pointer + "/level", "only a skill is asked at a level"));
        }
        if (request.years() != null && !(criterion instanceof ExperienceCriterion)) {
            violations.add(Violation.at(pointer + "/years", "only experience is asked in years"));
        }
        if (violations.isEmpty() && changed(request, criterion).equals(criterion)) {
            violations.add(
                    Violation.at(pointer, "changes nothing; give essential, level, importance or years another value"));
        }
        return violations;
    }

    private static Criterion changed(ChangeRequest request, Criterion criterion) {
        boolean essential = request.essential() == null ? criterion.essential() : request.essential();
        int importance = or(request.importance(), criterion.importance());
        return switch (criterion) {
            case SkillCriterion it ->
                new SkillCriterion(
                        it.skill(), importance, or(request.level(), it.level()), essential, it.acceptRelated());
            case CredentialCriterion it -> new CredentialCriterion(it.expression(), importance, essential);
            case ExperienceCriterion it ->
                new ExperienceCriterion(or(request.years(), it.years()), importance, essential);
        };
    }

    private static int or(@Nullable Integer wanted, int present) {
        return wanted == null ? present : wanted;
    }

    private String words(Criterion before, Criterion after) {
        StringBuilder words = new StringBuilder(wording.of(after));
        if (before instanceof SkillCriterion was && after instanceof SkillCriterion is && was.level() != is.level()) {
            words.append(" instead of ").append(was.level());
        }
        if (before instanceof ExperienceCriterion was
                && after instanceof ExperienceCriterion is
                && was.years() != is.years()) {
            words.append(" instead of ").append(was.years());
        }
        if (after.essential() != before.essential()) {
            words.append(after.essential() ? " as essential" : " as optional");
        }
        if (after.importance() != before.importance()) {
            words.append(" with importance ").append(after.importance());
        }
        return words.toString();
    }
}

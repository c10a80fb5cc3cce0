package org.himatch.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;
import org.jspecify.annotations.Nullable;

/** Makes an employer's postings from the role templates: not every employer asks for all of one, or for the same. */
final class PostingMaker {
    private static final int SENIOR_YEARS = 3;
    private static final int NICE_TO_HAVE = 3;

    private final Catalogue catalogue;
    private final LocalDate today;

    PostingMaker(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** All that an employer looks for. */
    List<DemoPosting> make(EmployerPlan employer, Dice dice) {
        List<DemoPosting> postings = new ArrayList<>();
        for (Opening opening : employer.openings()) {
            postings.add(make(employer, opening, postings.size() + 1, dice.split()));
        }
        return postings;
    }

    private DemoPosting make(EmployerPlan employer, Opening opening, int number, Dice dice) {
        RoleTemplate role = catalogue.role(opening.role()).orElseThrow();
        return new DemoPosting(
                employer.externalId(),
                employer.slug().toUpperCase(Locale.ROOT) + "-" + (100 + number),
                title(role, opening.stage()),
                role.description() + " " + employer.about(),
                opening.status(),
                today.plusDays(dice.between(120, 300)).atStartOfDay().toInstant(ZoneOffset.UTC),
                new DemoPosting.Location("US", employer.state(), employer.city(), opening.remote()),
                employer.hiring(),
                schedules(opening, dice),
                pay(employer, opening, dice),
                today.plusDays(dice.between(3, 11) * 7L),
                criteria(employer, role, opening.stage(), dice));
    }

    private static String title(RoleTemplate role, Stage stage) {
        return switch (stage) {
            case ENTRY -> role.name() + ", entry level";
            case JOURNEYMAN -> role.name();
            case SENIOR, LEAD ->
                "Senior " + role.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + role.name().substring(1);
        };
    }

    private static List<Schedule> schedules(Opening opening, Dice dice) {
        if (opening.remote()) {
            return List.of(Schedule.DAY, Schedule.FLEXIBLE);
        }
        return dice.chance(80) ? List.of(Schedule.DAY) : List.of(Schedule.EVENING, Schedule.WEEKEND);
    }

    private static DemoPosting.PayRange pay(EmployerPlan employer, Opening opening, Dice dice) {
        Trade trade = Trade.of(opening.role());
        int percent = employer.payPercent() * opening.stage().payPercent() / 100;
        return new DemoPosting.PayRange(
                Pay.amount(trade, percent * dice.between(86, 94) / 100),
                Pay.amount(trade, percent * dice.between(112, 126) / 100),
                "USD",
                Pay.per(trade));
    }

    private static DemoPosting.Criteria criteria(EmployerPlan employer, RoleTemplate role, Stage stage, Dice dice) {
        List<DemoPosting.Skill> skills = role.skills().stream()
                .filter(asked -> asked.importance() > NICE_TO_HAVE || dice.chance(80))
                .map(asked -> new DemoPosting.Skill(
                        asked.skill().equals("ehr-use") ? employer.ehr() : asked.skill(),
                        asked.importance(),
                        level(asked.level(), stage),
                        asked.essential()))
                .toList();
        List<DemoPosting.Credential> credentials = role.credentials().stream()
                .map(asked -> new DemoPosting.Credential(
                        asked.expression(), asked.importance(), asked.essential() && stage != Stage.ENTRY))
                .toList();
        return new DemoPosting.Criteria(skills, credentials, experience(role, stage), weights(dice));
    }

    private static int level(int asked, Stage stage) {
        return switch (stage) {
            case ENTRY -> Math.max(1, asked - 1);
            case JOURNEYMAN -> asked;
            case SENIOR, LEAD -> Math.min(5, asked + 1);
        };
    }

    private static DemoPosting.@Nullable Experience experience(RoleTemplate role, Stage stage) {
        RoleTemplate.ExperienceCriterion asked = role.experience();
        if (asked == null || stage == Stage.ENTRY) {
            return null;
        }
        int years = stage == Stage.JOURNEYMAN ? asked.years() : asked.years() + SENIOR_YEARS;
        return new DemoPosting.Experience(years, asked.importance(), asked.essential());
    }

    private static DemoPosting.@Nullable CategoryWeights weights(Dice dice) {
        if (dice.chance(80)) {
            return null;
        }
        return dice.pick(List.of(
                new DemoPosting.CategoryWeights(60, 30, 10),
                new DemoPosting.CategoryWeights(80, 10, 10),
                new DemoPosting.CategoryWeights(50, 30, 20)));
    }
}

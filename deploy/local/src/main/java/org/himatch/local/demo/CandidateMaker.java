package org.himatch.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;
import org.himatch.local.demo.DemoCandidate.Preferences;
import org.himatch.local.demo.DemoCandidate.Remote;
import org.jspecify.annotations.Nullable;

/** Makes candidates who come from a role, at some stage of a career, each with gaps and surpluses of their own. */
final class CandidateMaker {
    /** Every so many, somebody comes over from a neighbouring role. */
    private static final int CAREER_CHANGER = 19;

    /** Every so many, somebody does not want to be seen by employers. */
    private static final int HIDDEN = 37;

    private static final List<String> CODERS =
            List.of("inpatient-coder", "outpatient-coder", "coding-auditor", "coding-supervisor");
    private static final List<String> CLINICAL = List.of("cdi-specialist", "clinical-informatics-specialist");

    private final Catalogue catalogue;
    private final LocalDate today;

    CandidateMaker(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * A candidate.
     *
     * @param n the candidate's number, from 0; it decides the name
     * @param trade the role that they come from, or want to come to
     */
    DemoCandidate make(int n, Trade trade, Dice dice) {
        Stage stage = Stage.of(dice);
        boolean changer = n % CAREER_CHANGER == CAREER_CHANGER - 1;
        Place place = Place.of(trade, dice);
        String name = Names.of(n);
        return new DemoCandidate(
                DemoCandidate.externalId(n),
                Names.contact(name, place, n),
                DemoCandidate.Location.of(place),
                changer ? skillsOfChanger(trade, dice) : skills(trade, stage, dice),
                changer ? credentialsOfChanger(trade, dice) : credentials(trade, stage, dice),
                dice.chance(96) ? (changer ? Stage.ENTRY : stage).years(dice) : null,
                preferences(trade, stage, place, dice),
                n % HIDDEN != HIDDEN - 1);
    }

    private List<DemoCandidate.Skill> skills(Trade trade, Stage stage, Dice dice) {
        SkillSheet sheet = new SkillSheet(catalogue, today, dice)
                .role(role(trade), stage)
                .glimpseOf(role(neighbour(trade, dice)), stage)
                .oftenSaid();
        if (stage == Stage.SENIOR || stage == Stage.LEAD) {
            if (CODERS.contains(trade.role()) && dice.chance(40)) {
                sheet.add("icd-9-cm", 4);
            }
            sheet.glimpseOf(role(neighbour(trade, dice)), stage);
        }
        if (stage == Stage.LEAD && dice.chance(50)) {
            sheet.add("staff-supervision", dice.between(2, 4));
        }
        return sheet.toSkills();
    }

    private List<DemoCandidate.Skill> skillsOfChanger(Trade trade, Dice dice) {
        return new SkillSheet(catalogue, today, dice)
                .role(role(neighbour(trade, dice)), Stage.SENIOR)
                .glimpseOf(role(trade), Stage.LEAD)
                .oftenSaid()
                .toSkills();
    }

    private List<DemoCandidate.Credential> credentials(Trade trade, Stage stage, Dice dice) {
        Wallet wallet = new Wallet(catalogue, today, dice).role(role(trade), stage);
        if (CODERS.contains(trade.role())) {
            wallet.degree(stage);
        }
        if (CLINICAL.contains(trade.role()) && dice.chance(45)) {
            wallet.add("RN");
        }
        return wallet.toCredentials();
    }

    private List<DemoCandidate.Credential> credentialsOfChanger(Trade trade, Dice dice) {
        return new Wallet(catalogue, today, dice)
                .role(role(neighbour(trade, dice)), Stage.JOURNEYMAN)
                .role(role(trade), Stage.ENTRY)
                .toCredentials();
    }

    private Preferences preferences(Trade trade, Stage stage, Place place, Dice dice) {
        return new Preferences(
                remote(trade, dice),
                states(place, dice),
                employmentTypes(dice),
                schedules(dice),
                minimumPay(trade, stage, dice),
                dice.chance(70) ? today.plusDays(dice.between(0, 8) * 7L) : null);
    }

    private static @Nullable Remote remote(Trade trade, Dice dice) {
        if (dice.chance(7)) {
            return null;
        }
        if (!dice.chance(trade.remotePercent())) {
            return Remote.NO;
        }
        return dice.chance(35) ? Remote.ONLY : Remote.OK;
    }

    private static List<String> states(Place place, Dice dice) {
        List<String> states = new ArrayList<>();
        if (dice.chance(45)) {
            states.add(place.state());
            states.addAll(place.nearby());
        }
        return states;
    }

    private static List<EmploymentType> employmentTypes(Dice dice) {
        int roll = dice.between(1, 100);
        if (roll <= 10) {
            return List.of();
        }
        if (roll <= 50) {
            return List.of(EmploymentType.FULL_TIME);
        }
        if (roll <= 75) {
            return List.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);
        }
        if (roll <= 90) {
            return List.of(EmploymentType.FULL_TIME, EmploymentType.CONTRACTOR);
        }
        return List.of(EmploymentType.PART_TIME, EmploymentType.PER_DIEM);
    }

    private static List<Schedule> schedules(Dice dice) {
        if (dice.chance(25)) {
            return List.of();
        }
        return dice.chance(75)
                ? List.of(Schedule.DAY, Schedule.FLEXIBLE)
                : List.of(dice.pick(List.of(Schedule.values())), Schedule.FLEXIBLE);
    }

    private static DemoCandidate.@Nullable MinimumPay minimumPay(Trade trade, Stage stage, Dice dice) {
        if (dice.chance(15)) {
            return null;
        }
        int percent = stage.payPercent() * dice.between(80, 102) / 100;
        return new DemoCandidate.MinimumPay(Pay.amount(trade, percent), "USD", Pay.per(trade));
    }

    private Trade neighbour(Trade trade, Dice dice) {
        return Trade.of(dice.pick(trade.neighbours()));
    }

    private RoleTemplate role(Trade trade) {
        return catalogue.role(trade.role()).orElseThrow();
    }
}

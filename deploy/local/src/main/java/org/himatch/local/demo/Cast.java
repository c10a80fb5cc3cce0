package org.himatch.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.himatch.local.demo.DemoCandidate.Credential;
import org.himatch.local.demo.DemoCandidate.Preferences;
import org.himatch.local.demo.DemoCandidate.Remote;
import org.himatch.local.demo.DemoCandidate.Skill;
import org.jspecify.annotations.Nullable;

/**
 * The candidates who are written by hand, each to show something: what meets a criterion besides the thing itself, what
 * an expired credential costs, the two of the worked example, and people who have said next to nothing.
 */
final class Cast {
    private final LocalDate today;
    private final List<DemoCandidate> candidates = new ArrayList<>();
    private int next;

    private Cast(LocalDate today, int firstNumber) {
        this.today = today;
        this.next = firstNumber;
    }

    /**
     * All of them.
     *
     * @param firstNumber the first number that no other candidate has
     */
    static List<DemoCandidate> of(LocalDate today, int firstNumber) {
        Cast cast = new Cast(today, firstNumber);
        cast.forTheShowcase();
        cast.ofTheWorkedExample();
        cast.withNextToNothing();
        return cast.candidates;
    }

    private void forTheShowcase() {
        // Meets criteria exactly, by a credential, by something narrower, and by a related product.
        add(
                null,
                List.of(
                        skill("icd-10-pcs", 5),
                        skill("ms-drg", 5),
                        skill("optum-enterprise-cac", 5),
                        skill("cc-mcc-capture", 4),
                        skill("clinical-documentation-integrity", 3),
                        skill("epic-him", 4)),
                List.of(inForce("RHIA", 400), inForce("CCS", 210)),
                9,
                coder(Remote.OK, 36));
        // These two have the same score; the second one's higher levels put her first.
        add(
                null,
                List.of(
                        skill("icd-10-pcs", 4),
                        skill("ms-drg", 4),
                        skill("icd-10-cm", 4),
                        skill("solventum-360-encompass", 3),
                        skill("provider-query", 3),
                        skill("oracle-health", 3)),
                List.of(inForce("RHIT", 300), inForce("CIC", 500)),
                4,
                coder(Remote.ONLY, 33));
        add(
                null,
                List.of(
                        skill("icd-10-pcs", 5),
                        skill("ms-drg", 4),
                        skill("icd-10-cm", 5),
                        skill("solventum-360-encompass", 5),
                        skill("provider-query", 4),
                        skill("meditech", 4)),
                List.of(inForce("RHIT", 120), inForce("CCS", 45)),
                11,
                coder(Remote.OK, 38));
        // Would be among the first, had the CCS not run out.
        add(
                null,
                List.of(
                        skill("icd-10-pcs", 5),
                        skill("ms-drg", 5),
                        skill("icd-10-cm", 5),
                        skill("solventum-360-encompass", 4),
                        skill("cc-mcc-capture", 4),
                        skill("provider-query", 4),
                        skill("epic", 4)),
                List.of(inForce("RHIT", 350), expired("CCS", 23)),
                14,
                coder(Remote.OK, 37));
        // Brings everything, and wants to work on site.
        add(
                null,
                List.of(
                        skill("icd-10-pcs", 5),
                        skill("ms-drg", 5),
                        skill("icd-10-cm", 5),
                        skill("solventum-360-encompass", 3),
                        skill("cc-mcc-capture", 4),
                        skill("provider-query", 2),
                        skill("epic", 4)),
                List.of(inForce("RHIA", 600), inForce("CCS", 80)),
                17,
                coder(Remote.NO, 39));
    }

    private void ofTheWorkedExample() {
        add(
                "Ada Example",
                List.of(skill("icd-10-pcs", 4), skill("apr-drg", 4), skill("optum-enterprise-cac", 3)),
                List.of(inForce("RHIT", 330), inForce("CCS", 250)),
                2,
                coder(Remote.OK, 30));
        add(
                "Ben Example",
                List.of(skill("icd-10-pcs", 5), skill("solventum-360-encompass", 5)),
                List.of(inForce("RHIT", 170)),
                9,
                coder(Remote.OK, 35));
    }

    private void withNextToNothing() {
        add(null, List.of(), List.of(), null, Preferences.NONE);
        add(null, List.of(skill("office-software", 2)), List.of(), 0, Preferences.NONE);
        // Nothing but a credential: what it evidences is all there is to rank by.
        add(null, List.of(), List.of(inForce("CPC", 140)), null, Preferences.NONE);
        // Long out of the field: everything that could have been shown has run out.
        add(
                null,
                List.of(skill("icd-9-cm", 5), skill("medical-terminology", 4)),
                List.of(expired("CCS", 2100), expired("RHIT", 1900)),
                8,
                Preferences.NONE);
        add(null, List.of(skill("data-entry", 4), skill("customer-service", 4)), List.of(), 0, coder(Remote.OK, 16));
    }

    private void add(
            @Nullable String name,
            List<Skill> skills,
            List<Credential> credentials,
            @Nullable Integer years,
            Preferences preferences) {
        int number = next++;
        String called = name == null ? Names.of(number) : name;
        Place place = Place.ALL.get(number % Place.ALL.size());
        candidates.add(new DemoCandidate(
                DemoCandidate.externalId(number),
                Names.contact(called, place, number),
                DemoCandidate.Location.of(place),
                skills,
                credentials,
                years,
                preferences,
                true));
    }

    private Skill skill(String id, int level) {
        return new Skill(id, level, today);
    }

    private Credential inForce(String code, int daysLeft) {
        return lasting(code, today.plusDays(daysLeft));
    }

    private Credential expired(String code, int daysAgo) {
        return lasting(code, today.minusDays(daysAgo));
    }

    private Credential lasting(String code, LocalDate expires) {
        String number = code + "-" + (20_000 + next);
        return new Credential(code, expires.minusYears(4).plusDays(1), expires, number, null);
    }

    private Preferences coder(Remote remote, int hourlyPay) {
        return new Preferences(
                remote,
                List.of(),
                List.of(EmploymentType.FULL_TIME),
                List.of(Schedule.DAY, Schedule.FLEXIBLE),
                new DemoCandidate.MinimumPay(BigDecimal.valueOf(hourlyPay), "USD", Pay.Per.HOUR),
                today.plusWeeks(2));
    }
}

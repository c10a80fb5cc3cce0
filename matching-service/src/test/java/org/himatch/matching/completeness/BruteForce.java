package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Constraint;
import org.himatch.ranking.CriterionResult;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Job;
import org.himatch.ranking.Pay;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.Scorer;
import org.jspecify.annotations.Nullable;

/** The findings by asking the scorer about every posting for every thing that could be stated. Slow, and easy to check. */
final class BruteForce {
    private final Scorer scorer;
    private final Catalogue catalogue;
    private final Candidate candidate;
    private final LocalDate asOf;
    private final List<Job> jobs;

    BruteForce(Scorer scorer, Catalogue catalogue, Candidate candidate, LocalDate asOf, List<Job> jobs) {
        this.scorer = scorer;
        this.catalogue = catalogue;
        this.candidate = candidate;
        this.asOf = asOf;
        this.jobs = jobs;
    }

    List<Finding> findings() {
        return Stream.of(evidenceFacts(), wishFacts(), renewals(), gaps())
                .flatMap(Collection::stream)
                .filter(finding -> finding.askedBy() > 0 || finding.gained() > 0)
                .sorted(Finding.WORTH_MOST_FIRST)
                .toList();
    }

    private List<Finding> evidenceFacts() {
        List<Finding> findings = new ArrayList<>();
        if (candidate.experienceYears() == null) {
            int asked = count(job -> job.criteria().experience() != null);
            Candidate best = with(candidate.skills(), candidate.credentials(), 80);
            findings.add(Finding.fact(HintCode.EXPERIENCE_YEARS, "/experienceYears", asked, 0, gain(best)));
        }
        if (candidate.skills().isEmpty()) {
            List<DeclaredSkill> all = catalogue.skills().stream()
                    .map(Skill::id)
                    .map(id -> new DeclaredSkill(id, 5))
                    .toList();
            int asked = count(job -> !job.criteria().skills().isEmpty());
            Candidate best = with(all, candidate.credentials(), candidate.experienceYears());
            findings.add(Finding.fact(HintCode.SKILLS, "/skills", asked, 0, gain(best)));
        }
        if (candidate.credentials().isEmpty()) {
            List<HeldCredential> all = catalogue.credentials().stream()
                    .map(Credential::code)
                    .map(BruteForce::inForce)
                    .toList();
            int asked = count(job -> !job.criteria().credentials().isEmpty());
            Candidate best = with(candidate.skills(), all, candidate.experienceYears());
            findings.add(Finding.fact(HintCode.CREDENTIALS, "/credentials", asked, 0, gain(best)));
        }
        return findings;
    }

    private List<Finding> wishFacts() {
        Expectations said = candidate.expectations();
        List<Finding> findings = new ArrayList<>();
        if (said.country() == null) {
            findings.add(wish(
                    HintCode.COUNTRY,
                    "/location/country",
                    Constraint.Kind.PLACE,
                    Stream.of("US", "CA")
                            .map(it -> new Expectations(
                                    it,
                                    said.state(),
                                    said.remote(),
                                    said.states(),
                                    said.employmentTypes(),
                                    said.schedules(),
                                    said.minimumPay(),
                                    said.availableFrom()))));
        }
        if (said.state() == null) {
            findings.add(wish(
                    HintCode.STATE,
                    "/location/state",
                    Constraint.Kind.PLACE,
                    states().map(it -> new Expectations(
                            said.country(),
                            it,
                            said.remote(),
                            said.states(),
                            said.employmentTypes(),
                            said.schedules(),
                            said.minimumPay(),
                            said.availableFrom()))));
        }
        if (said.remote() == null) {
            findings.add(wish(
                    HintCode.REMOTE,
                    "/preferences/remote",
                    Constraint.Kind.PLACE,
                    Arrays.stream(RemotePreference.values())
                            .map(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    it,
                                    said.states(),
                                    said.employmentTypes(),
                                    said.schedules(),
                                    said.minimumPay(),
                                    said.availableFrom()))));
        }
        if (said.states().isEmpty()) {
            findings.add(wish(
                    HintCode.STATES,
                    "/preferences/states",
                    Constraint.Kind.PLACE,
                    Stream.concat(Stream.of(Set.copyOf(HimMarket.STATES)), states().map(Set::of))
                            .map(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    said.remote(),
                                    it,
                                    said.employmentTypes(),
                                    said.schedules(),
                                    said.minimumPay(),
                                    said.availableFrom()))));
        }
        if (said.employmentTypes().isEmpty()) {
            findings.add(wish(
                    HintCode.EMPLOYMENT_TYPES,
                    "/preferences/employmentTypes",
                    Constraint.Kind.EMPLOYMENT_TYPE,
                    sets(EmploymentType.class)
                            .map(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    said.remote(),
                                    said.states(),
                                    it,
                                    said.schedules(),
                                    said.minimumPay(),
                                    said.availableFrom()))));
        }
        if (said.schedules().isEmpty()) {
            findings.add(wish(
                    HintCode.SCHEDULES,
                    "/preferences/schedules",
                    Constraint.Kind.SCHEDULE,
                    sets(Schedule.class)
                            .map(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    said.remote(),
                                    said.states(),
                                    said.employmentTypes(),
                                    it,
                                    said.minimumPay(),
                                    said.availableFrom()))));
        }
        if (said.minimumPay() == null) {
            findings.add(wish(
                    HintCode.MINIMUM_PAY,
                    "/preferences/minimumPay",
                    Constraint.Kind.PAY,
                    Stream.of(0L, 2_500L, 9_900L)
                            .map(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    said.remote(),
                                    said.states(),
                                    said.employmentTypes(),
                                    said.schedules(),
                                    new Pay(it, "USD", Pay.Per.HOUR),
                                    said.availableFrom()))));
        }
        if (said.availableFrom() == null) {
            findings.add(wish(
                    HintCode.AVAILABLE_FROM,
                    "/preferences/availableFrom",
                    Constraint.Kind.START_DATE,
                    IntStream.of(0, 30, 400)
                            .mapToObj(it -> new Expectations(
                                    said.country(),
                                    said.state(),
                                    said.remote(),
                                    said.states(),
                                    said.employmentTypes(),
                                    said.schedules(),
                                    said.minimumPay(),
                                    asOf.plusDays(it)))));
        }
        return findings;
    }

    private static Stream<String> states() {
        return Stream.concat(HimMarket.STATES.stream(), Stream.of("ZZ"));
    }

    private static <E extends Enum<E>> Stream<Set<E>> sets(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .flatMap(one -> Stream.of(EnumSet.of(one), EnumSet.complementOf(EnumSet.of(one))));
    }

    /** Whatever could be stated; of the statements the one that reaches most, if any reaches more than none. */
    private Finding wish(HintCode code, String pointer, Constraint.Kind kind, Stream<Expectations> statements) {
        List<Candidate> others = statements
                .map(it -> new Candidate(
                        candidate.id(),
                        candidate.version(),
                        candidate.skills(),
                        candidate.credentials(),
                        candidate.experienceYears(),
                        it))
                .toList();
        int asked =
                count(job -> others.stream().anyMatch(other -> state(job, other, kind) != state(job, candidate, kind)));
        int unknown = count(job -> explain(job, candidate).unknowns().contains(kind));
        int gained =
                others.stream().mapToInt(this::gain).filter(it -> it > 0).max().orElse(0);
        return Finding.fact(code, pointer, asked, unknown, gained);
    }

    private Constraint.State state(Job job, Candidate someone, Constraint.Kind kind) {
        return explain(job, someone).constraints().get(kind.ordinal()).state();
    }

    private List<Finding> renewals() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < candidate.credentials().size(); i++) {
            HeldCredential held = candidate.credentials().get(i);
            String code = present(held.code());
            LocalDate expires = held.expires();
            int place = i;
            boolean surpassed = expires == null
                    || !expires.isBefore(asOf)
                    || IntStream.range(0, candidate.credentials().size())
                            .filter(other -> other != place)
                            .anyMatch(other -> {
                                HeldCredential later = candidate.credentials().get(other);
                                return present(later.code()).equals(code)
                                        && (later.expires() == null
                                                || later.expires().isAfter(expires)
                                                || (later.expires().equals(expires) && other < place));
                            });
            if (!surpassed) {
                List<HeldCredential> renewed = new ArrayList<>(candidate.credentials());
                renewed.set(i, new HeldCredential(held.code(), held.issued(), null));
                findings.add(new Finding(
                        HintCode.RENEW_CREDENTIAL,
                        "/credentials/" + i,
                        code,
                        null,
                        asking(code),
                        0,
                        gain(with(candidate.skills(), renewed, candidate.experienceYears()))));
            }
        }
        return findings;
    }

    private List<Finding> gaps() {
        Set<String> skills = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Job job : jobs) {
            Explanation explanation = explain(job, candidate);
            if (!explanation.violated().isEmpty()) {
                continue;
            }
            for (CriterionResult result : explanation.unmet()) {
                switch (result) {
                    case CriterionResult.OfSkill skill ->
                        skills.add(skill.asked().skill());
                    case CriterionResult.OfCredentials credentials ->
                        credentials.asked().expression().codes().forEach(code -> codes.add(present(code)));
                    case CriterionResult.OfExperience experience -> {
                        // Nothing to state.
                    }
                }
            }
        }
        candidate.credentials().forEach(held -> codes.remove(present(held.code())));
        List<Finding> findings = new ArrayList<>();
        skills.forEach(skill -> findings.add(skill(skill)));
        codes.forEach(code -> {
            List<HeldCredential> held = new ArrayList<>(candidate.credentials());
            held.add(inForce(code));
            findings.add(new Finding(
                    HintCode.ADD_CREDENTIAL,
                    "/credentials/-",
                    code,
                    null,
                    asking(code),
                    0,
                    gain(with(candidate.skills(), held, candidate.experienceYears()))));
        });
        return findings.stream()
                .filter(finding -> finding.gained() > 0)
                .sorted(Finding.WORTH_MOST_FIRST)
                .limit(10)
                .toList();
    }

    private Finding skill(String skill) {
        int best = 0;
        int bestLevel = 1;
        for (int level = 1; level <= 5; level++) {
            List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
            skills.add(new DeclaredSkill(skill, level));
            int gained = gain(with(skills, candidate.credentials(), candidate.experienceYears()));
            if (gained > best) {
                best = gained;
                bestLevel = level;
            }
        }
        int place =
                candidate.skills().stream().map(DeclaredSkill::skill).toList().indexOf(skill);
        int asked = count(job ->
                job.criteria().skills().stream().anyMatch(it -> it.skill().equals(skill)));
        return new Finding(
                place < 0 ? HintCode.ADD_SKILL : HintCode.RAISE_SKILL,
                place < 0 ? "/skills/-" : "/skills/%d/level".formatted(place),
                skill,
                bestLevel,
                asked,
                0,
                best);
    }

    private int asking(String code) {
        return count(job -> job.criteria().credentials().stream()
                .flatMap(it -> it.expression().codes().stream())
                .anyMatch(it -> catalogue.credential(it).isPresent()
                        && catalogue.codesSatisfying(it).contains(code)));
    }

    private String present(String code) {
        return catalogue.credential(code).map(Credential::code).orElse(code);
    }

    private static HeldCredential inForce(String code) {
        return new HeldCredential(code, null, null);
    }

    private Candidate with(List<DeclaredSkill> skills, List<HeldCredential> credentials, @Nullable Integer years) {
        return new Candidate(candidate.id(), candidate.version(), skills, credentials, years, candidate.expectations());
    }

    int reach(Candidate someone) {
        return count(job -> explain(job, someone).eligible());
    }

    private int gain(Candidate someone) {
        return reach(someone) - reach(candidate);
    }

    private Explanation explain(Job job, Candidate someone) {
        return scorer.explain(job, someone, asOf);
    }

    private int count(Function<Job, Boolean> test) {
        return (int) jobs.stream().filter(test::apply).count();
    }
}

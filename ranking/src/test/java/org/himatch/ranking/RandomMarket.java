package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.jspecify.annotations.Nullable;

/**
 * A seeded job market of few skills and levels, so that pairs often touch and scores often tie. Its facts are kept as
 * they were drawn, for oracles that must not trust the vocabulary's compilation.
 */
final class RandomMarket {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private static final List<String> STATES = List.of("IL", "OH", "TX");
    private static final List<UUID> EMPLOYERS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(2, 1), new UUID(2, 2));
    private static final int SKILLS = 24;
    private static final int CREDENTIALS = 9;

    record Relation(String holding, String countsFor, int percent) {}

    record Credential(String code, List<String> former, Set<String> supersedes, Map<String, Integer> evidences) {}

    final Map<String, Integer> specificities = new LinkedHashMap<>();
    final Map<String, Set<String>> broader = new LinkedHashMap<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Credential> credentials = new ArrayList<>();
    final Vocabulary vocabulary;

    private final SplittableRandom random;

    RandomMarket(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < SKILLS; i++) {
            specificities.put("skill-" + i, between(1, 3));
            broader.put("skill-" + i, some(0, 2, skillsBelow(i)));
        }
        for (int i = 0; i < 30; i++) {
            relations.add(new Relation(one(skillsBelow(SKILLS)), one(skillsBelow(SKILLS)), between(1, 99)));
        }
        for (int i = 0; i < CREDENTIALS; i++) {
            Map<String, Integer> evidences = new LinkedHashMap<>();
            some(0, 3, skillsBelow(SKILLS)).forEach(skill -> evidences.put(skill, between(1, 5)));
            List<String> former = i % 3 == 0 ? List.of("OLD-" + i) : List.of();
            Set<String> supersedes =
                    some(0, 1, IntStream.range(0, i).mapToObj(j -> "CRED-" + j).toList());
            credentials.add(new Credential("CRED-" + i, former, supersedes, evidences));
        }
        vocabulary = compile();
    }

    private Vocabulary compile() {
        Vocabulary.Builder builder = Vocabulary.builder("random");
        specificities.forEach(builder::skill);
        broader.forEach((skill, umbrellas) -> umbrellas.forEach(umbrella -> builder.broader(skill, umbrella)));
        relations.forEach(it -> builder.relation(it.holding(), it.countsFor(), it.percent()));
        credentials.forEach(it -> builder.credential(it.code(), it.former(), it.supersedes(), it.evidences()));
        return builder.build();
    }

    List<Candidate> candidates(int count) {
        return Stream.generate(this::candidate).limit(count).toList();
    }

    List<Job> jobs(int count) {
        return Stream.generate(this::job).limit(count).toList();
    }

    /** Mostly a small number, as of things that are changed now and then. */
    long version() {
        return between(0, 9) == 0 ? Long.MAX_VALUE - between(0, 9) : between(1, 20);
    }

    Candidate candidate() {
        return new Candidate(
                id(),
                version(),
                list(0, 9, this::declaredSkill),
                list(0, 3, this::heldCredential),
                maybe(() -> between(0, 12)),
                expectations());
    }

    /** The same candidate with one more skill, credential or year, or a higher level, in any order. */
    Candidate improved(Candidate candidate) {
        List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
        List<HeldCredential> held = new ArrayList<>(candidate.credentials());
        Integer years = candidate.experienceYears();
        switch (between(0, 3)) {
            case 0 -> skills.add(between(0, skills.size()), declaredSkill());
            case 1 -> held.add(between(0, held.size()), heldCredential());
            case 2 -> years = (years == null ? 0 : years) + between(1, 3);
            default -> skills.replaceAll(it -> new DeclaredSkill(it.skill(), between(it.level(), 5)));
        }
        return new Candidate(candidate.id(), candidate.version(), skills, held, years, candidate.expectations());
    }

    DeclaredSkill declaredSkill() {
        return new DeclaredSkill(skill(), between(1, 5));
    }

    /** In force, expired, not yet issued, or just on the edge. */
    HeldCredential heldCredential() {
        return new HeldCredential(
                credentialCode(),
                maybe(() -> AS_OF.plusDays(between(-5, 1))),
                maybe(() -> AS_OF.plusDays(between(-1, 5))));
    }

    HeldCredential expiredCredential() {
        return new HeldCredential(credentialCode(), null, AS_OF.minusDays(between(1, 3)));
    }

    Expectations expectations() {
        return new Expectations(
                maybe(() -> between(0, 9) == 0 ? "CA" : "US"),
                maybe(() -> one(STATES)),
                maybe(() -> one(List.of(RemotePreference.values()))),
                some(0, 2, STATES),
                enums(EmploymentType.class),
                enums(Schedule.class),
                maybe(this::pay),
                maybe(() -> AS_OF.plusDays(between(0, 30))));
    }

    /** By the hour or the same for a year, now and then in another currency. */
    Pay pay() {
        long hourly = between(20, 40) * 100L;
        return between(0, 1) == 0
                ? new Pay(hourly, currency(), Pay.Per.HOUR)
                : new Pay(hourly * Pay.HOURS_A_YEAR, currency(), Pay.Per.YEAR);
    }

    private String currency() {
        return between(0, 4) == 0 ? "CAD" : "USD";
    }

    UUID employer() {
        return one(EMPLOYERS);
    }

    Job job() {
        List<SkillCriterion> skills = list(1, 6, this::skillCriterion);
        List<CredentialCriterion> asked = list(0, 3, this::credentialCriterion);
        ExperienceCriterion experience = maybe(() -> new ExperienceCriterion(between(1, 7), between(1, 5), rarely()));
        CategoryWeights weights = between(0, 1) == 0
                ? CategoryWeights.DEFAULT
                : new CategoryWeights(between(1, 100), between(0, 100), between(0, 100));
        return new Job(
                id(), version(), new Criteria(skills, asked, experience, weights), terms(), maybe(this::employer));
    }

    private SkillCriterion skillCriterion() {
        return new SkillCriterion(skill(), between(1, 5), between(1, 5), rarely(), !rarely());
    }

    private CredentialCriterion credentialCriterion() {
        return new CredentialCriterion(expression(2), between(1, 5), rarely());
    }

    private CredentialExpression expression(int nesting) {
        if (nesting == 0 || between(0, 2) == 0) {
            return new Holds(credentialCode());
        }
        List<CredentialExpression> branches = list(1, 4, () -> expression(nesting - 1));
        return between(0, 1) == 0 ? new AnyOf(branches) : new AllOf(branches);
    }

    private Terms terms() {
        return new Terms(
                maybe(() -> "US"),
                maybe(() -> one(STATES)),
                maybe(() -> between(0, 1) == 0),
                enums(EmploymentType.class),
                enums(Schedule.class),
                maybe(this::payRange),
                maybe(() -> AS_OF.plusDays(between(10, 60))));
    }

    /** Around what candidates want, with one end open or none. */
    private PayRange payRange() {
        Pay least = pay();
        Long most = maybe(() -> least.amount() + least.amount() / between(4, 20));
        boolean upwards = most != null && between(0, 3) == 0;
        return new PayRange(upwards ? null : Long.valueOf(least.amount()), most, least.currency(), least.per());
    }

    /** A skill; now and then one that the vocabulary does not know. */
    String skill() {
        return "skill-" + between(0, SKILLS);
    }

    /** A present or former code; now and then one that the vocabulary does not know. */
    String credentialCode() {
        int credential = between(0, CREDENTIALS);
        return credential % 3 == 0 && between(0, 1) == 0 ? "OLD-" + credential : "CRED-" + credential;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    <T> T one(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    <T> List<T> shuffled(Collection<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(between(0, i), shuffled.get(i)));
        }
        return shuffled;
    }

    private boolean rarely() {
        return between(0, 4) == 0;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return between(0, 2) == 0 ? null : value.get();
    }

    private <T> List<T> list(int fewest, int most, Supplier<T> value) {
        return Stream.generate(value).limit(between(fewest, most)).toList();
    }

    private <T> Set<T> some(int fewest, int most, List<T> values) {
        Set<T> some = new LinkedHashSet<>();
        for (int i = between(fewest, most); i > 0 && !values.isEmpty(); i--) {
            some.add(one(values));
        }
        return some;
    }

    private <E extends Enum<E>> Set<E> enums(Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        chosen.addAll(some(0, 3, List.of(type.getEnumConstants())));
        return chosen;
    }

    private static List<String> skillsBelow(int bound) {
        return IntStream.range(0, bound).mapToObj(i -> "skill-" + i).toList();
    }
}

package org.himatch.ranking;

import static org.himatch.ranking.RandomMarket.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters of a random market, of the parts that a test wants; now and then by what nobody there has. */
final class RandomFilters {

    private static final List<String> STATES = List.of("IL", "OH", "TX", "WY");

    /** The parts of a filter of candidates. */
    enum OfCandidates {
        STATES,
        REMOTE,
        CREDENTIALS,
        SKILLS,
        PAY,
        EMPLOYMENT_TYPES,
        SCHEDULES,
        AVAILABLE_BY,
        YEARS
    }

    /** The parts of a filter of jobs. */
    enum OfJobs {
        STATES,
        REMOTE,
        EMPLOYMENT_TYPES,
        SCHEDULES,
        PAY,
        STARTS_FROM,
        STARTS_BY,
        SKILLS,
        CREDENTIALS,
        EMPLOYERS
    }

    private RandomFilters() {}

    static CandidateFilter ofCandidates(RandomMarket market, Set<OfCandidates> parts, int points) {
        return new CandidateFilter(
                oneOrTwo(market, parts.contains(OfCandidates.STATES), () -> market.one(STATES)),
                oneOrTwo(
                        market,
                        parts.contains(OfCandidates.REMOTE),
                        () -> market.one(List.of(RemotePreference.values()))),
                oneOrTwo(market, parts.contains(OfCandidates.CREDENTIALS), market::credentialCode),
                List.copyOf(oneOrTwo(market, parts.contains(OfCandidates.SKILLS), market::declaredSkill)),
                parts.contains(OfCandidates.PAY) ? pay(market) : null,
                oneOrTwo(
                        market,
                        parts.contains(OfCandidates.EMPLOYMENT_TYPES),
                        () -> market.one(List.of(EmploymentType.values()))),
                oneOrTwo(market, parts.contains(OfCandidates.SCHEDULES), () -> market.one(List.of(Schedule.values()))),
                parts.contains(OfCandidates.AVAILABLE_BY) ? day(market) : null,
                parts.contains(OfCandidates.YEARS) ? market.between(1, 13) : 0,
                points);
    }

    static JobFilter ofJobs(RandomMarket market, Set<OfJobs> parts, int points) {
        @Nullable Boolean remote = parts.contains(OfJobs.REMOTE) ? market.between(0, 1) == 0 : null;
        return new JobFilter(
                oneOrTwo(market, parts.contains(OfJobs.STATES), () -> market.one(STATES)),
                remote,
                oneOrTwo(
                        market,
                        parts.contains(OfJobs.EMPLOYMENT_TYPES),
                        () -> market.one(List.of(EmploymentType.values()))),
                oneOrTwo(market, parts.contains(OfJobs.SCHEDULES), () -> market.one(List.of(Schedule.values()))),
                parts.contains(OfJobs.PAY) ? pay(market) : null,
                parts.contains(OfJobs.STARTS_FROM) ? day(market) : null,
                parts.contains(OfJobs.STARTS_BY) ? day(market) : null,
                oneOrTwo(market, parts.contains(OfJobs.SKILLS), market::skill),
                oneOrTwo(market, parts.contains(OfJobs.CREDENTIALS), market::credentialCode),
                oneOrTwo(
                        market,
                        parts.contains(OfJobs.EMPLOYERS),
                        () -> market.between(0, 5) == 0 ? new UUID(9, 9) : market.employer()),
                points);
    }

    private static <T> Set<T> oneOrTwo(RandomMarket market, boolean wanted, Supplier<T> value) {
        if (!wanted) {
            return Set.of();
        }
        T first = value.get();
        T second = value.get();
        return first.equals(second) || market.between(0, 2) > 0 ? Set.of(first) : Set.of(first, second);
    }

    /** Mostly what somebody wants or pays, to the cent; or a cent beside it, or in a currency that nobody uses. */
    private static Pay pay(RandomMarket market) {
        Pay pay = market.pay();
        return switch (market.between(0, 5)) {
            case 0 -> new Pay(pay.amount(), "EUR", pay.per());
            case 1 -> new Pay(pay.amount() + market.between(-1, 1), pay.currency(), pay.per());
            case 2 -> new Pay(market.between(0, 1) * Pay.MAX_AMOUNT, pay.currency(), pay.per());
            default -> pay;
        };
    }

    /** A day around which people can start and work starts, or one far away. */
    private static LocalDate day(RandomMarket market) {
        return switch (market.between(0, 9)) {
            case 0 -> LocalDate.MAX;
            case 1 -> LocalDate.MIN;
            default -> AS_OF.plusDays(market.between(-1, 61));
        };
    }
}

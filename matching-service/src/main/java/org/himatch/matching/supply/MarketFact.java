package org.himatch.matching.supply;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many ask for one thing and how many hold it.
 *
 * @param key the skill, the credential or the state
 * @param name what it is called; absent for a state
 * @param postings how many open postings name it, or are in the state
 * @param essential in how many of them it is an essential criterion, or a part of one; absent for a state
 * @param levels the level that they ask, in quartiles; only of a skill that a posting names
 * @param candidates how many visible candidates hold it: a skill itself or by a narrower one, a credential in force or by
 *     one that supersedes it; or live in the state
 * @param candidatesAtLevel of a skill, how many hold it at an effective level of at least 1, 2, 3, 4 and 5
 * @param qualified how many of the candidates hold it at the median of the levels asked, or higher; all where there are no
 *     levels
 * @param candidatesPerPosting qualified over postings, rounded down; absent without postings
 * @param pay what the postings pay that say so in the currency; absent when none does
 */
@Schema(
        name = "MarketFact",
        requiredProperties = {"key", "postings", "candidates", "qualified"})
record MarketFact(
        @Schema(examples = "ms-drg") String key,
        @Schema(examples = "MS-DRG") @Nullable String name,
        int postings,
        @Nullable Integer essential,
        @Nullable Levels levels,
        int candidates,
        @Nullable List<Integer> candidatesAtLevel,
        int qualified,
        @Schema(examples = "0.62") @Nullable BigDecimal candidatesPerPosting,
        @Nullable OfferedPay pay) {

    /**
     * Levels asked, by nearest rank.
     *
     * @param lower a quarter of the postings ask this or less
     * @param median half of them do
     * @param upper three quarters of them do
     */
    @Schema(
            name = "AskedLevels",
            requiredProperties = {"lower", "median", "upper"})
    record Levels(int lower, int median, int upper) {}

    /**
     * The most that postings are known to pay for a year of 2080 hours: their maximum or, without one, their minimum. By
     * nearest rank.
     *
     * @param postings how many postings say what they pay in this currency
     * @param currency the currency
     * @param lower a quarter of them pay this or less
     * @param median half of them do
     * @param upper three quarters of them do
     */
    @Schema(
            name = "OfferedPay",
            requiredProperties = {"postings", "currency", "lower", "median", "upper"})
    record OfferedPay(
            int postings,
            @Schema(examples = "USD") String currency,
            @Schema(examples = "68640.00") BigDecimal lower,
            BigDecimal median,
            BigDecimal upper) {}
}

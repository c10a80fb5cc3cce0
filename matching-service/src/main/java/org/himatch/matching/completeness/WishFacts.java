package org.himatch.matching.completeness;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Job;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Facts that constraints look at and that the profile does not state, each by the one statement that reaches most. What is
 * unknown passes, so most of them bring no posting within reach. Two can: as long as no states are stated, on-site work is
 * welcome in the own one only; and for who wants nothing but remote work, a posting that does not say where it is done is
 * no longer taken as on site.
 */
final class WishFacts {
    private WishFacts() {}

    static List<Finding> of(Prospects prospects) {
        Expectations said = prospects.candidate().expectations();
        return Arrays.stream(WishFact.values())
                .filter(fact -> fact.isMissing(said))
                .map(fact -> Finding.fact(
                        fact.code(),
                        fact.pointer(),
                        count(prospects, terms -> fact.isAskedBy(terms, said)),
                        count(prospects, terms -> fact.isUnknownIn(terms, said)),
                        gain(fact, prospects, said)))
                .toList();
    }

    private static int count(Prospects prospects, Predicate<Terms> test) {
        return (int) prospects.jobs().stream().map(Job::terms).filter(test).count();
    }

    private static int gain(WishFact fact, Prospects prospects, Expectations said) {
        Stream<Expectations> statements = switch (fact) {
            case STATES -> Stream.of(place(said, said.remote(), everyState(prospects)));
            case REMOTE -> Arrays.stream(RemotePreference.values()).map(remote -> place(said, remote, said.states()));
            case COUNTRY, STATE, EMPLOYMENT_TYPES, SCHEDULES, MINIMUM_PAY, AVAILABLE_FROM -> Stream.empty();
        };
        return statements
                .mapToInt(prospects::gainOfExpecting)
                .filter(gain -> gain > 0)
                .max()
                .orElse(0);
    }

    private static Set<String> everyState(Prospects prospects) {
        return prospects.jobs().stream()
                .map(job -> job.terms().state())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Expectations place(Expectations said, @Nullable RemotePreference remote, Set<String> states) {
        return new Expectations(
                said.country(),
                said.state(),
                remote,
                states,
                said.employmentTypes(),
                said.schedules(),
                said.minimumPay(),
                said.availableFrom());
    }
}

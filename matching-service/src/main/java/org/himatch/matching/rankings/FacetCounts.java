package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Job;
import org.jspecify.annotations.Nullable;

/** Counts the eligible by what they have in common, most frequent first, equal counts by value. */
@ApplicationScoped
class FacetCounts {
    private static final Comparator<Facets.Count> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(Facets.Count::count).reversed().thenComparing(Facets.Count::value);

    private final Catalogue catalogue;

    FacetCounts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Facets ofCandidates(Collection<Candidate> eligible, Set<Facet> wanted, LocalDate asOf) {
        return new Facets(
                counts(
                        wanted,
                        Facet.STATE,
                        eligible,
                        candidate -> said(candidate.expectations().state())),
                counts(
                        wanted,
                        Facet.REMOTE,
                        eligible,
                        candidate -> said(candidate.expectations().remote())),
                counts(wanted, Facet.CREDENTIAL, eligible, candidate -> codesInForce(candidate, asOf)),
                null);
    }

    Facets ofJobs(Collection<Job> eligible, Set<Facet> wanted) {
        return new Facets(
                counts(wanted, Facet.STATE, eligible, job -> said(job.terms().state())),
                counts(wanted, Facet.REMOTE, eligible, job -> said(job.terms().remote())),
                null,
                counts(
                        wanted,
                        Facet.EMPLOYMENT_TYPE,
                        eligible,
                        job -> job.terms().employmentTypes().stream().map(Enum::name)));
    }

    private Stream<String> codesInForce(Candidate candidate, LocalDate asOf) {
        return candidate.credentials().stream()
                .filter(held -> held.inForce(asOf))
                .flatMap(held -> catalogue.credential(held.code()).stream())
                .map(Credential::code)
                .distinct();
    }

    private static Stream<String> said(@Nullable Object value) {
        return Stream.ofNullable(value).map(Object::toString);
    }

    private static <T> @Nullable List<Facets.Count> counts(
            Set<Facet> wanted, Facet facet, Collection<T> eligible, Function<T, Stream<String>> values) {
        if (!wanted.contains(facet)) {
            return null;
        }
        return eligible.stream()
                .flatMap(values)
                .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum))
                .entrySet()
                .stream()
                .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }
}

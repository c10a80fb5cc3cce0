package org.himatch.profile.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.api.Page;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.CredentialEvaluation;
import org.himatch.catalogue.CredentialHolding;
import org.himatch.catalogue.CredentialStanding;
import org.himatch.profile.Candidate;
import org.himatch.profile.CandidateService;
import org.himatch.profile.DeclaredCredential;
import org.jspecify.annotations.Nullable;

/** Judges candidates' credentials by the catalogue. It stores nothing: what it says follows from a profile and a day. */
@ApplicationScoped
class TrackingService {
    private final CandidateService candidates;
    private final ExpiryRepository expiries;
    private final Catalogue catalogue;
    private final Caller caller;
    private final Clock clock;
    private final String presentCodes;

    TrackingService(
            CandidateService candidates,
            ExpiryRepository expiries,
            Catalogue catalogue,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.candidates = candidates;
        this.expiries = expiries;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
        this.presentCodes = presentCodes(catalogue, json);
    }

    CandidateCredentials credentials(UUID candidateId, @Nullable LocalDate asOf) {
        Candidate candidate = candidates.get(candidateId);
        LocalDate day = day(asOf);
        return new CandidateCredentials(
                candidate.id(),
                candidate.version(),
                catalogue.version(),
                day,
                standings(candidate.content().credentials(), day).stream()
                        .map(standing -> TrackedCredential.of(standing, catalogue))
                        .toList());
    }

    EffectiveSkills skills(UUID candidateId, @Nullable LocalDate asOf) {
        Candidate candidate = candidates.get(candidateId);
        LocalDate day = day(asOf);
        SkillTally tally = new SkillTally(
                candidate.content().skills(), standings(candidate.content().credentials(), day), catalogue);
        return new EffectiveSkills(
                candidate.id(),
                candidate.version(),
                catalogue.version(),
                day,
                tally.effective(catalogue),
                tally.unknown(catalogue));
    }

    @Transactional
    Page<ExpiringCredential> expiring(
            @Nullable Integer expiresWithin,
            boolean expired,
            @Nullable LocalDate asOf,
            @Nullable String cursor,
            int limit) {
        ExpiryQuery query = ExpiryQuery.of(expiresWithin, expired, asOf, cursor, day(null));
        List<ExpiryRepository.Found> found = expiries.find(caller.partner(), query, presentCodes, limit + 1);
        List<ExpiryRepository.Found> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(row -> expiring(row, query.asOf())).toList(),
                found.size() > limit ? query.next(place(shown.getLast())) : null);
    }

    private ExpiringCredential expiring(ExpiryRepository.Found found, LocalDate day) {
        CredentialStanding standing = standings(found.credentials(), day).get(found.ordinal());
        return new ExpiringCredential(
                found.candidateId(), found.externalId(), TrackedCredential.of(standing, catalogue));
    }

    private static ExpiryPlace place(ExpiryRepository.Found found) {
        LocalDate expires = found.credentials().get(found.ordinal()).expires();
        return new ExpiryPlace(Objects.requireNonNull(expires), found.candidateId(), found.ordinal());
    }

    private List<CredentialStanding> standings(List<DeclaredCredential> declared, LocalDate day) {
        return CredentialEvaluation.standings(
                declared.stream()
                        .map(credential -> new CredentialHolding(
                                credential.credential(),
                                credential.issued(),
                                credential.expires(),
                                credential.unitsEarned()))
                        .toList(),
                day,
                catalogue);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Objects.requireNonNullElseGet(asOf, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static String presentCodes(Catalogue catalogue, ObjectMapper json) {
        ObjectNode codes = json.createObjectNode();
        catalogue
                .credentials()
                .forEach(credential -> credential.formerly().forEach(former -> codes.put(former, credential.code())));
        return codes.toString();
    }
}

package org.himatch.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, as the signed token says. The {@code partner} claim is the tenant: nothing of another partner is ever
 * visible. A token of the role {@code candidate} or {@code employer}, and of no wider one, may be bound to one candidate
 * or employer by a claim of that name with its id; it then reaches nothing else. An employer's token that is not bound
 * acts for every employer of the partner; a candidate's that is not bound can only register.
 */
@RequestScoped
public class Caller {
    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** The tenant; 403 when the token names none. */
    public String partner() {
        Object partner = token.getClaim("partner");
        if (!(partner instanceof String name) || name.isBlank()) {
            throw ProblemType.FORBIDDEN.problem("The token has no partner claim");
        }
        return name;
    }

    /** The token's subject, unique within the issuer. */
    public String subject() {
        return token.getSubject();
    }

    /** The role in which the caller acts; of several, the one that reaches furthest. */
    public String role() {
        return Stream.of(Role.OPERATOR, Role.INTEGRATOR, Role.EMPLOYER, Role.CANDIDATE)
                .filter(identity::hasRole)
                .findFirst()
                .orElseThrow(() -> ProblemType.FORBIDDEN.problem("The token has none of the roles"));
    }

    /** Whether the caller may act for the whole partner. */
    public boolean actsForPartner() {
        return identity.hasRole(Role.INTEGRATOR) || identity.hasRole(Role.OPERATOR);
    }

    /** Whether the caller may act for every employer of the partner. */
    public boolean actsForEveryEmployer() {
        return actsForPartner()
                || (identity.hasRole(Role.EMPLOYER) && onlyEmployer().isEmpty());
    }

    /** Whether the caller may act for this employer. */
    public boolean isEmployer(UUID employer) {
        return actsForEveryEmployer() || onlyEmployer().filter(employer::equals).isPresent();
    }

    /** Whether the caller may see this candidate's own data. */
    public boolean isCandidate(UUID candidate) {
        return actsForPartner() || onlyCandidate().filter(candidate::equals).isPresent();
    }

    /** The one employer that the caller is bound to, if it is. */
    public Optional<UUID> onlyEmployer() {
        return actsForPartner() ? Optional.empty() : bound(Role.EMPLOYER);
    }

    /** The one candidate that the caller is bound to, if it is. */
    public Optional<UUID> onlyCandidate() {
        return actsForPartner() ? Optional.empty() : bound(Role.CANDIDATE);
    }

    private Optional<UUID> bound(String role) {
        Object id = identity.hasRole(role) ? token.getClaim(role) : null;
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id.toString()));
        } catch (IllegalArgumentException e) {
            throw ProblemType.FORBIDDEN.problem("The token's claim " + role + " is not a UUID");
        }
    }
}

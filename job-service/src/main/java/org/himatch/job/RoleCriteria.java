package org.himatch.job;

import java.util.List;
import java.util.Optional;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;

/** Tells whether criteria are those of a role template, unchanged. */
public final class RoleCriteria {
    private RoleCriteria() {}

    /** The O*NET-SOC code of the template that has exactly these criteria; empty when none has, or several of different codes. */
    public static Optional<String> onetOf(Catalogue catalogue, CriteriaBody criteria) {
        List<String> codes = catalogue.roles().stream()
                .filter(role -> RoleResponse.from(role).criteria().equals(criteria))
                .map(RoleTemplate::onet)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }
}

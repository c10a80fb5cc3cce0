package org.himatch.matching.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.himatch.api.Role;
import org.himatch.matching.NotCaughtUp;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses questions until the index has caught up for the first time: rankings of a half-filled index would be wrong, and nobody
 * could tell. What operators alone may ask is about the index itself and is answered.
 */
class UntilCaughtUp {
    private final SnapshotConsumer consumer;

    UntilCaughtUp(SnapshotConsumer consumer) {
        this.consumer = consumer;
    }

    @ServerRequestFilter
    void refuse(ResourceInfo resource) {
        if (!consumer.isCaughtUp() && !isForOperatorsAlone(resource)) {
            throw new NotCaughtUp("The index is being filled after a start; nothing can be ranked yet");
        }
    }

    private static boolean isForOperatorsAlone(ResourceInfo resource) {
        Class<?> asked = resource.getResourceClass();
        RolesAllowed roles = asked == null ? null : asked.getAnnotation(RolesAllowed.class);
        return roles != null && Set.of(roles.value()).equals(Set.of(Role.OPERATOR));
    }
}

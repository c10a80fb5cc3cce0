package org.himatch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how the relay does. It stays up without Kafka, for writes are still taken and nothing is lost. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final OutboxRelay relay;

    OutboxHealth(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("state", relay.isFailing() ? "degraded" : "relaying")
                .withData("waiting", relay.waiting())
                .build();
    }
}

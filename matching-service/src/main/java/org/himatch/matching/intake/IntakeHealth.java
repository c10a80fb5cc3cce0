package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the index has caught up: a half-filled index would answer with rankings that are wrong. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {
    private final SnapshotConsumer consumer;
    private final IntakeMetrics metrics;
    private final Rebuilds rebuilds;

    IntakeHealth(SnapshotConsumer consumer, IntakeMetrics metrics, Rebuilds rebuilds) {
        this.consumer = consumer;
        this.metrics = metrics;
        this.rebuilds = rebuilds;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index")
                .status(consumer.isCaughtUp())
                .withData("state", consumer.isFailing() ? "degraded" : consumer.isCaughtUp() ? "following" : "filling")
                .withData("applied", metrics.applied())
                .withData("lag", metrics.lag())
                .withData("deadLetters", metrics.deadLetters())
                .withData("rebuild", rebuilds.status().state().name())
                .withData("rebuildRemaining", rebuilds.status().remaining())
                .build();
    }
}

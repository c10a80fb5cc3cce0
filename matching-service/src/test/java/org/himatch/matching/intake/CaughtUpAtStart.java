package org.himatch.matching.intake;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service under test answers from its first request on, unless a test is about what comes before. */
@Dependent
class CaughtUpAtStart {
    static final String WANTED = "himatch.test.caught-up-at-start";

    void hold(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event,
            SnapshotConsumer consumer,
            @ConfigProperty(name = WANTED, defaultValue = "true") boolean wanted) {
        if (wanted) {
            await().atMost(Duration.ofSeconds(60)).until(consumer::isCaughtUp);
        }
    }
}

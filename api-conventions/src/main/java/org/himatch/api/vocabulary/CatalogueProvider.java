package org.himatch.api.vocabulary;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.InvalidCatalogue;
import org.jboss.logging.Logger;

/**
 * The catalogue of this service: the built-in one, or the file or folder that {@code himatch.catalogue} names. A broken
 * one stops the start, with a line for each fault.
 */
@Dependent
class CatalogueProvider {
    private static final Logger LOG = Logger.getLogger(CatalogueProvider.class);

    @Produces
    @Singleton
    Catalogue catalogue(@ConfigProperty(name = "himatch.catalogue") Optional<Path> source) {
        try {
            return source.map(Catalogue::load).orElseGet(Catalogue::builtIn);
        } catch (InvalidCatalogue e) {
            LOG.errorf("The catalogue cannot be used:%n%s", e.getMessage());
            throw e;
        }
    }

    /** Reads the catalogue before anything else starts, not with the first request. */
    void announce(@Observes @Priority(1) StartupEvent event, Catalogue catalogue) {
        LOG.infof(
                "Catalogue %s: %d skills, %d credentials, %d roles",
                catalogue.version(),
                catalogue.skills().size(),
                catalogue.credentials().size(),
                catalogue.roles().size());
    }
}

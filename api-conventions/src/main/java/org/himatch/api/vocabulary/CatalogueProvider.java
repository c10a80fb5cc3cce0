package org.himatch.api.vocabulary;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
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
            throw new PreventFurtherStepsException("The catalogue cannot be used:\n" + e.getMessage(), 1);
        }
    }

    /** Reads the catalogue before the first request, not with it. */
    void announce(@Observes StartupEvent event, Catalogue catalogue) {
        LOG.infof(
                "Catalogue %s: %d skills, %d credentials, %d roles",
                catalogue.version(),
                catalogue.skills().size(),
                catalogue.credentials().size(),
                catalogue.roles().size());
    }
}

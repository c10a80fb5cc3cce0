package org.himatch.profile.resumes.extraction;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.himatch.profile.resumes.extraction.Extraction.Reason;
import org.himatch.profile.resumes.extraction.Extraction.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of files in a few child JVMs, which are started when they are first needed, used again, and replaced after
 * a file that one of them did not survive. What this costs the service is bounded: so many files are held at a time, and
 * each for as long as its deadline.
 */
@ApplicationScoped
public class TextExtractor {
    private static final Logger LOG = Logger.getLogger(TextExtractor.class);

    private final ExtractionConfig config;
    private final Semaphore admitted;
    private final List<Place> places;
    private final BlockingQueue<Place> free;
    private final ExecutorService exchanges = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("resume-", 0).factory());

    /** Starts nothing yet. */
    public TextExtractor(ExtractionConfig config) {
        this.config = config;
        admitted = new Semaphore(config.children() + config.waiting());
        places = Stream.generate(Place::new).limit(config.children()).toList();
        free = new ArrayBlockingQueue<>(config.children(), true, places);
    }

    /** Room for a child, with or without one in it. */
    private static final class Place {
        private @Nullable Child child;

        synchronized Child filled(ExtractionConfig config) throws IOException {
            if (child == null || !child.isAlive()) {
                empty();
                child = Child.start(config, ChildClassPath.get());
            }
            return child;
        }

        synchronized void empty() {
            if (child != null) {
                child.close();
                child = null;
            }
        }
    }

    /**
     * The text of a file, or why it gives none.
     *
     * @param declaredType the media type that its sender gave; {@code application/octet-stream} for any
     * @param file read to its end, unless too many are being read already
     * @throws IOException when the file cannot be received, or no process be started
     */
    public Extraction extract(String declaredType, InputStream file) throws IOException {
        if (!admitted.tryAcquire()) {
            return new Refused(Reason.BUSY, "");
        }
        try {
            byte[] content = file.readAllBytes();
            return content.length == 0
                    ? new Refused(Reason.EMPTY, "")
                    : read(new Exchange.Request(
                            declaredType, config.characters(), config.unpacked().asLongValue(), content));
        } finally {
            admitted.release();
        }
    }

    private Extraction read(Exchange.Request request) throws IOException {
        Place place = null;
        try {
            place = free.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            return place == null ? new Refused(Reason.BUSY, "") : read(request, place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(Reason.BUSY, "");
        } finally {
            if (place != null) {
                free.add(place);
            }
        }
    }

    private Extraction read(Exchange.Request request, Place place) throws IOException, InterruptedException {
        Child child = place.filled(config);
        Future<Extraction> answer = exchanges.submit(() -> child.read(request));
        try {
            return answer.get(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a file took longer to read than its deadline; its process is ended");
        } catch (ExecutionException e) {
            LOG.warn("a process ended while it read a file; the next file gets another");
        } catch (InterruptedException e) {
            place.empty();
            throw e;
        }
        place.empty();
        return new Refused(Reason.TOO_COSTLY, "");
    }

    /** Ends all children. */
    @PreDestroy
    public void close() {
        exchanges.shutdownNow();
        places.forEach(Place::empty);
    }
}

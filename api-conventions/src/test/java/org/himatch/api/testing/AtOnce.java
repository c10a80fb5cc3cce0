package org.himatch.api.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Callers that all do the same at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** What one caller does. */
    public interface Deed<T> {
        /** @param caller from 0 */
        T by(int caller) throws Exception;
    }

    /** A change of a resource that was read: a text of it, with which nothing of the read one may be lost. */
    public interface Change {
        /** Sends the change; {@code request} has If-Match. */
        Response send(RequestSpecification request, String text, int caller);
    }

    /**
     * What came of changes.
     *
     * @param versions that the changes made, in no order
     * @param stale how many were refused for another's sake, and made again
     */
    public record Changes(List<Integer> versions, int stale) {}

    /** Lets so many callers do something; the answers in the order of the callers. */
    public static <T> List<T> by(int callers, Deed<T> deed) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> begun = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> deed.by(caller)))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : begun) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /**
     * Lets so many callers change one resource, each as it should: it reads, adds its number to a text, writes with If-Match,
     * and begins again when it has come too late. All of them have read before the first writes.
     *
     * @param path where the resource is read
     * @param field the text, as a path in the answer
     */
    public static Changes change(int callers, String path, String field, Change change)
            throws InterruptedException, ExecutionException {
        CyclicBarrier everybodyHasRead = new CyclicBarrier(callers);
        AtomicInteger stale = new AtomicInteger();
        List<Integer> versions = by(callers, caller -> {
            Response read = As.integrator().get(path);
            everybodyHasRead.await(30, TimeUnit.SECONDS);
            while (true) {
                RequestSpecification request = As.integrator().header("If-Match", read.header("ETag"));
                Response written = change.send(request, read.path(field) + " c" + caller, caller);
                if (written.statusCode() != 412) {
                    return written.then().statusCode(200).extract().<Integer>path("version");
                }
                stale.incrementAndGet();
                read = As.integrator().get(path);
            }
        });
        return new Changes(versions, stale.get());
    }
}

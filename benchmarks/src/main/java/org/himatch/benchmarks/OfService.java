package org.himatch.benchmarks;

import java.util.List;

/**
 * What a run found about matching-service as a whole: the packaged service in a process of its own.
 *
 * @param candidates how many were in the topic
 * @param postings how many were in the other
 * @param heapMegabytes the size of its heap
 * @param intake how they came into the index
 * @param requests one for each kind of request
 */
record OfService(int candidates, int postings, int heapMegabytes, Intake intake, List<Requests> requests) {

    /**
     * How the index was filled from Kafka. Stages run at the same time, on threads of their own: their seconds are added
     * up over threads, and are more than went by.
     *
     * @param seconds from the first read to the last record's being in the index
     * @param perSecond records in each of these seconds
     * @param bytesPerRecord of the value, on average
     * @param fetchSeconds in the Kafka client, waiting included
     * @param decodeSeconds from bytes to what the index takes
     * @param indexSeconds until it is in the rankings; what is sealed in the background is not in it
     * @param cpuSeconds processor time of the whole process until it was ready, its start included
     * @param heapPerCandidate bytes in use after a full collection, of the whole service
     * @param residentPerCandidate bytes of the machine's memory, of the whole process with its empty heap; 0 if unknown
     */
    record Intake(
            double seconds,
            double perSecond,
            double bytesPerRecord,
            double fetchSeconds,
            double decodeSeconds,
            double indexSeconds,
            double cpuSeconds,
            double heapPerCandidate,
            double residentPerCandidate) {

        double share(double stage) {
            return 100 * stage / (fetchSeconds + decodeSeconds + indexSeconds);
        }
    }

    /**
     * Rankings over HTTP, one after another on one connection, in milliseconds.
     *
     * @param bytes of the body, on average
     * @param wall what the client waits for the whole answer
     * @param engine what the index takes for the same requests, as the answers' Server-Timing says
     * @param added the difference, request by request
     */
    record Requests(
            String id, String meaning, long answers, double bytes, Quantiles wall, Quantiles engine, Quantiles added) {}

    /** The median, and what 99 of 100 stay below. */
    record Quantiles(double p50, double p99) {}
}

package org.himatch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.himatch.ranking.Candidate;

/** A Lucene index of the market in mapped files: as it came to be, and merged into one segment. */
final class LuceneIndex implements AutoCloseable {

    private static final double BUFFER_MB = 256;
    private static final int CACHED_QUERIES = 1000;
    private static final long CACHE_BYTES = 128L << 20;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final DirectoryReader asItIs;
    private final DirectoryReader merged;
    private final long buildNanos;

    LuceneIndex(Path folder, List<Candidate> candidates, MarketVocabulary vocabulary) throws IOException {
        directory = MMapDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB));
        long nanos = 0;
        for (Candidate candidate : candidates) {
            PlainCandidate plain = PlainCandidate.of(candidate, vocabulary);
            long start = Cpu.nanos();
            writer.addDocument(LuceneDocument.of(plain));
            nanos += Cpu.nanos() - start;
        }
        writer.commit();
        asItIs = DirectoryReader.open(directory);
        writer.forceMerge(1);
        writer.commit();
        merged = DirectoryReader.open(directory);
        buildNanos = nanos;
    }

    /** The CPU time of adding the documents, without merges in the background. */
    long buildNanos() {
        return buildNanos;
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    IndexWriter writer() {
        return writer;
    }

    /** Every formulation, on both layouts, with and without Lucene's cache of filters. */
    List<Contestant<Question>> contestants() {
        List<Contestant<Question>> all = new ArrayList<>();
        for (boolean caching : new boolean[] {false, true}) {
            LRUQueryCache cache = caching ? new LRUQueryCache(CACHED_QUERIES, CACHE_BYTES) : null;
            for (LuceneContestant.Formulation formulation : LuceneContestant.Formulation.values()) {
                for (LuceneContestant.Mode mode : LuceneContestant.Mode.values()) {
                    all.add(new LuceneContestant(merged, "one segment", formulation, mode, cache));
                    all.add(new LuceneContestant(
                            asItIs, asItIs.leaves().size() + " segments", formulation, mode, cache));
                }
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        merged.close();
        asItIs.close();
        writer.close();
        directory.close();
    }
}

package org.himatch.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the figures and the chart. */
final class ResultFiles {

    static final String JSON = "engine.json";
    static final String CHART = "engine.svg";

    private ResultFiles() {}

    static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        Files.writeString(folder.resolve(JSON), json + "\n");
        Files.writeString(folder.resolve(CHART), Chart.of(results));
    }
}

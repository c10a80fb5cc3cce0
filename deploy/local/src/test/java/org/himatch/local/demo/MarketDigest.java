package org.himatch.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A market's SHA-256, also as another Java process sees it, in which no set or map has the same order by chance. */
final class MarketDigest {
    private MarketDigest() {}

    static String of(DemoMarket market) {
        try {
            String text = DemoJson.mapper()
                    .writeValueAsString(List.of(market.employers(), market.postings(), market.candidates()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String inAnotherProcess(LocalDate day) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        // Digits of another script, wherever one is formatted without a thought of it.
                        "-Duser.language=ar",
                        "-Duser.extensions=nu-arab",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MarketDigest.class.getName(),
                        day.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    public static void main(String[] arguments) {
        System.out.println(of(DemoMarket.on(LocalDate.parse(arguments[0]))));
    }
}

package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.catalogue.text.Phrases.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coding audits      | coding audit       | true",
                "coded audit        | coding audits      | true",
                "schedule           | scheduling         | false",
                "schedules          | schedule           | true",
                "MSDRG              | MS-DRG             | true",
                "ms drgs            | MS-DRG             | true",
                "E/M                | E/M                | true",
                "e m                | E/M                | false",
                "CPC-A              | CPC-A              | true",
                "CPC a              | CPC-A              | false",
                "coding (audit      | coding audit       | false",
                "coding, audit      | coding audit       | false",
            })
    void areFoundInTheirFormsButNotAcrossAnythingElse(String text, String phrase, boolean found) {
        Phrases<Integer> phrases = new Phrases<>();
        phrases.add(phrase, 1);

        assertThat(phrases.beginningAt(Words.of(text), 0, new Steps()).isEmpty())
                .isNotEqualTo(found);
    }

    @Test
    void areFoundAsByLookingForEachOfThemEverywhere() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2_000; round++) {
            // Given
            List<String> all = Stream.generate(() -> words(random, 1 + random.nextInt(4)))
                    .limit(12)
                    .distinct()
                    .toList();
            Phrases<String> phrases = new Phrases<>();
            all.forEach(phrase -> phrases.add(phrase, phrase));
            List<Word> text = Words.of(words(random, 10));

            // When
            List<List<String>> found = new ArrayList<>();
            for (int i = 0; i < text.size(); i++) {
                found.add(phrases.beginningAt(text, i, new Steps()).stream()
                        .map(Match::meanings)
                        .flatMap(List::stream)
                        .toList());
            }

            // Then
            for (int i = 0; i < text.size(); i++) {
                String rest =
                        text.subList(i, text.size()).stream().map(Word::form).collect(Collectors.joining(" ", "", " "));
                assertThat(found.get(i))
                        .containsExactlyElementsOf(all.stream()
                                .filter(phrase -> rest.startsWith(phrase + " "))
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .toList());
            }
        }
    }

    private static String words(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of("chart", "audit", "query").get(random.nextInt(3)))
                .collect(Collectors.joining(" "));
    }
}

package org.himatch.job.search;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;

/**
 * The names of skills and credentials as words of a query. A posting holds what it asks for by id; that a query's
 * {@code CTR} means the credential ODS, and {@code encompass} a skill with that word in its name, is known here and only
 * here, so a new catalogue needs nothing but a restart.
 *
 * <p>A word or phrase is looked up by its run of word stems, put together: {@code icd-10} and {@code ICD 10} are both
 * {@code icd10}, which is in the name {@code ICD-10-CM}.
 */
@Singleton
class CatalogueNames {
    private static final int LONGEST_RUN = 6;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\p{N}]{2,}");

    private final Catalogue catalogue;
    private final Map<String, Set<Thing>> byRun = new HashMap<>();
    private final Map<String, Thing> byToken = new HashMap<>();
    private final Map<String, List<String>> codesOfCredential = new HashMap<>();
    private final Set<String> words = new TreeSet<>();

    CatalogueNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.skills().forEach(skill -> add(thing(skill), skill.names()));
        catalogue.credentials().forEach(credential -> {
            codesOfCredential.put(credential.code(), codes(credential));
            add(thing(credential), credential.names());
        });
    }

    /**
     * A skill or credential.
     *
     * @param tokens what stands for it in a posting
     * @param name what to show
     * @param names everything that it is called
     */
    record Thing(List<String> tokens, String name, List<String> names) {}

    /** What is called exactly so. */
    List<Thing> named(String text) {
        return Stream.concat(
                        catalogue.skillNamed(text).map(CatalogueNames::thing).stream(),
                        catalogue.credential(text).map(CatalogueNames::thing).stream())
                .toList();
    }

    /** What has this word, or these words in a row, in one of its names. */
    Collection<Thing> withWords(String text) {
        return byRun.getOrDefault(run(words(text)), Set.of());
    }

    /** The thing that a token of a posting stands for, if the catalogue has it. */
    Stream<Thing> ofToken(String token) {
        return Stream.ofNullable(byToken.get(token));
    }

    /** The words of all names, in lower case and in order. */
    Set<String> words() {
        return words;
    }

    /** The codes under which postings may ask for a credential: the present one and former ones. */
    List<String> codes(String presentCode) {
        return codesOfCredential.getOrDefault(presentCode, List.of(presentCode));
    }

    /** Whether a name is a code, in which no letter may be taken for an ending. */
    static boolean isCode(String name) {
        return CODE.matcher(name).matches();
    }

    /** Whether a name is a code once what joins its parts is left out: {@code ICD-10-CM}, {@code E/M}. */
    static boolean isJoinedCode(String name) {
        return isCode(GAPS.matcher(name).replaceAll(""));
    }

    /** What stands for a skill in a posting. */
    static String skillToken(String id) {
        return "skill:" + id;
    }

    /** What stands for a credential in a posting. */
    static String credentialToken(String code) {
        return "credential:" + code;
    }

    /** The words of a text in lower case, without accents. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Arrays.stream(GAPS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void add(Thing thing, List<String> names) {
        thing.tokens().forEach(token -> byToken.put(token, thing));
        for (String name : names) {
            List<String> own = words(name);
            words.addAll(own);
            for (int from = 0; from < own.size(); from++) {
                for (int to = from + 1; to <= Math.min(own.size(), from + LONGEST_RUN); to++) {
                    String run = run(own.subList(from, to));
                    if (run.length() > 1) {
                        byRun.computeIfAbsent(run, ignored -> new LinkedHashSet<>())
                                .add(thing);
                    }
                }
            }
        }
    }

    private static Thing thing(Skill skill) {
        return new Thing(List.of(skillToken(skill.id())), skill.name(), distinct(skill.names()));
    }

    private static Thing thing(Credential credential) {
        return new Thing(
                codes(credential).stream().map(CatalogueNames::credentialToken).toList(),
                credential.code(),
                distinct(credential.names()));
    }

    private static List<String> codes(Credential credential) {
        return Stream.concat(Stream.of(credential.code()), credential.formerly().stream())
                .toList();
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> byForm = new LinkedHashMap<>();
        names.forEach(name -> byForm.putIfAbsent(String.join("", words(name)), name));
        return new ArrayList<>(byForm.values());
    }

    private static String run(List<String> words) {
        return words.stream().map(CatalogueNames::stem).collect(Collectors.joining());
    }

    /** Plural and singular are one; more is PostgreSQL's to know. */
    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}

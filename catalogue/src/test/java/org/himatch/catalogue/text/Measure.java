package org.himatch.catalogue.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.himatch.catalogue.Catalogue;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Measures the recogniser on real vacancies: a gzip file with one JSON object a line, of which {@code family},
 * {@code title} and {@code text} are used. What is counted, and how to run this, is in {@code docs/recognition.md}.
 */
final class Measure {
    private static final String USAGE = "needs a file, then nothing, or missed, or sample and a number and a seed";
    private static final String UNRELATED = "distractor";
    private static final Set<String> NOT_HEALTH_INFORMATION = Set.of("adjacent", UNRELATED);

    private static final Pattern SENTENCES = Pattern.compile("\\R+|(?<=[.?!;])\\s+(?=[A-Z(])");
    private static final Pattern STATES = Pattern.compile(
            "\\b(knowledge (of|in|and)|abilit(y|ies) (to|in)|able to|skills? (in|to|with|and ability)|skilled (in|at)"
                    + "|experience (in|with|using|as|of|that indicates)|expert(ise)? in|proficien(t|cy) (in|with|at)"
                    + "|familiar(ity)? with|understanding of|competen(t|cy|ce) in)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATES_SOMETHING_ELSE = Pattern.compile(
            "best of (my|your) knowledge|(written|spoken)[^.]{0,30}english|english language|your (resume|application"
                    + "|responses|answers|experience)|semester hours|my (experience|education)|qualify|volunteer"
                    + "|select (the|one|only)|performing this (task|activity)|verify your eligibility|time-in-grade"
                    + "|grade level|competency in the occupation|not remote|assist others|(knowledge|education), skills"
                    + "|the following|listed (above|below)|described (above|in)",
            Pattern.CASE_INSENSITIVE);

    /** What follows the letters that an announcement begins with. */
    private static final Pattern OFFICE = Pattern.compile("[^A-Z].*", Pattern.DOTALL);

    private final Catalogue catalogue = Catalogue.builtIn();
    private final SkillRecogniser recogniser = SkillRecogniser.of(catalogue);
    private final List<Vacancy> vacancies;

    /** @param office who announced it; vacancies of one office share much of their wording */
    record Vacancy(String family, String office, String title, String text) {
        boolean isHealthInformation() {
            return !NOT_HEALTH_INFORMATION.contains(family);
        }
    }

    private Measure(List<Vacancy> vacancies) {
        this.vacancies = vacancies;
    }

    /** @param args see {@link #USAGE} */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException(USAGE);
        }
        Measure measure = new Measure(read(Path.of(args[0])));
        if (args.length == 1) {
            measure.coverage(false);
            measure.falseTexts();
        } else if (args.length == 2 && args[1].equals("missed")) {
            measure.coverage(true);
        } else if (args.length == 4 && args[1].equals("sample")) {
            measure.sample(Integer.parseInt(args[2]), Long.parseLong(args[3]));
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static List<Vacancy> read(Path file) throws IOException {
        List<Vacancy> vacancies = new ArrayList<>();
        Load json = new Load(
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(json.loadFromString(line));
                vacancies.add(new Vacancy(
                        String.valueOf(fields.get("family")),
                        OFFICE.matcher(String.valueOf(fields.get("announcement")))
                                .replaceFirst(""),
                        String.valueOf(fields.get("title")),
                        String.valueOf(fields.get("text"))));
            }
        }
        return vacancies;
    }

    private void coverage(boolean showMissed) {
        List<String> all = statements(vacancies);
        List<String> missed = all.stream()
                .filter(statement -> recogniser.recognise(statement).isEmpty())
                .toList();
        if (showMissed) {
            missed.stream().distinct().forEach(System.out::println);
        }
        print("statements with a skill or credential", all.size() - missed.size(), all.size());
        int wordings = new HashSet<>(all).size();
        print("the same, each wording once", wordings - new HashSet<>(missed).size(), wordings);
    }

    /** The statements of knowledge, skill or ability of those vacancies that are of health information. */
    static List<String> statements(List<Vacancy> vacancies) {
        return vacancies.stream()
                .filter(Vacancy::isHealthInformation)
                .flatMap(vacancy -> SENTENCES.splitAsStream(vacancy.text()))
                .filter(Measure::isStatement)
                .map(String::strip)
                .toList();
    }

    private static boolean isStatement(String sentence) {
        return STATES.matcher(sentence).find()
                && !STATES_SOMETHING_ELSE.matcher(sentence).find();
    }

    private void falseTexts() {
        int texts = 0;
        int falseTexts = 0;
        for (Vacancy vacancy : vacancies) {
            if (vacancy.family().equals(UNRELATED)) {
                List<String> own = recogniser.recognise(vacancy.text()).stream()
                        .filter(mention -> FieldAlone.has(catalogue, mention))
                        .map(mention -> shown(vacancy, mention))
                        .toList();
                own.forEach(System.out::println);
                texts++;
                falseTexts += own.isEmpty() ? 0 : 1;
            }
        }
        print("unrelated texts with a skill of the field alone", falseTexts, texts);
    }

    private void sample(int size, long seed) {
        List<String> mentions = new ArrayList<>();
        for (Vacancy vacancy : vacancies) {
            if (vacancy.isHealthInformation()) {
                recogniser.recognise(vacancy.text()).forEach(mention -> mentions.add(shown(vacancy, mention)));
            }
        }
        System.out.println(mentions.size() + " mentions");
        Collections.shuffle(mentions, new Random(seed));
        mentions.stream().limit(size).forEach(System.out::println);
    }

    static void print(String what, int some, int all) {
        System.out.printf("%s: %d of %d, %.1f %%%n", what, some, all, 100.0 * some / all);
    }

    private static String shown(Vacancy vacancy, Mention mention) {
        String text = vacancy.text();
        String before = text.substring(Math.max(0, mention.start() - 100), mention.start());
        String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + 60));
        String said = mention.id()
                + (mention.negated() ? ", denied" : "")
                + (mention.years() == null ? "" : ", years " + mention.years())
                + (mention.level() == null ? "" : ", level " + mention.level());
        return (said + "\t" + before + "[[" + mention.text() + "]]" + after).replaceAll("\\s*\\R\\s*", " / ");
    }
}

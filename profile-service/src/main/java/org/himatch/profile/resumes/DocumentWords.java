package org.himatch.profile.resumes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.text.Mention;
import org.himatch.catalogue.text.SkillRecogniser;
import org.jspecify.annotations.Nullable;

/**
 * What single entries of a JSON Resume document say in the catalogue's terms. Reader and writer share it: what is written
 * must be read as the same again.
 */
final class DocumentWords {
    private final Catalogue catalogue;
    private final SkillRecogniser recogniser;

    DocumentWords(Catalogue catalogue, SkillRecogniser recogniser) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
    }

    /**
     * A skill that an entry claims.
     *
     * @param skill the skill's id
     * @param level how well, and on what that rests
     * @param place where in the entry: {@code name} or {@code keywords/3}
     * @param words what stands there
     */
    record Claim(String skill, Levels.Level level, String place, String words) {}

    /**
     * A credential that an entry states.
     *
     * @param code its present code
     * @param issued the first day that the entry establishes; null when it states no date
     * @param basis on what that day rests
     */
    record Certificate(String code, @Nullable LocalDate issued, Basis basis) {}

    /** The skills of an entry of {@code skills}. */
    List<Claim> claims(JsonNode entry) {
        List<Claim> claims = new ArrayList<>(claims("name", entry.path("name").textValue(), entry));
        JsonNode keywords = entry.path("keywords");
        IntStream.range(0, keywords.size())
                .forEach(i ->
                        claims.addAll(claims("keywords/" + i, keywords.path(i).textValue(), entry)));
        return claims;
    }

    private List<Claim> claims(String place, @Nullable String words, JsonNode entry) {
        if (words == null) {
            return List.of();
        }
        String level = entry.path("level").textValue();
        Integer ofEntry = Levels.ofWord(level).orElse(null);
        Integer yearsOfEntry = Levels.yearsIn(level).orElse(null);
        return catalogue
                .skillNamed(words)
                .map(skill -> List.of(new Claim(skill.id(), Levels.of(ofEntry, yearsOfEntry), place, words)))
                .orElseGet(() -> recogniser.recognise(words).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.SKILL && !mention.negated())
                        .map(mention -> new Claim(
                                mention.id(),
                                Levels.of(
                                        mention.level() == null ? ofEntry : mention.level(),
                                        mention.years() == null ? yearsOfEntry : mention.years()),
                                place,
                                words))
                        .toList());
    }

    /** The credentials of an entry of {@code certificates}. */
    List<Certificate> certificates(JsonNode entry, LocalDate today) {
        String name = entry.path("name").textValue();
        if (name == null || CredentialReading.saysNotHeld(name)) {
            return List.of();
        }
        PartialDate date = PartialDate.ofIso(entry.path("date").textValue()).orElse(null);
        if (date != null && date.firstDay().isAfter(today)) {
            return List.of();
        }
        LocalDate issued = date == null ? null : CredentialReading.issued(date, today);
        Basis basis = date == null ? Basis.STATED : date.basis();
        return codes(name, entry.path("issuer").asText("")).stream()
                .map(code -> new Certificate(code, issued, basis))
                .toList();
    }

    private List<String> codes(String name, String issuer) {
        return catalogue
                .credential(name)
                .map(credential -> List.of(credential.code()))
                // Whoever awards it tells it from other things of its name.
                .orElseGet(() -> recogniser.recognise(name + ", " + issuer).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.CREDENTIAL
                                && !mention.negated()
                                && mention.end() <= name.length())
                        .map(Mention::id)
                        .distinct()
                        .toList());
    }

    /** The words of a job that tell which field it is of. */
    static String job(ObjectNode work) {
        StringBuilder words = new StringBuilder();
        for (String member : List.of("position", "name", "description", "summary")) {
            words.append(work.path(member).asText("")).append("\n");
        }
        work.path("highlights")
                .forEach(highlight -> words.append(highlight.asText("")).append("\n"));
        return words.toString();
    }
}

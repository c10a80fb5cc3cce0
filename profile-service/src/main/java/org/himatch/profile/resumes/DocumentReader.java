package org.himatch.profile.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himatch.api.InputCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.text.SkillRecogniser;
import org.himatch.catalogue.text.UsStates;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.ContactBody;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON Resume document that is known to be valid. Where the document holds what HIMatch itself wrote about the
 * candidate, that counts; otherwise skills are read from {@code skills}, credentials from {@code certificates} and years
 * from {@code work}, by the catalogue's names and wordings.
 */
@ApplicationScoped
class DocumentReader {
    private final DocumentWords words;
    private final HimWork himWork;
    private final InputCheck inputCheck;
    private final ObjectMapper mapper;
    private final Clock clock;

    DocumentReader(Catalogue catalogue, InputCheck inputCheck, ObjectMapper mapper, Clock clock) {
        SkillRecogniser recogniser = SkillRecogniser.of(catalogue);
        words = new DocumentWords(catalogue, recogniser);
        himWork = new HimWork(catalogue, recogniser);
        this.inputCheck = inputCheck;
        this.mapper = mapper;
        this.clock = clock;
    }

    DocumentWords words() {
        return words;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What the document says of the candidate, by HIMatch's own member if it has one, and else by its words. */
    Facts facts(ObjectNode document, List<Finding> findings) throws JsonProcessingException {
        JsonNode own = own(document);
        return own.isMissingNode()
                ? spoken(document, findings)
                : new Facts(mapper.treeToValue(own, CandidateRequest.class));
    }

    /** What HIMatch wrote into a document; missing when it wrote nothing. */
    static JsonNode own(ObjectNode document) {
        return document.path("meta").path("himatch");
    }

    private Facts spoken(ObjectNode document, List<Finding> findings) {
        return Facts.of(
                skills(document.path("skills"), findings),
                credentials(document.path("certificates"), findings),
                years(document.path("work"), findings));
    }

    List<DeclaredSkillBody> skills(JsonNode entries, List<Finding> findings) {
        record Placed(DocumentWords.Claim claim, String source) {}
        Map<String, Placed> best = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (DocumentWords.Claim claim : words.claims(entries.get(i))) {
                Placed placed = new Placed(claim, "/skills/" + i + "/" + claim.place());
                best.merge(claim.skill(), placed, (one, other) -> saysMore(other.claim, one.claim) ? other : one);
            }
        }
        List<DeclaredSkillBody> skills = new ArrayList<>();
        for (Placed placed : best.values()) {
            if (skills.size() < CandidateRequest.MAX_SKILLS) {
                findings.add(Finding.inDocument(
                        "/skills/" + skills.size(),
                        placed.claim.words(),
                        placed.source,
                        placed.claim.level().basis()));
                skills.add(new DeclaredSkillBody(
                        placed.claim.skill(), placed.claim.level().level(), null));
            }
        }
        return skills;
    }

    /** A level that is said goes before one that follows, and the higher before the lower. */
    private static boolean saysMore(DocumentWords.Claim claim, DocumentWords.Claim other) {
        int basis = claim.level().basis().compareTo(other.level().basis());
        return basis < 0 || (basis == 0 && claim.level().level() > other.level().level());
    }

    List<DeclaredCredentialBody> credentials(JsonNode entries, List<Finding> findings) {
        List<DeclaredCredentialBody> credentials = new ArrayList<>();
        Set<DeclaredCredentialBody> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            for (DocumentWords.Certificate certificate : words.certificates(entry, today())) {
                DeclaredCredentialBody body =
                        new DeclaredCredentialBody(certificate.code(), certificate.issued(), null, null, null);
                if (credentials.size() < CandidateRequest.MAX_CREDENTIALS && seen.add(body)) {
                    String pointer = "/credentials/" + credentials.size();
                    String source = "/certificates/" + i;
                    findings.add(
                            Finding.inDocument(pointer, entry.path("name").asText(), source + "/name", Basis.STATED));
                    if (certificate.issued() != null) {
                        findings.add(Finding.inDocument(
                                pointer + "/issued",
                                entry.path("date").asText(),
                                source + "/date",
                                certificate.basis()));
                    }
                    credentials.add(body);
                }
            }
        }
        return credentials;
    }

    private @Nullable Integer years(JsonNode work, List<Finding> findings) {
        List<Months> periods = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            String begin = work.get(i).path("startDate").textValue();
            String end = work.get(i).path("endDate").textValue();
            PartialDate from = PartialDate.ofIso(begin).orElse(null);
            PartialDate to = PartialDate.ofIso(end).orElse(null);
            if (from != null
                    && (end == null || to != null)
                    && himWork.isToldBy(DocumentWords.job((ObjectNode) work.get(i)))) {
                Months months = Months.between(from, to, today());
                if (!months.isEmpty()) {
                    periods.add(months);
                    findings.add(Finding.inDocument(
                            "/experienceYears",
                            begin + " to " + (end == null ? "present" : end),
                            "/work/" + i,
                            Basis.EMPLOYMENT));
                }
            }
        }
        return periods.isEmpty() ? null : Math.min(80, Months.years(periods));
    }

    /** Who it is, as far as it can be told in a candidate's words. */
    ContactBody contact(ObjectNode document, List<Finding> findings) {
        String name = text(document, "name");
        String email = text(document, "email");
        String phone = text(document, "phone");
        ContactBody contact = new ContactBody(
                isValid(new ContactBody(name, null, null)) ? name : null,
                isValid(new ContactBody(null, email, null)) ? email : null,
                isValid(new ContactBody(null, null, phone)) ? phone : null);
        note("/contact/name", contact.name(), "name", findings);
        note("/contact/email", contact.email(), "email", findings);
        note("/contact/phone", contact.phone(), "phone", findings);
        return contact;
    }

    /** Where it is. A region that is a state's name becomes its code. */
    CandidateLocationBody location(ObjectNode document, List<Finding> findings) {
        JsonNode place = document.path("basics").path("location");
        String country = place.path("countryCode").textValue();
        String region = place.path("region").textValue();
        String state = UsStates.code(region).orElse(region);
        String city = place.path("city").textValue();
        CandidateLocationBody location = new CandidateLocationBody(
                isValid(new CandidateLocationBody(country, null, null)) ? country : null,
                isValid(new CandidateLocationBody(null, state, null)) ? state : null,
                isValid(new CandidateLocationBody(null, null, city)) ? city : null);
        note("/location/country", location.country(), "location/countryCode", findings);
        note("/location/state", location.state() == null ? null : region, "location/region", findings);
        note("/location/city", location.city(), "location/city", findings);
        return location;
    }

    private static void note(String pointer, @Nullable String words, String member, List<Finding> findings) {
        if (words != null) {
            findings.add(Finding.inDocument(pointer, words, "/basics/" + member, Basis.STATED));
        }
    }

    private static @Nullable String text(ObjectNode document, String member) {
        return document.path("basics").path(member).textValue();
    }

    private boolean isValid(Object body) {
        return inputCheck.violationsOf(body).isEmpty();
    }
}

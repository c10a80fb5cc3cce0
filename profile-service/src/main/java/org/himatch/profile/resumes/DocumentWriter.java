package org.himatch.profile.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.text.UsStates;
import org.himatch.profile.CandidateCheck;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.ContactBody;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.jspecify.annotations.Nullable;

/**
 * Writes a candidate as a JSON Resume document: the one that it came from, with whatever has changed since. What the document
 * says, read again, must be what the candidate says; where its words cannot say so, {@code meta.himatch} does.
 */
@ApplicationScoped
class DocumentWriter {
    private final DocumentReader reader;
    private final CandidateCheck candidateCheck;
    private final Catalogue catalogue;
    private final ObjectMapper mapper;

    DocumentWriter(DocumentReader reader, CandidateCheck candidateCheck, Catalogue catalogue, ObjectMapper mapper) {
        this.reader = reader;
        this.candidateCheck = candidateCheck;
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    ObjectNode write(CandidateRequest candidate) {
        ObjectNode document = candidate.resume() == null
                ? mapper.createObjectNode()
                : candidate.resume().deepCopy();
        putContact(document, Objects.requireNonNullElse(candidate.contact(), ContactBody.NONE));
        putLocation(document, Objects.requireNonNullElse(candidate.location(), CandidateLocationBody.NONE));
        Facts facts = Facts.of(candidate);
        if (!says(document, facts)) {
            putSkills(document, facts.skills());
            putCredentials(document, facts.credentials());
            object(document, "meta").set("himatch", mapper.valueToTree(facts.body()));
        }
        return document;
    }

    private boolean says(ObjectNode document, Facts facts) {
        try {
            Facts read = reader.facts(document, new ArrayList<>());
            return candidateCheck.violationsOf(read.body()).isEmpty() && read.sameAs(facts);
        } catch (JsonProcessingException e) {
            return false; // Somebody else wrote into HIMatch's member.
        }
    }

    /**
     * What is left of a document once a candidate has taken its contact and place; {@link #write} puts them back.
     *
     * @return null when a candidate without it would be written as the same document
     */
    @Nullable
    ObjectNode rest(ObjectNode document, CandidateRequest candidate) {
        if (write(candidate).equals(document)) {
            return null;
        }
        ObjectNode rest = document.deepCopy();
        ContactBody contact = Objects.requireNonNullElse(candidate.contact(), ContactBody.NONE);
        CandidateLocationBody place = Objects.requireNonNullElse(candidate.location(), CandidateLocationBody.NONE);
        if (rest.path("basics") instanceof ObjectNode basics) {
            if (basics.path("location") instanceof ObjectNode location) {
                take(location, "countryCode", place.country());
                take(location, "region", place.state());
                take(location, "city", place.city());
                if (location.isEmpty()
                        && !document.path("basics").path("location").isEmpty()) {
                    basics.remove("location");
                }
            }
            take(basics, "name", contact.name());
            take(basics, "email", contact.email());
            take(basics, "phone", contact.phone());
            if (basics.isEmpty() && !document.path("basics").isEmpty()) {
                rest.remove("basics");
            }
        }
        return rest;
    }

    private static void take(ObjectNode object, String member, @Nullable String taken) {
        if (taken != null && taken.equals(object.path(member).textValue())) {
            object.remove(member);
        }
    }

    private static void putContact(ObjectNode document, ContactBody contact) {
        put(document, List.of("basics"), "name", contact.name());
        put(document, List.of("basics"), "email", contact.email());
        put(document, List.of("basics"), "phone", contact.phone());
    }

    private static void putLocation(ObjectNode document, CandidateLocationBody place) {
        List<String> path = List.of("basics", "location");
        put(document, path, "countryCode", place.country());
        put(document, path, "city", place.city());
        String region = document.path("basics").path("location").path("region").textValue();
        String spelt = UsStates.code(region).orElse(null);
        if (spelt != null
                && place.state() == null
                && document.path("basics").path("location") instanceof ObjectNode location) {
            location.remove("region");
        } else if (spelt == null || !spelt.equals(place.state())) {
            put(document, path, "region", place.state());
        }
    }

    private static void put(ObjectNode document, List<String> path, String member, @Nullable String text) {
        if (text != null) {
            ObjectNode object = document;
            for (String name : path) {
                object = object(object, name);
            }
            object.put(member, text);
        }
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    private void putSkills(ObjectNode document, List<DeclaredSkillBody> skills) {
        ArrayNode entries = array(document, "skills");
        for (Iterator<JsonNode> each = entries.iterator(); each.hasNext(); ) {
            ObjectNode entry = (ObjectNode) each.next();
            if (!isTrue(entry, skills) && !correct(entry, skills)) {
                each.remove();
            }
        }
        List<DeclaredSkillBody> said = reader.skills(entries, new ArrayList<>());
        for (DeclaredSkillBody skill : skills) {
            if (said.stream().noneMatch(other -> isSame(skill, other))) {
                // A later catalogue may have let go of it.
                String name = catalogue.skill(skill.skill()).map(Skill::name).orElse(skill.skill());
                entries.addObject().put("name", name).put("level", Levels.word(skill.level()));
            }
        }
        if (entries.isEmpty()) {
            document.remove("skills");
        }
    }

    private boolean isTrue(ObjectNode entry, List<DeclaredSkillBody> skills) {
        return reader.words().claims(entry).stream().allMatch(claim -> isTrue(claim, skills));
    }

    private static boolean isTrue(DocumentWords.Claim claim, List<DeclaredSkillBody> skills) {
        return skills.stream()
                .anyMatch(skill -> skill.skill().equals(claim.skill())
                        && skill.level() == claim.level().level());
    }

    private static boolean isSame(DeclaredSkillBody one, DeclaredSkillBody other) {
        return one.skill().equals(other.skill()) && one.level().equals(other.level());
    }

    /** Makes an entry true by another level, or by less words; false when nothing is left of it. */
    private boolean correct(ObjectNode entry, List<DeclaredSkillBody> skills) {
        List<String> claimed = reader.words().claims(entry).stream()
                .map(DocumentWords.Claim::skill)
                .distinct()
                .toList();
        DeclaredSkillBody only = claimed.size() > 1
                ? null
                : skills.stream()
                        .filter(skill -> skill.skill().equals(claimed.getFirst()))
                        .findFirst()
                        .orElse(null);
        if (only != null) {
            entry.put("level", Levels.word(only.level()));
            if (isTrue(entry, skills)) {
                return true;
            }
        }
        List<String> untrue = reader.words().claims(entry).stream()
                .filter(claim -> !isTrue(claim, skills))
                .map(DocumentWords.Claim::place)
                .distinct()
                .toList();
        if (untrue.contains("name")) {
            entry.remove("name");
        }
        if (entry.path("keywords") instanceof ArrayNode keywords) {
            for (int i = keywords.size() - 1; i >= 0; i--) {
                if (untrue.contains("keywords/" + i)) {
                    keywords.remove(i);
                }
            }
        }
        return entry.has("name") || !entry.path("keywords").isEmpty();
    }

    private void putCredentials(ObjectNode document, List<DeclaredCredentialBody> credentials) {
        ArrayNode entries = array(document, "certificates");
        LocalDate today = reader.today();
        List<DeclaredCredentialBody> unsaid = new ArrayList<>(credentials);
        for (Iterator<JsonNode> each = entries.iterator(); each.hasNext(); ) {
            ObjectNode entry = (ObjectNode) each.next();
            List<DocumentWords.Certificate> stated = reader.words().certificates(entry, today);
            boolean isTrue = stated.stream()
                    .allMatch(certificate -> credentials.stream()
                            .anyMatch(held -> code(held).equals(certificate.code())
                                    && Objects.equals(held.issued(), certificate.issued())));
            if (isTrue) {
                unsaid.removeIf(held -> stated.stream()
                        .anyMatch(certificate -> code(held).equals(certificate.code())
                                && Objects.equals(held.issued(), certificate.issued())));
                continue;
            }
            DeclaredCredentialBody changed = stated.size() > 1
                    ? null
                    : unsaid.stream()
                            .filter(held -> code(held).equals(stated.getFirst().code()))
                            .findFirst()
                            .orElse(null);
            if (changed == null) {
                each.remove();
            } else {
                date(entry, changed.issued());
                unsaid.remove(changed);
            }
        }
        for (DeclaredCredentialBody held : unsaid) {
            ObjectNode entry = entries.addObject();
            catalogue
                    .credential(held.credential())
                    .ifPresentOrElse(
                            credential -> entry.put("name", credential.name()).put("issuer", credential.issuer()),
                            () -> entry.put("name", held.credential()));
            date(entry, held.issued());
        }
        if (entries.isEmpty()) {
            document.remove("certificates");
        }
    }

    private static void date(ObjectNode entry, @Nullable LocalDate issued) {
        if (issued == null) {
            entry.remove("date");
        } else {
            entry.put("date", issued.toString());
        }
    }

    private String code(DeclaredCredentialBody held) {
        return catalogue.credential(held.credential()).map(Credential::code).orElse(held.credential());
    }

    private static ArrayNode array(ObjectNode document, String name) {
        return document.get(name) instanceof ArrayNode present ? present : document.putArray(name);
    }
}

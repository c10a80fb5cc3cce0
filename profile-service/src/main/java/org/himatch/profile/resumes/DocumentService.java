package org.himatch.profile.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.himatch.api.InvalidInput;
import org.himatch.api.ProblemType;
import org.himatch.api.Violation;
import org.himatch.profile.CandidateCheck;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.ContactBody;
import org.himatch.profile.jsonresume.JsonResume;
import org.jspecify.annotations.Nullable;

/** Takes a JSON Resume document to the draft of a candidate. Nothing of it is stored or logged. */
@ApplicationScoped
class DocumentService {
    /** In bytes: enough for any document that is not too long, however its characters are written. */
    private static final int MOST_BYTES = 16 * JsonResume.MOST_CHARACTERS;

    private final DocumentReader reader;
    private final DocumentWriter writer;
    private final CandidateCheck candidateCheck;
    private final ObjectMapper mapper;

    DocumentService(DocumentReader reader, DocumentWriter writer, CandidateCheck candidateCheck, ObjectMapper mapper) {
        this.reader = reader;
        this.writer = writer;
        this.candidateCheck = candidateCheck;
        this.mapper = mapper;
    }

    ResumeDraft read(InputStream body) throws IOException {
        byte[] json = body.readNBytes(MOST_BYTES + 1);
        if (json.length > MOST_BYTES) {
            throw ProblemType.PAYLOAD_TOO_LARGE.problem(
                    "A JSON Resume document may have up to " + JsonResume.MOST_CHARACTERS + " characters");
        }
        ObjectNode document = parsed(json);
        List<Violation> violations = JsonResume.violationsOf(document, "");
        if (violations.isEmpty()) {
            violations.addAll(violationsOfOwn(document));
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        return draft(document);
    }

    private ObjectNode parsed(byte[] json) throws IOException {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree instanceof ObjectNode document) {
                return document;
            }
        } catch (JsonProcessingException e) {
            // Its cause becomes a problem that says where.
            throw new BadRequestException(e);
        }
        throw InvalidInput.at("", "must be a JSON Resume document, which is an object");
    }

    private List<Violation> violationsOfOwn(ObjectNode document) {
        JsonNode own = DocumentReader.own(document);
        if (own.isMissingNode()) {
            return List.of();
        }
        if (own.has("contact") || own.has("location") || own.has("resume")) {
            return List.of(Violation.at("/meta/himatch", "contact, location and resume have no place here"));
        }
        try {
            CandidateRequest facts = reader.facts(document, new ArrayList<>()).body();
            return candidateCheck.violationsOf(facts).stream()
                    .map(violation -> Violation.at("/meta/himatch" + violation.pointer(), violation.detail()))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(Violation.at(
                    "/meta/himatch", "is not of the form in which HIMatch writes it; leave it out, or as it was"));
        }
    }

    private ResumeDraft draft(ObjectNode document) throws IOException {
        List<Finding> findings = new ArrayList<>();
        ContactBody contact = reader.contact(document, findings);
        CandidateLocationBody location = reader.location(document, findings);
        CandidateRequest facts = reader.facts(document, findings).body();
        CandidateRequest candidate = with(facts, contact, location, null);
        CandidateRequest complete = with(facts, contact, location, writer.rest(document, candidate));
        return new ResumeDraft(complete, findings, Missing.of(complete), "application/json", null, null);
    }

    private static CandidateRequest with(
            CandidateRequest facts, ContactBody contact, CandidateLocationBody location, @Nullable ObjectNode resume) {
        return new CandidateRequest(
                facts.externalId(),
                contact,
                location,
                facts.skills(),
                facts.credentials(),
                facts.experienceYears(),
                facts.preferences(),
                facts.visible(),
                resume);
    }
}

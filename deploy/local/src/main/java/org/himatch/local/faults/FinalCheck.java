package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himatch.local.faults.Write.Kind;
import org.himatch.local.faults.Write.Outcome;

/** Holds what the writers have in the end against what they said during the run. */
final class FinalCheck {
    private final History history;
    private final Map<Integer, Write> byNumber = new HashMap<>();

    FinalCheck(History history) {
        this.history = history;
        history.writes().forEach(write -> byNumber.put(write.number, write));
    }

    /**
     * Notes in the history whatever is wrong.
     *
     * @param present everything of one kind, as its writer lists it
     */
    void check(Subject subject, List<JsonNode> present) {
        Map<UUID, JsonNode> byId = new HashMap<>();
        Map<String, UUID> byCreation = new HashMap<>();
        for (JsonNode body : present) {
            UUID id = UUID.fromString(body.path("id").asText());
            byId.put(id, body);
            UUID twin = byCreation.put(Contents.creationOf(subject, body), id);
            if (twin != null) {
                history.lost("one creation made two of %s: %s and %s".formatted(subject.title(), twin, id));
            }
            if (history.thing(id).isEmpty()) {
                checkUnannounced(subject, id, body);
            }
        }
        history.things().stream()
                .filter(thing -> thing.subject() == subject)
                .forEach(thing -> check(thing, Optional.ofNullable(byId.get(thing.id()))));
    }

    /** Something of which no client knows that it was created: right when a client never learnt what became of it. */
    private void checkUnannounced(Subject subject, UUID id, JsonNode body) {
        Write creation = byNumber.get(Contents.writerOf(subject, body));
        if (creation == null || creation.kind != Kind.CREATE || creation.outcome() != Outcome.UNKNOWN) {
            history.lost("%s %s is there, and nobody has created it: %s".formatted(subject.title(), id, body));
        } else {
            checkWhole(subject.title() + " " + id, creation, body);
        }
    }

    private void check(Thing thing, Optional<JsonNode> present) {
        long deletionsInDoubt = thing.countWrites(Kind.DELETE, Outcome.UNKNOWN);
        if (present.isEmpty()) {
            if (!thing.isDeleted() && deletionsInDoubt == 0) {
                history.lost("%s is gone; last acknowledged: %s".formatted(thing, thing.newest()));
            }
        } else if (thing.isDeleted()) {
            history.lost("%s is there although %s was acknowledged".formatted(thing, thing.newest()));
        } else {
            check(thing, present.get());
        }
    }

    private void check(Thing thing, JsonNode body) {
        long version = body.path("version").asLong();
        Map.Entry<Long, Write> newest = thing.newest();
        if (version < newest.getKey()) {
            history.lost("%s has version %d; acknowledged: %s".formatted(thing, version, newest));
            return;
        }
        long changes = thing.countWrites(Kind.REPLACE, Outcome.ACKNOWLEDGED);
        long inDoubt = thing.countWrites(Kind.REPLACE, Outcome.UNKNOWN);
        if (version < 1 + changes || version > 1 + changes + inDoubt) {
            history.lost("%s has version %d after %d acknowledged changes and %d in doubt"
                    .formatted(thing, version, changes, inDoubt));
        }
        Write writer = byNumber.get(Contents.writerOf(thing.subject(), body));
        if (writer == null || (version == newest.getKey() && writer != newest.getValue())) {
            history.lost(
                    "version %d of %s was written by %s; acknowledged: %s".formatted(version, thing, writer, newest));
        } else if (writer.outcome() == Outcome.REFUSED || (writer.thing != null && writer.thing != thing)) {
            history.lost("%s was written by %s".formatted(thing, writer));
        } else {
            checkWhole(thing.toString(), writer, body);
        }
    }

    private void checkWhole(String what, Write writer, JsonNode body) {
        JsonNode sent = writer.body;
        if (sent == null) {
            history.lost("%s was written by %s".formatted(what, writer));
            return;
        }
        List<String> differences = new ArrayList<>();
        collectDifferences("", sent, body, differences);
        if (!differences.isEmpty()) {
            history.lost("%s is not what %s sent: %s".formatted(what, writer, differences));
        }
    }

    /** Whatever was sent has to be there; defaults and dates may have joined it. */
    private static void collectDifferences(String place, JsonNode sent, JsonNode found, List<String> differences) {
        if (sent.isObject()) {
            sent.properties()
                    .forEach(field -> collectDifferences(
                            place + "/" + field.getKey(), field.getValue(), found.path(field.getKey()), differences));
        } else if (sent.isArray() && sent.size() == found.size()) {
            for (int i = 0; i < sent.size(); i++) {
                collectDifferences(place + "/" + i, sent.get(i), found.get(i), differences);
            }
        } else if (sent.isNumber() && found.isNumber()) {
            if (sent.decimalValue().compareTo(found.decimalValue()) != 0) {
                differences.add(place + ": " + sent + " is " + found);
            }
        } else if (!sent.equals(found)) {
            differences.add(place + ": " + sent + " is " + found);
        }
    }
}

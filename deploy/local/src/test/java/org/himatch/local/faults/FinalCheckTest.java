package org.himatch.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.himatch.catalogue.Catalogue;
import org.himatch.local.faults.Write.Kind;
import org.himatch.local.faults.Write.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the check calls lost: it would be worth nothing if it found everything right. */
class FinalCheckTest {
    private static final UUID ID = new UUID(1, 1);

    private final Contents contents = new Contents(Catalogue.builtIn(), 1, new Random(1), LocalDate.of(2026, 11, 25));
    private final History history = new History();
    private final Write creation = begin(Kind.CREATE, null, 0);

    @Test
    void whatWasAcknowledgedAndIsThereIsRight() {
        history.created(creation, ID, 1);
        Write change = changed(1, 2);

        assertThat(lossesWith(stored(2, change))).isEmpty();
    }

    @Test
    void anAcknowledgedCreationThatIsNotThereIsLost() {
        history.created(creation, ID, 1);

        assertThat(lossesWith()).singleElement().asString().contains("is gone");
    }

    @Test
    void anAcknowledgedChangeThatIsNotThereIsLost() {
        history.created(creation, ID, 1);
        changed(1, 2);

        assertThat(lossesWith(stored(1, creation))).singleElement().asString().contains("has version 1");
    }

    @Test
    void aVersionWithAnothersContentIsLost() {
        history.created(creation, ID, 1);
        Write first = changed(1, 2);
        changed(2, 3);

        assertThat(lossesWith(stored(3, first))).singleElement().asString().contains("was written by");
    }

    @Test
    void aDeletionThatDoesNotLastIsLost() {
        history.created(creation, ID, 1);
        Write deletion = history.begin(history.nextNumber(), Kind.DELETE, Subject.CANDIDATES, thing(), 1, null);
        history.acknowledged(deletion, thing(), 2);

        assertThat(lossesWith(stored(1, creation))).singleElement().asString().contains("although");
    }

    @Test
    void whatIsHalfThereIsLost() {
        history.created(creation, ID, 1);
        ObjectNode half = stored(1, creation);
        half.putArray("skills");

        assertThat(lossesWith(half)).singleElement().asString().contains("/skills");
    }

    @Test
    void aRefusedChangeThatIsThereIsLost() {
        history.created(creation, ID, 1);
        Write refused = begin(Kind.REPLACE, thing(), 1);
        refused.is(Outcome.REFUSED);

        assertThat(lossesWith(stored(2, refused))).isNotEmpty();
    }

    @Test
    void aChangeInDoubtIsThereOrNot() {
        history.created(creation, ID, 1);
        Write doubtful = begin(Kind.REPLACE, thing(), 1);

        assertThat(lossesWith(stored(1, creation))).isEmpty();
        assertThat(lossesWith(stored(2, doubtful))).isEmpty();
    }

    @Test
    void oneCreationThatMadeTwoIsLost() {
        history.created(creation, ID, 1);
        ObjectNode twin = stored(1, creation).put("id", new UUID(1, 2).toString());

        assertThat(lossesWith(stored(1, creation), twin)).anyMatch(loss -> loss.contains("one creation made two"));
    }

    @Test
    void twoAcknowledgedChangesOfOneVersionAreALostUpdate() {
        history.created(creation, ID, 1);
        changed(1, 2);
        changed(1, 2);

        assertThat(history.losses()).singleElement().asString().contains("overwrote");
    }

    @Test
    void versionsThatGoBackAreALoss() {
        // Given
        history.created(creation, ID, 1);
        long early = System.nanoTime();
        history.sawAtWriter(thing(), 5, early);
        history.sawInRanking(ID, 5, early);

        // When asked before that, an older answer is right; afterwards it is not
        history.sawAtWriter(thing(), 4, early);
        history.sawInRanking(ID, 4, early);
        assertThat(history.losses()).isEmpty();
        history.sawAtWriter(thing(), 4, System.nanoTime());
        history.sawInRanking(ID, 4, System.nanoTime());

        // Then
        assertThat(history.losses()).hasSize(2).allMatch(loss -> loss.contains("went back"));
    }

    private Write begin(Kind kind, @Nullable Thing thing, long base) {
        int number = history.nextNumber();
        return history.begin(number, kind, Subject.CANDIDATES, thing, base, contents.candidate("creation 1", number));
    }

    private Write changed(long base, long version) {
        Write change = begin(Kind.REPLACE, thing(), base);
        history.acknowledged(change, thing(), version);
        return change;
    }

    private Thing thing() {
        return history.thing(ID).orElseThrow();
    }

    private static ObjectNode stored(long version, Write write) {
        ObjectNode body = ((ObjectNode) Objects.requireNonNull(write.body)).deepCopy();
        return body.put("id", ID.toString()).put("version", version);
    }

    private List<String> lossesWith(JsonNode... present) {
        new FinalCheck(history).check(Subject.CANDIDATES, List.of(present));
        return history.losses();
    }
}

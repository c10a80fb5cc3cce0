package org.himatch.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a candidate's JSON as the writers write it, token by token, several times as fast as by reflection: a replica
 * that starts reads all of them. It takes only what is exactly as the contract has it, each field at most once; about
 * everything else it has no opinion, and leaves it to the mapper, which thereby stays the one judge of what is readable.
 */
final class CandidateReader {

    private static final int UUID_LENGTH = 36;
    private static final int DATE_LENGTH = 10;
    private static final Map<String, RemotePreference> REMOTE = byName(RemotePreference.values());
    private static final Map<String, EmploymentType> EMPLOYMENT_TYPES = byName(EmploymentType.values());
    private static final Map<String, Schedule> SCHEDULES = byName(Schedule.values());
    private static final Map<String, PayPeriod> PAY_PERIODS = byName(PayPeriod.values());
    private static final Texts TEXTS = new Texts();

    private final JsonParser json;

    /** The JSON is not as the writers write it. */
    private static final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;
        private static final Unusual INSTANCE = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    private interface Element<T> {
        T read() throws IOException, Unusual;
    }

    private CandidateReader(JsonParser json) {
        this.json = json;
    }

    /** The snapshot; empty when the JSON is not as the writers write it, which says nothing about its being right. */
    static Optional<CandidateSnapshot> read(JsonFactory factory, String text) {
        try (JsonParser json = factory.createParser(text)) {
            json.nextToken();
            return Optional.of(new CandidateReader(json).candidate());
        } catch (IOException | DateTimeException | IllegalArgumentException | Unusual e) {
            return Optional.empty();
        }
    }

    private CandidateSnapshot candidate() throws IOException, Unusual {
        UUID id = null;
        String partner = null;
        Long version = null;
        Boolean visible = null;
        String country = null;
        String state = null;
        List<HeldSkill> skills = null;
        List<HeldCredential> credentials = null;
        Integer years = null;
        CandidatePreferences preferences = null;
        require(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = once(id, uuid());
                case "partner" -> partner = once(partner, word());
                case "version" -> version = once(version, number());
                case "visible" -> visible = once(visible, bool());
                case "country" -> country = once(country, word());
                case "state" -> state = once(state, word());
                case "skills" -> skills = once(skills, list(this::skill));
                case "credentials" -> credentials = once(credentials, list(this::credential));
                case "experienceYears" -> years = once(years, integer());
                case "preferences" -> preferences = once(preferences, preferences());
                default -> json.skipChildren();
            }
        }
        require(JsonToken.END_OBJECT);
        return new CandidateSnapshot(
                said(id),
                said(partner),
                said(version),
                said(visible),
                country,
                state,
                skills == null ? List.of() : skills,
                credentials == null ? List.of() : credentials,
                years,
                preferences == null ? CandidatePreferences.NONE : preferences);
    }

    private HeldSkill skill() throws IOException, Unusual {
        String skill = null;
        Integer level = null;
        require(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "skill" -> skill = once(skill, word());
                case "level" -> level = once(level, integer());
                default -> json.skipChildren();
            }
        }
        return new HeldSkill(said(skill), said(level));
    }

    private HeldCredential credential() throws IOException, Unusual {
        String credential = null;
        LocalDate issued = null;
        LocalDate expires = null;
        require(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "credential" -> credential = once(credential, word());
                case "issued" -> issued = once(issued, date());
                case "expires" -> expires = once(expires, date());
                default -> json.skipChildren();
            }
        }
        return new HeldCredential(said(credential), issued, expires);
    }

    private CandidatePreferences preferences() throws IOException, Unusual {
        RemotePreference remote = null;
        List<String> states = null;
        List<EmploymentType> employmentTypes = null;
        List<Schedule> schedules = null;
        Pay minimumPay = null;
        LocalDate availableFrom = null;
        require(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "remote" -> remote = once(remote, constant(REMOTE));
                case "states" -> states = once(states, list(this::word));
                case "employmentTypes" ->
                    employmentTypes = once(employmentTypes, list(() -> constant(EMPLOYMENT_TYPES)));
                case "schedules" -> schedules = once(schedules, list(() -> constant(SCHEDULES)));
                case "minimumPay" -> minimumPay = once(minimumPay, pay());
                case "availableFrom" -> availableFrom = once(availableFrom, date());
                default -> json.skipChildren();
            }
        }
        return new CandidatePreferences(
                remote,
                states == null ? List.of() : states,
                employmentTypes == null ? List.of() : employmentTypes,
                schedules == null ? List.of() : schedules,
                minimumPay,
                availableFrom);
    }

    private Pay pay() throws IOException, Unusual {
        BigDecimal amount = null;
        String currency = null;
        PayPeriod per = null;
        require(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "amount" -> amount = once(amount, decimal());
                case "currency" -> currency = once(currency, word());
                case "per" -> per = once(per, constant(PAY_PERIODS));
                default -> json.skipChildren();
            }
        }
        return new Pay(said(amount), said(currency), said(per));
    }

    private <T> List<T> list(Element<T> element) throws IOException, Unusual {
        require(JsonToken.START_ARRAY);
        List<T> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.read());
        }
        return list;
    }

    private String string() throws IOException, Unusual {
        require(JsonToken.VALUE_STRING);
        return json.getText();
    }

    /** A text that others have too. */
    private String word() throws IOException, Unusual {
        require(JsonToken.VALUE_STRING);
        return TEXTS.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private int integer() throws IOException, Unusual {
        require(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private long number() throws IOException, Unusual {
        require(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private BigDecimal decimal() throws IOException, Unusual {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            require(JsonToken.VALUE_NUMBER_INT);
        }
        return json.getDecimalValue();
    }

    private boolean bool() throws Unusual, IOException {
        if (json.currentToken() != JsonToken.VALUE_FALSE) {
            require(JsonToken.VALUE_TRUE);
        }
        return json.getBooleanValue();
    }

    private UUID uuid() throws IOException, Unusual {
        String text = string();
        // Java would take groups of any length, and signs.
        if (text.length() != UUID_LENGTH
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-'
                || text.indexOf('+') >= 0) {
            throw Unusual.INSTANCE;
        }
        return UUID.fromString(text);
    }

    /** A day as {@code 2027-01-15}; with years of more digits, or a time, it is for the mapper. */
    private LocalDate date() throws IOException, Unusual {
        String text = string();
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw Unusual.INSTANCE;
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
    }

    private static int digits(String text, int from, int to) throws Unusual {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw Unusual.INSTANCE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private <T> T constant(Map<String, T> byName) throws IOException, Unusual {
        return said(byName.get(word()));
    }

    private void require(JsonToken token) throws Unusual {
        if (json.currentToken() != token) {
            throw Unusual.INSTANCE;
        }
    }

    private static <T> T once(@Nullable T before, T now) throws Unusual {
        if (before != null) {
            throw Unusual.INSTANCE;
        }
        return now;
    }

    private static <T> T said(@Nullable T value) throws Unusual {
        if (value == null) {
            throw Unusual.INSTANCE;
        }
        return value;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        Map<String, E> byName = new HashMap<>();
        Arrays.stream(constants).forEach(constant -> byName.put(constant.name(), constant));
        return byName;
    }
}

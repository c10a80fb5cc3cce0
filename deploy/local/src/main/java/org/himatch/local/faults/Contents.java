package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;

/**
 * Candidates and postings of few skills, credentials and places, so that every one of them ranks among many others. The first
 * write and the last are named in each: in a candidate as name and address, in a posting as title and description.
 */
public final class Contents {
    private static final List<String> STATES = List.of("OH", "PA", "TX", "CA");
    private static final List<String> TYPES = List.of("FULL_TIME", "PART_TIME", "CONTRACTOR");
    private static final List<String> SCHEDULES = List.of("DAY", "EVENING", "NIGHT");
    private static final List<String> REMOTE = List.of("ONLY", "OK", "NO");
    private static final int SKILLS = 24;
    private static final int CREDENTIALS = 8;

    private final Random random;
    private final LocalDate today;
    private final List<String> skills;
    private final List<String> credentials;

    /**
     * Contents for one client.
     *
     * @param market the seed of what all clients choose from
     * @param random the client's own chance
     */
    public Contents(Catalogue catalogue, long market, Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        List<String> allSkills =
                new ArrayList<>(catalogue.skills().stream().map(Skill::id).toList());
        Collections.shuffle(allSkills, new Random(market));
        skills = allSkills.subList(0, SKILLS);
        List<String> allCredentials = new ArrayList<>(
                catalogue.credentials().stream().map(Credential::code).toList());
        Collections.shuffle(allCredentials, new Random(market));
        credentials = allCredentials.subList(0, CREDENTIALS);
    }

    /** The write that created what this is. */
    static String creationOf(Subject subject, JsonNode body) {
        return switch (subject) {
            case CANDIDATES -> body.path("contact").path("name").asText();
            case JOBS -> body.path("title").asText();
        };
    }

    /** The number of the write that wrote this. */
    static int writerOf(Subject subject, JsonNode body) {
        String text = switch (subject) {
            case CANDIDATES -> body.path("contact").path("phone").asText();
            case JOBS -> body.path("description").asText();
        };
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** A candidate. */
    public ObjectNode candidate(String creation, int writer) {
        ObjectNode body = object();
        body.putObject("contact").put("name", creation).put("phone", "write " + writer);
        body.putObject("location").put("country", "US").put("state", pick(STATES));
        ArrayNode held = body.putArray("skills");
        some(skills, 2, 7).forEach(skill -> held.addObject().put("skill", skill).put("level", level()));
        ArrayNode holds = body.putArray("credentials");
        some(credentials, 0, 3).forEach(code -> {
            ObjectNode credential = holds.addObject()
                    .put("credential", code)
                    .put("issued", today.minusDays(random.nextInt(30, 900)).toString());
            if (chance(50)) {
                credential.put(
                        "expires", today.plusDays(random.nextInt(-20, 400)).toString());
            }
        });
        if (chance(80)) {
            body.put("experienceYears", random.nextInt(0, 15));
        }
        ObjectNode preferences = body.putObject("preferences");
        if (chance(60)) {
            preferences.put("remote", pick(REMOTE));
        }
        put(preferences.putArray("employmentTypes"), some(TYPES, 0, 2));
        put(preferences.putArray("schedules"), some(SCHEDULES, 0, 2));
        if (chance(30)) {
            preferences
                    .putObject("minimumPay")
                    .put("amount", random.nextInt(20, 50))
                    .put("currency", "USD")
                    .put("per", "HOUR");
        }
        return body.put("visible", chance(90));
    }

    /** A posting of an employer. */
    public ObjectNode job(String creation, int writer, String employer, String status) {
        ObjectNode body = object();
        body.put("employerId", employer)
                .put("title", creation)
                .put("description", "write " + writer)
                .put("status", status);
        ObjectNode location = body.putObject("location").put("country", "US").put("state", pick(STATES));
        if (chance(60)) {
            location.put("remote", chance(50));
        }
        put(body.putArray("employmentTypes"), some(TYPES, 0, 2));
        put(body.putArray("schedules"), some(SCHEDULES, 0, 2));
        if (chance(50)) {
            body.putObject("pay")
                    .put("minimum", random.nextInt(20, 35))
                    .put("maximum", random.nextInt(35, 60))
                    .put("currency", "USD")
                    .put("per", "HOUR");
        }
        body.set("criteria", criteria());
        return body;
    }

    private ObjectNode criteria() {
        ObjectNode criteria = object();
        ArrayNode asked = criteria.putArray("skills");
        some(skills, 1, 5)
                .forEach(skill -> asked.addObject()
                        .put("skill", skill)
                        .put("importance", level())
                        .put("level", level())
                        .put("essential", chance(15))
                        .put("acceptRelated", chance(80)));
        ArrayNode wanted = criteria.putArray("credentials");
        some(credentials, 0, 2)
                .forEach(code -> wanted.addObject()
                        .put("expression", code)
                        .put("importance", level())
                        .put("essential", chance(15)));
        if (chance(60)) {
            criteria.putObject("experience")
                    .put("years", random.nextInt(1, 10))
                    .put("importance", level())
                    .put("essential", chance(15));
        }
        return criteria;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private List<String> some(List<String> all, int least, int most) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(least, most + 1));
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private int level() {
        return random.nextInt(1, 6);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

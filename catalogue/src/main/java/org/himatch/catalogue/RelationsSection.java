package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code relations}. */
final class RelationsSection {
    private final List<Placed> relations = new ArrayList<>();
    private final References references;

    RelationsSection(References references) {
        this.references = references;
    }

    private record Placed(Relation relation, Located located) {}

    List<Relation> relations() {
        return relations.stream().map(Placed::relation).toList();
    }

    void read(Located section) {
        int number = 0;
        for (Located item : section.items()) {
            number++;
            readRelation(item.asEntry("relation " + number));
        }
    }

    /** A relation must add something: to itself, and between a skill and what is broader, all is said without one. */
    void check(Definitions<Skill> skills) {
        Edges broader = Edges.of(skills.values(), Skill::id, Skill::broader);
        Map<String, Place> first = new HashMap<>();
        for (Placed placed : relations) {
            String holding = placed.relation().holding();
            String countsFor = placed.relation().countsFor();
            Located located = placed.located();
            if (holding.equals(countsFor)) {
                located.refuse(holding + " is related to itself");
            } else if (broader.reachableFrom(holding).contains(countsFor)) {
                located.refuse(holding + " is narrower than " + countsFor + ", so they need no relation");
            } else if (broader.reachableFrom(countsFor).contains(holding)) {
                located.refuse(countsFor + " is narrower than " + holding + ", so they need no relation");
            }
            Place earlier = first.putIfAbsent(holding + " " + countsFor, located.place());
            if (earlier != null) {
                located.refuse("says again what is said at " + earlier);
            }
        }
    }

    private void readRelation(Located item) {
        Fields fields = new Fields(item);
        Optional<Located> between = fields.optional("between");
        Optional<Located> holding = fields.optional("holding");
        Optional<Located> countsFor = fields.optional("counts-for");
        int percent = fields.number("percent", 1, 99);
        fields.refuseOthers();

        if (between.isPresent() && holding.isEmpty() && countsFor.isEmpty()) {
            readBetween(item, between.get(), percent);
        } else if (between.isEmpty() && holding.isPresent() && countsFor.isPresent()) {
            add(references.skill(holding.get()), references.skill(countsFor.get()), percent, item);
        } else if (item.isMapping()) {
            item.refuse("needs either between: [a, b], or holding: a and counts-for: b");
        }
    }

    private void readBetween(Located item, Located between, int percent) {
        List<String> skills = between.items().stream().map(references::skill).toList();
        if (skills.size() != 2) {
            between.refuse("between must name two skills, not " + skills.size());
            return;
        }
        add(skills.getFirst(), skills.getLast(), percent, item);
        if (!skills.getFirst().equals(skills.getLast())) {
            add(skills.getLast(), skills.getFirst(), percent, item);
        }
    }

    private void add(String holding, String countsFor, int percent, Located item) {
        if (!holding.isEmpty() && !countsFor.isEmpty()) {
            relations.add(new Placed(new Relation(holding, countsFor, percent), item));
        }
    }
}

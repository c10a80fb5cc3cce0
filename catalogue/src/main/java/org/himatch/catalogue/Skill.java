package org.himatch.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a person can do or know, and that a posting can ask for.
 *
 * @param id kebab-case, stable
 * @param name what people call it
 * @param family its kind
 * @param specificity 1 what nearly everyone brings, 2 common in health information, 3 marks a specialism
 * @param aliases what people also write
 * @param formerly retired or renamed names of the same thing
 * @param broader ids of the direct broader skills, each of which this one proves fully
 * @param description one short sentence
 */
public record Skill(
        String id,
        String name,
        SkillFamily family,
        int specificity,
        List<String> aliases,
        List<String> formerly,
        List<String> broader,
        String description) {

    public Skill {
        aliases = List.copyOf(aliases);
        formerly = List.copyOf(formerly);
        broader = List.copyOf(broader);
    }

    /** Everything that it is called: name, id, aliases and former names. */
    public List<String> names() {
        return Stream.of(List.of(name, id), aliases, formerly)
                .flatMap(List::stream)
                .toList();
    }
}

package org.himatch.catalogue;

/**
 * A skill that a search found.
 *
 * @param skill the skill
 * @param matched which of its names, aliases or former names the typed text met, for showing why it is in the list
 */
public record SkillMatch(Skill skill, String matched) {}

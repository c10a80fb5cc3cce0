package org.himatch.job.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param catalogueVersion the vocabulary that it was read with
 * @param text the text that all places refer to: the one sent, or what a reader sees of it when it is HTML
 * @param skills the most important first
 * @param credentials the strictest first
 * @param experience the years asked for
 * @param stated the other fields of the draft that the text states
 * @param nearestRole the role template that is nearest; absent when none is near
 * @param otherRoles the next ones, nearest first
 * @param fromTemplate what the wanted role, or else the nearest, adds; absent when there is neither
 * @param notTaken what was left out of the draft for its size
 */
@Schema(name = "Suggestions")
public record Suggestions(
        String catalogueVersion,
        String text,
        List<SkillSuggestion> skills,
        List<CredentialSuggestion> credentials,
        @Nullable ExperienceSuggestion experience,
        List<StatedField> stated,
        @Nullable RoleMatch nearestRole,
        List<RoleMatch> otherRoles,
        @Nullable TemplateAddition fromTemplate,
        List<NotTaken> notTaken) {

    public Suggestions {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
        stated = List.copyOf(stated);
        otherRoles = List.copyOf(otherRoles);
        notTaken = List.copyOf(notTaken);
    }
}

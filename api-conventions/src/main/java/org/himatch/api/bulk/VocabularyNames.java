package org.himatch.api.bulk;

import jakarta.inject.Singleton;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;

/** Turns what people call skills and credentials into what the catalogue calls them. What it does not know stays. */
@Singleton
public class VocabularyNames {
    private final Catalogue catalogue;

    /** Names of this catalogue. */
    public VocabularyNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The id of the skill with this id, name, alias or former name. */
    public String skill(String name) {
        return catalogue
                .skill(name)
                .or(() -> catalogue.skillNamed(name))
                .map(Skill::id)
                .orElse(name);
    }

    /** The code of the credential with this code, another spelling of it, or its name; a former code stays as it is. */
    public String credential(String name) {
        return catalogue
                .credential(name)
                .filter(credential -> !credential.formerly().contains(name))
                .map(Credential::code)
                .orElse(name);
    }
}

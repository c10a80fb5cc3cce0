package org.himatch.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Relation;
import org.himatch.catalogue.Skill;
import org.himatch.ranking.Vocabulary;

/** Tells the score what the catalogue knows: the ranking library has no catalogue on its classpath. */
@Dependent
class VocabularyFactory {

    /** The vocabulary of this version of the catalogue. */
    @Produces
    @Singleton
    Vocabulary vocabulary(Catalogue catalogue) {
        Vocabulary.Builder vocabulary = Vocabulary.builder(catalogue.version());
        for (Skill skill : catalogue.skills()) {
            vocabulary.skill(skill.id(), skill.specificity());
            skill.broader().forEach(broader -> vocabulary.broader(skill.id(), broader));
        }
        for (Relation relation : catalogue.relations()) {
            vocabulary.relation(relation.holding(), relation.countsFor(), relation.percent());
        }
        for (Credential credential : catalogue.credentials()) {
            vocabulary.credential(
                    credential.code(), credential.formerly(), credential.supersedes(), credential.evidences());
        }
        return vocabulary.build();
    }
}

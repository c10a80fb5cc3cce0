package org.himatch.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** The rules that every service keeps; each has a test class that applies them to its own packages. */
public final class HouseRules {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.himatch.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_SERVICE_DEPENDS_ON_ANOTHER = slices().matching("org.himatch.(profile|job|matching)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_SAY_WHO_MAY_COME_IN = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_TOUCH_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAY_BEHIND_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .areNotAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVENTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("org.himatch.events..", "org.himatch.catalogue..", "org.himatch.ranking..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONSTRUCTOR_INJECTION =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    private HouseRules() {}
}

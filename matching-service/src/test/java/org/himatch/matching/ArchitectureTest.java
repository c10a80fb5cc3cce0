package org.himatch.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.himatch.api.HouseRules;

@AnalyzeClasses(packages = "org.himatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NO_CYCLES_INSIDE =
            slices().matching("org.himatch.matching.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_INTAKE_KNOWS_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.himatch.matching.index..",
                    "org.himatch.matching.rankings..",
                    "org.himatch.matching.completeness..",
                    "org.himatch.matching.advice..",
                    "org.himatch.matching.similar..",
                    "org.himatch.matching.supply..",
                    "org.himatch.matching.simulations..",
                    "org.himatch.matching.batches..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_INDEX_KNOWS_NEITHER_SIDE = noClasses()
            .that()
            .resideInAPackage("org.himatch.matching.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.himatch.api..",
                    "org.himatch.matching.intake..",
                    "org.himatch.matching.rankings..",
                    "org.himatch.matching.completeness..",
                    "org.himatch.matching.advice..",
                    "org.himatch.matching.similar..",
                    "org.himatch.matching.supply..",
                    "org.himatch.matching.simulations..",
                    "org.himatch.matching.batches..");

    @ArchTest
    static final ArchRule RESOURCES_GO_THROUGH_SERVICES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.himatch.matching.index..", "org.himatch.ranking..");

    @ArchTest
    static final ArchRule ONLY_THE_INDEX_CHOOSES_THE_RANKER = noClasses()
            .that()
            .resideOutsideOfPackages("org.himatch.matching.index..", "org.himatch.ranking..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Ranker");
}

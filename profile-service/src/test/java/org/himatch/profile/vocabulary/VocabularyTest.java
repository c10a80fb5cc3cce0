package org.himatch.profile.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProfileServiceTest
class VocabularyTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void findsSkillsForWhatIsBeingTyped() {
        given().queryParam("query", "icd-10-p")
                .get("/v1/skills")
                .then()
                .statusCode(200)
                .body("catalogueVersion", equalTo(CATALOGUE.version()))
                .body("items[0].id", equalTo("icd-10-pcs"))
                .body("items[0].family", equalTo("coding"))
                .body("items[0].matched", equalTo("ICD-10-PCS"));
    }

    @Test
    void showsTheWholeCatalogueOrSomeFamiliesOfIt() {
        List<String> all = given().queryParam("limit", 1000).get("/v1/skills").path("items.id");

        assertThat(all).hasSameSizeAs(CATALOGUE.skills()).doesNotHaveDuplicates();
        given().queryParam("family", "coding", "cdi")
                .queryParam("limit", 1000)
                .get("/v1/skills")
                .then()
                .body("items.family", everyItem(oneOf("coding", "cdi")))
                .body("items.family", hasItems("coding", "cdi"));
        given().get("/v1/skills").then().body("items.size()", equalTo(20));
    }

    @Test
    void readsASkillWithItsRelationsBothWays() {
        given().get("/v1/skills/ms-drg")
                .then()
                .statusCode(200)
                .body("catalogueVersion", equalTo(CATALOGUE.version()))
                .body("name", equalTo("MS-DRG"))
                .body("countsFor.find { it.id == 'apr-drg' }.percent", equalTo(60))
                .body("accepts.find { it.id == 'apr-drg' }.percent", equalTo(60));
        given().get("/v1/skills/icd-9-cm")
                .then()
                .body("countsFor.find { it.id == 'icd-10-cm' }.percent", equalTo(50))
                .body("accepts.id", not(hasItem("icd-10-cm")));
        given().get("/v1/skills/epic")
                .then()
                .body("broader.id", hasItem("ehr-use"))
                .body("narrower.id", hasItem("epic-him"));
    }

    @Test
    void readsTheCredentials() {
        given().get("/v1/credentials")
                .then()
                .statusCode(200)
                .body("catalogueVersion", equalTo(CATALOGUE.version()))
                .body("items.size()", equalTo(CATALOGUE.credentials().size()))
                .body("items.find { it.code == 'RHIA' }.supersedes", equalTo(List.of("RHIT")));
    }

    @ParameterizedTest
    @CsvSource({"CCS, CCS", "ODS, ODS", "CTR, ODS", "ccs-p, CCS-P"})
    void readsACredentialByPresentAndFormerCodes(String code, String present) {
        given().get("/v1/credentials/" + code)
                .then()
                .statusCode(200)
                .body("catalogueVersion", equalTo(CATALOGUE.version()))
                .body("code", equalTo(present));
    }

    @Test
    void saysWhatACredentialProvesAndHowItIsRenewed() {
        given().get("/v1/credentials/CCS")
                .then()
                .body("evidences.find { it.skill == 'icd-10-pcs' }.level", equalTo(4))
                .body("evidences.find { it.skill == 'icd-10-pcs' }.name", equalTo("ICD-10-PCS"))
                .body("renewal.everyYears", equalTo(2))
                .body("renewal.confidence", equalTo("VERIFIED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/skills/astronautics", "/v1/credentials/NASA"})
    void whatTheCatalogueDoesNotHaveIsNotFound(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:not-found"));
    }

    @ParameterizedTest
    @CsvSource({"family, alchemy", "limit, 0", "limit, 1001", "q, icd"})
    void refusesAParameterThatItDoesNotKnowOrCannotRead(String name, String value) {
        given().queryParam(name, value)
                .get("/v1/skills")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(name));
    }

    @Test
    void refusesAQueryThatNobodyTypes() {
        given().queryParam("query", "x".repeat(101))
                .get("/v1/skills")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("query"));
    }
}

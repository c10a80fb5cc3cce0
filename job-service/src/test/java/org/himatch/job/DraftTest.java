package org.himatch.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@JobServiceTest
class DraftTest {

    @Test
    void everyRoleTemplateGivesAPostingThatCanBeCreatedAndOpened() {
        // Given
        String employer = Jobs.employer();
        List<String> roles = given().get("/v1/roles").jsonPath().getList("items.id");

        for (String role : roles) {
            // When
            Map<String, Object> body = given().get("/v1/roles/{role}/posting", role)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DRAFT"))
                    .extract()
                    .jsonPath()
                    .getMap("");
            body.put("employerId", employer);
            body.put("status", "OPEN");
            JsonPath created = As.integrator()
                    .body(body)
                    .post("/v1/jobs")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();

            // Then
            JsonPath template = given().get("/v1/roles/" + role).jsonPath();
            assertThat(created.getString("status")).as(role).isEqualTo("OPEN");
            assertThat(created.getString("title")).isEqualTo(template.getString("name"));
            assertThat(created.getString("description")).isEqualTo(template.getString("description"));
            assertThat(created.<Object>get("criteria")).as(role).isEqualTo(template.get("criteria"));
        }
        assertThat(roles).hasSizeGreaterThan(15);
    }

    @Test
    void aRoleThatIsNotThereHasNoPosting() {
        given().get("/v1/roles/astronaut/posting").then().statusCode(404);
    }

    /** Whoever adds a field to one of them thinks of the other. */
    @Test
    void aDraftHasTheFieldsOfARequest() {
        Map<String, Class<?>> request = Arrays.stream(JobRequest.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

        assertThat(JobDraft.class.getRecordComponents())
                .allSatisfy(field -> assertThat(request).containsEntry(field.getName(), field.getType()));
    }
}

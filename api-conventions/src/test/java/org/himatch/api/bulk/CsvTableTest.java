package org.himatch.api.bulk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.himatch.api.Violation;
import org.himatch.events.EmploymentType;
import org.himatch.events.PayPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final CsvTable TABLE = new CsvTable(
            Set.of("id"),
            List.of(
                    CsvColumn.of("externalId", "/externalId", Cells.TEXT),
                    CsvColumn.of("name", "/contact/name", Cells.TEXT),
                    CsvColumn.of("years", "/years", Cells.WHOLE),
                    CsvColumn.of("types", "/types", Cells.someOf(EmploymentType.class)),
                    CsvColumn.of("pay", "/wants/pay/amount", Cells.DECIMAL),
                    CsvColumn.unit("payCurrency", "/wants/pay/currency", Cells.CODE),
                    CsvColumn.unit("payPer", "/wants/pay/per", Cells.oneOf(PayPeriod.class)),
                    CsvColumn.of("visible", "/visible", Cells.TRUTH)));

    @Test
    void aRowIsTheRecordInJson() throws IOException {
        // When
        List<String> records = read("""
                id,External ID,name,years,types,pay,payCurrency,payPer,visible
                7,a-1,"Jo ""J"" Rivers
                Smith",6,"full time; PART_TIME",31.50,USD,hour,Yes
                """);

        // Then
        assertThat(records)
                .containsExactly("2 {\"externalId\":\"a-1\",\"contact\":{\"name\":\"Jo \\\"J\\\" Rivers\\nSmith\"},"
                        + "\"years\":6,\"types\":[\"FULL_TIME\",\"PART_TIME\"],\"wants\":{\"pay\":{\"amount\":31.50,"
                        + "\"currency\":\"USD\",\"per\":\"HOUR\"}},\"visible\":true}");
    }

    @Test
    void anEmptyCellSaysNullAndAMissingColumnNothing() throws IOException {
        assertThat(read("externalId,name\na-1,\n"))
                .containsExactly("2 {\"externalId\":\"a-1\",\"contact\":{\"name\":null}}");
    }

    @Test
    void aUnitOfNothingIsDropped() throws IOException {
        assertThat(cleared("externalId,pay,payCurrency\na-1,,USD\n", "{}"))
                .isEqualTo("{\"externalId\":\"a-1\",\"wants\":{\"pay\":null}}");
        assertThat(cleared("externalId,pay\na-1,\n", "{\"wants\":{\"pay\":{\"amount\":1,\"currency\":\"USD\"}}}"))
                .isEqualTo("{\"externalId\":\"a-1\",\"wants\":{\"pay\":null}}");
        assertThat(cleared("externalId,payCurrency\na-1,USD\n", "{}"))
                .isEqualTo("{\"externalId\":\"a-1\",\"wants\":{\"pay\":{\"currency\":\"USD\"}}}");
    }

    private static String cleared(String csv, String present) throws IOException {
        ObjectNode content = ((RecordSource.Readable) requireNonNull(source(csv).next()))
                .content()
                .content();
        TABLE.dropUnitsOfNothing(content, MAPPER.readTree(present));
        return content.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId;name", "externalId\tname", "externalId,name"})
    void semicolonsAndTabsPartCellsAsWell(String header) throws IOException {
        char separator = header.charAt("externalId".length());

        assertThat(read(header + "\na" + separator + "\"b\nc\"\n"))
                .containsExactly("2 {\"externalId\":\"a\",\"contact\":{\"name\":\"b\\nc\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "years, six, must be a whole number",
        "years, 6.5, must be a whole number",
        "pay, $31, 'must be a number like 31.50, without currency or thousands separators'",
        "types, sometimes, 'must be one of FULL_TIME, '",
        "visible, maybe, 'must be true or false, yes or no'"
    })
    void aCellThatCannotBeReadIsNamedByPlaceAndColumn(String column, String cell, String detail) throws IOException {
        // Given
        RecordSource rows = source("externalId," + column + "\nx," + cell + "\n");

        // When
        RecordSource.Unreadable row = (RecordSource.Unreadable) requireNonNull(rows.next());

        // Then
        BulkResult result = BulkResult.of(row.line(), "externalId", row.key(), BulkOutcome.failed(row.problem()), rows);
        assertThat(result.externalId()).isEqualTo("x");
        assertThat(requireNonNull(result.problem()).errors()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.pointer()).startsWith("/");
            assertThat(fault.detail()).startsWith(detail);
        });
    }

    @Test
    void rowsThatAreNoRowsFailAloneAndEmptyOnesAreSkipped() throws IOException {
        assertThat(read("externalId,name\n,\n\n   \na\n\"b\"x,y\na,b,c\n\"a\nb,c\n"))
                .containsExactly(
                        "5 the row has 1 cells, the header 2",
                        "6 the row is not CSV as in RFC 4180",
                        "7 the row has 3 cells, the header 2",
                        "8 the body ends inside a quoted cell");
    }

    @ParameterizedTest
    @CsvSource({
        "'externalId,shoeSize', unknown column 'shoeSize'; known columns: id",
        "'externalId,', column 2 has no name",
        "'name,Name', the column name is there twice",
        "'', needs a header in UTF-8; known columns: id"
    })
    void aHeaderThatCannotBeUsedIsRefused(String header, String detail) {
        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> source(header + "\n1,2\n"));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat((List<?>) problem.getParameters().get("errors"))
                .singleElement()
                .satisfies(error -> assertThat(((Violation) error).detail()).startsWith(detail));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        // Given
        String json = "{\"externalId\":\"=1\",\"contact\":{\"name\":\"' x\"},\"years\":6,\"types\":[\"FULL_TIME\"],"
                + "\"wants\":{\"pay\":{\"amount\":31.5,\"currency\":\"USD\",\"per\":\"HOUR\"}},\"visible\":false}";

        // When
        List<String> cells = TABLE.row(MAPPER.readTree(json));

        // Then
        ObjectNode read = TABLE.header(TABLE.names()).read(cells, new ArrayList<>());
        assertThat(read).hasToString(json);
    }

    private static List<String> read(String csv) throws IOException {
        RecordSource rows = source(csv);
        List<String> records = new ArrayList<>();
        RecordSource.@Nullable Incoming row;
        while ((row = rows.next()) != null) {
            records.add(row.line() + " "
                    + switch (row) {
                        case RecordSource.Readable readable ->
                            readable.content().content();
                        case RecordSource.Unreadable unreadable ->
                            unreadable.problem().getDetail();
                    });
        }
        return records;
    }

    private static CsvRecords source(String csv) throws IOException {
        return new CsvRecords(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 1_000, TABLE, "externalId");
    }
}

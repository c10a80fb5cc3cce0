package org.himatch.job.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;

/** {@code /v1/employers/statistics} and {@code /v1/employers/{employerId}/statistics}. */
@Path("/v1/employers")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Employers")
class StatisticsResource {
    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("/statistics")
    @Operation(operationId = "getStatistics", summary = "Read what the postings of all employers come to")
    public PostingStatistics ofAll() {
        return statistics.ofAll();
    }

    @GET
    @Path("/{employerId}/statistics")
    @Operation(operationId = "getEmployerStatistics", summary = "Read what an employer's postings come to")
    public PostingStatistics ofEmployer(@PathParam("employerId") UUID id) {
        return statistics.ofEmployer(id);
    }
}

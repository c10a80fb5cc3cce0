package org.himatch.job.markup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is hiring, for the caller to find its employer by.
 *
 * @param name the employer's name
 * @param website its address on the web
 * @param logo where its logo is
 */
@Schema(name = "HiringOrganization")
record Organization(
        @Nullable String name,
        @Nullable String website,
        @Nullable String logo) {}

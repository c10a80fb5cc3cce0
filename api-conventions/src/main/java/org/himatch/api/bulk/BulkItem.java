package org.himatch.api.bulk;

import java.util.UUID;

/**
 * A record on its way out.
 *
 * @param id the resource's id
 * @param body the resource as it is shown
 */
public record BulkItem(UUID id, Object body) {}

/** Requests made from an OpenAPI document: valid, at the limits and hostile. A service answers each of them in good order. */
@org.jspecify.annotations.NullMarked
package org.himatch.api.testing.inputs;

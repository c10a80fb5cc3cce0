/** What the services' tests have in common: callers, their events, their OpenAPI document. */
package org.himatch.api.testing;

/**
 * A market that looks like the field, so that a first ranking has something to rank: employers, postings and candidates
 * made from the catalogue's role templates with a fixed seed, and the loader that brings them in over HTTP. Everybody
 * and every employer in it is invented.
 */
@NullMarked
package org.himatch.local.demo;

import org.jspecify.annotations.NullMarked;

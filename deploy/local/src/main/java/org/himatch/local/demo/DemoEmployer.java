package org.himatch.local.demo;

/**
 * An employer of the demo market, in the shape in which job-service takes one.
 *
 * @param externalId unique within the market
 * @param name an invented name
 */
record DemoEmployer(String externalId, String name) implements DemoEntity {}

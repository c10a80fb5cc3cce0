package org.himatch.matching;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.himatch.infrastructure.RealParts;

/** A test against the running service, on a real Kafka and issuer. */
@QuarkusTest
@WithTestResource(RealParts.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MatchingServiceTest {}

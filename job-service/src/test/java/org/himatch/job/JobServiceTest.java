package org.himatch.job;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.himatch.infrastructure.RealParts;

/** A test against the running service, on a real PostgreSQL, Kafka and issuer. */
@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "job"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobServiceTest {}

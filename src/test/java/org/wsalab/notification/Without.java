package org.wsalab.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test of what holds without a quirk: it runs under {@code windows}, and under {@code documented}
 * with that quirk alone taken away.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Profiles.WithoutQuirk.class)
@interface Without {
  /** The quirk that is not in force. */
  Quirk value();
}

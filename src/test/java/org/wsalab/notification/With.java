package org.wsalab.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test of what holds with a quirk: it runs under {@code windows} with that quirk alone, and under
 * {@code documented}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Profiles.WithQuirk.class)
@interface With {
  /** The quirk in force. */
  Quirk value();
}

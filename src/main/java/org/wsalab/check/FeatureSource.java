package org.wsalab.check;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wsalab.cucumber.Place;
import org.wsalab.repl.UserError;

/** A feature file. */
final class FeatureSource implements Resource {
  private final Path file;

  FeatureSource(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * Reads it.
   *
   * @return what is in it, or nothing when it is empty
   * @throws SyntaxException when it is no feature
   * @throws UserError when it cannot be read
   */
  Optional<Feature> read() throws SyntaxException {
    try {
      return new FeatureParser(UUID::randomUUID).parseResource(this);
    } catch (FeatureParserException e) {
      throw new SyntaxException(SyntaxErrors.of(name(), lines(), e.getMessage()));
    }
  }

  @Override
  public URI getUri() {
    return file.toUri();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return Files.newInputStream(file);
  }

  private String name() {
    return Place.file(getUri());
  }

  private List<String> lines() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UserError("cannot read " + name() + ": " + e.getMessage());
    }
  }

  /** What is wrong with a feature, for people. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    SyntaxException(String message) {
      super(message);
    }
  }
}

package org.wsalab.lab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * The journal for programs: JSON lines, one object an entry, in the journal's order. The fields are
 * described in docs/journal.md. A listener for a live stream.
 */
public final class TraceJson implements Consumer<Entry> {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Consumer<String> out;

  /** A stream that hands each line, without its end, to {@code out}. */
  public TraceJson(Consumer<String> out) {
    this.out = out;
  }

  /**
   * All lines of a journal, each with its end; the first is of type {@code dropped} if entries were
   * dropped.
   */
  public static String of(Journal journal) {
    StringBuilder text = new StringBuilder();
    long dropped = journal.dropped();
    if (dropped > 0) {
      text.append("{\"type\":\"dropped\",\"count\":").append(dropped).append("}\n");
    }
    journal.entries().forEach(entry -> text.append(line(entry)).append('\n'));
    return text.toString();
  }

  /** Takes the next entry. */
  @Override
  public void accept(Entry entry) {
    out.accept(line(entry));
  }

  /** The object of one entry, without an end of line. */
  public static String line(Entry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("seq", entry.seq());
      json.writeNumberField("time", entry.timeNanos());
      json.writeStringField("thread", entry.thread());
      json.writeStringField("type", JsonFields.type(entry.what()));
      new JsonFields(json).write(entry.what());
      json.writeStringField("text", TraceText.words(entry.what()).strip());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does no I/O", e);
    }
    return text.toString();
  }
}

package org.wsalab.lab;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wsalab.lab.Signature.Parameter;
import org.wsalab.notification.Happening;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.Symbols;

/** The fields of an entry that depend on its type. */
final class JsonFields {
  /** Components of happenings that are sets of network events. */
  private static final Set<String> SETS = Set.of("mask", "active", "left");

  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  /** The name of an entry's type: that of its record, such as {@code wait-began}. */
  static String type(What what) {
    Object named = what instanceof What.Happened happened ? happened.happening() : what;
    return typeName(named.getClass());
  }

  /** {@code wait-began} for WaitBegan. */
  static String typeName(Class<?> type) {
    return hyphenated(type.getSimpleName());
  }

  void write(What what) throws IOException {
    if (what instanceof Call call) {
      call(call);
    } else if (what instanceof What.Happened happened) {
      components(happened.happening());
    } else if (what instanceof What.Note note) {
      json.writeStringField("note", note.text());
    } else if (what instanceof What.ThreadEnded ended) {
      json.writeBooleanField("interrupted", ended.interrupted());
    } else if (what instanceof What.ThreadFailed failed) {
      json.writeStringField("failure", failed.failure().toString());
    }
  }

  private void call(Call call) throws IOException {
    json.writeStringField("name", call.name());
    json.writeObjectFieldStart("args");
    List<Parameter> parameters = call.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      json.writeFieldName(parameters.get(i).name());
      argument(call, i);
    }
    json.writeEndObject();
    if (call.thrown() == null && !call.signature().returnsNothing()) {
      json.writeFieldName("result");
      value(call.result());
    }
    if (call.failed()) {
      json.writeNumberField("error", call.error());
      json.writeStringField(
          "errorName", ErrorCode.of(call.error()).map(ErrorCode::name).orElse(""));
    }
    if (call.interrupted()) {
      json.writeBooleanField("interrupted", true);
    } else if (call.thrown() != null) {
      json.writeStringField("thrown", call.thrown().toString());
    }
    json.writeNumberField("start", call.startNanos());
    json.writeNumberField("duration", call.durationNanos());
  }

  private void argument(Call call, int index) throws IOException {
    Object value = call.arguments().get(index);
    if (value instanceof Excerpt excerpt) {
      json.writeStartObject();
      json.writeNumberField("size", excerpt.size());
      json.writeNumberField("count", excerpt.count());
      json.writeStringField("hex", hex(excerpt.head()));
      json.writeEndObject();
    } else {
      value(value);
    }
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof HANDLE handle) {
      json.writeString(handle.name());
    } else if (value instanceof NetworkEvents events) {
      networkEvents(events);
    } else if (value instanceof Capture.Sockets sets) {
      json.writeStartObject();
      json.writeFieldName("asked");
      list(sets.asked());
      json.writeFieldName("ready");
      list(sets.ready());
      json.writeEndObject();
    } else if (value instanceof List<?> values) {
      list(values);
    } else if (value instanceof HANDLE[] handles) {
      list(Arrays.asList(handles));
    } else if (value instanceof int[] numbers) {
      json.writeArray(numbers, 0, numbers.length);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else {
      json.writeString(value instanceof Call.Opaque opaque ? opaque.type() : value.toString());
    }
  }

  private void list(List<?> values) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      value(value);
    }
    json.writeEndArray();
  }

  private void networkEvents(NetworkEvents events) throws IOException {
    json.writeStartObject();
    for (int left = events.bits(); left != 0; left &= left - 1) {
      int bit = Integer.lowestOneBit(left);
      json.writeNumberField(Symbols.networkEvents(bit), events.error(bit));
    }
    json.writeEndObject();
  }

  private void components(Happening happening) throws IOException {
    for (RecordComponent component : happening.getClass().getRecordComponents()) {
      String name = component.getName();
      Object value = read(component, happening);
      json.writeFieldName(name);
      if (name.equals("bit")) {
        json.writeString(Symbols.networkEvents((Integer) value));
      } else if (SETS.contains(name)) {
        list(names((Integer) value));
      } else {
        value(value);
      }
    }
  }

  private static List<String> names(int set) {
    return set == 0 ? List.of() : List.of(Symbols.networkEvents(set).split("\\|"));
  }

  private static Object read(RecordComponent component, Happening happening) {
    try {
      return component.getAccessor().invoke(happening);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("happenings are public records", e);
    }
  }

  private static String hyphenated(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

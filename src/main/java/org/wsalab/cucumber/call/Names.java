package org.wsalab.cucumber.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wsalab.winsock.HANDLE;

/** What a scenario has given names to: sockets, event objects, structures. For any thread. */
public final class Names {
  private final Map<String, Object> values = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Set<String> used = Collections.synchronizedSet(new LinkedHashSet<>());

  /** Gives a name to a value; a name that was taken now means the new one. */
  public void put(String name, Object value) {
    used.add(name);
    values.put(name, value);
  }

  /** Takes a name away; what had it goes on without. */
  public void remove(String name) {
    values.remove(name);
  }

  /** Whether something has this name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** What has this name, or a failure that suggests the nearest. */
  public Object get(String name) {
    if (!values.containsKey(name)) {
      throw unknown("nothing here is named", name);
    }
    used.add(name);
    return values.get(name);
  }

  /** What of this kind has the name; {@code kind} is its word for people, such as socket. */
  public <T> T get(String name, Class<T> type, String kind) {
    if (!values.containsKey(name)) {
      throw unknown("no " + kind + " is named", name);
    }
    Object value = get(name);
    if (!type.isInstance(value)) {
      throw new MisreadException("\"" + name + "\" is no " + kind + " but " + value);
    }
    return type.cast(value);
  }

  /** All names, in the order in which they were given. */
  public List<String> all() {
    synchronized (values) {
      return List.copyOf(values.keySet());
    }
  }

  /** What has a name, in the order in which the names were given; a copy. */
  public Map<String, Object> values() {
    synchronized (values) {
      return new LinkedHashMap<>(values);
    }
  }

  /** The name of a handle by what the session calls it ({@code socket#3}). */
  public Optional<String> of(String handleName) {
    synchronized (values) {
      return values.entrySet().stream()
          .filter(entry -> entry.getValue() instanceof HANDLE handle && named(handle, handleName))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  /** The name of a handle, or else what the session calls it. */
  public String nameOf(HANDLE handle) {
    return of(handle.name()).orElseGet(() -> handle.name());
  }

  /** What the session calls the handles that were used since the last {@link #forgetUse}. */
  public List<String> handlesUsed() {
    List<String> handles = new ArrayList<>();
    synchronized (used) {
      for (String name : used) {
        if (values.get(name) instanceof HANDLE handle) {
          handles.add(handle.name());
        }
      }
    }
    return handles;
  }

  /** Begins anew to note which names are used. */
  public void forgetUse() {
    used.clear();
  }

  private static boolean named(HANDLE handle, String handleName) {
    return handle.name().equals(handleName);
  }

  private MisreadException unknown(String what, String name) {
    return MisreadException.unknown(what, "\"" + name + "\"", quoted());
  }

  private List<String> quoted() {
    return all().stream().map(name -> "\"" + name + "\"").toList();
  }
}

package org.wsalab.explore;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Copies of arguments as they are now: whoever made the call goes on to use the originals. */
final class Copies {
  private static final String STRUCTURES = "org.wsalab.winsock";

  private Copies() {}

  static Object[] of(Object[] arguments) {
    Object[] copies = new Object[arguments == null ? 0 : arguments.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = of(arguments[i]);
    }
    return copies;
  }

  private static Object of(Object value) {
    if (value == null) {
      return null;
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return ofArray(value);
    }
    try {
      Object copy = type.getPackageName().equals(STRUCTURES) ? made(type) : null;
      if (copy == null) {
        return value; // a number, a text, a handle, a function: nothing about it changes
      }
      for (Field field : type.getFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          copyField(field, value, copy);
        }
      }
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a structure has public fields", e);
    }
  }

  private static Object ofArray(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, of(Array.get(array, i)));
    }
    return copy;
  }

  /** A new structure, or null for what is not made without arguments, such as a handle. */
  private static Object made(Class<?> type) throws ReflectiveOperationException {
    try {
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** A structure inside another may be final, and is filled then. */
  private static void copyField(Field field, Object from, Object to)
      throws ReflectiveOperationException {
    if (!Modifier.isFinal(field.getModifiers())) {
      field.set(to, of(field.get(from)));
      return;
    }
    Object inner = field.get(from);
    if (inner.getClass().isArray()) {
      System.arraycopy(inner, 0, field.get(to), 0, Array.getLength(inner));
      return;
    }
    for (Field each : inner.getClass().getFields()) {
      if (!Modifier.isStatic(each.getModifiers())) {
        copyField(each, inner, field.get(to));
      }
    }
  }
}

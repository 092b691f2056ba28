package com.shipcrowd.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says in our words what Jackson did not like. Jackson's own words name classes of ours, so they stay inside.
final class JsonTrouble {
  private JsonTrouble() {}

  /// The first one of Jackson's errors behind something thrown; null when there is none.
  static @Nullable JsonProcessingException in(@Nullable Throwable thrown) {
    for (int depth = 0; thrown != null && depth < 8; thrown = thrown.getCause(), depth++) {
      if (thrown instanceof JsonProcessingException found) return found;
    }
    return null;
  }

  static Refusal told(JsonProcessingException error) {
    if (error instanceof UnrecognizedPropertyException unknown) {
      return refusal("UNKNOWN_FIELD", pointer(unknown), "there is no such field here");
    }
    var coercion =
        error instanceof InputCoercionException
            || error.getCause() instanceof InputCoercionException;
    if (coercion && error instanceof JsonMappingException mapped) {
      return refusal("INVALID_TYPE", pointer(mapped), "the number does not fit");
    }
    if (error instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return refusal(
          "INVALID_TYPE", pointer(mismatch), "must be " + kind(mismatch.getTargetType()));
    }
    // What Jackson says of trailing tokens looks like a wrong type, except for its words.
    var trailing =
        error.getOriginalMessage() != null
            && error.getOriginalMessage().startsWith("Trailing token");
    if (error instanceof MismatchedInputException mismatch
        && mismatch.getTargetType() != null
        && !trailing) {
      return refusal("INVALID_TYPE", "", "must be " + kind(mismatch.getTargetType()));
    }
    var where = error.getLocation();
    var place =
        where == null ? "" : " near line " + where.getLineNr() + ", column " + where.getColumnNr();
    return new Refusal("MALFORMED_JSON", "The body is not JSON as we take it" + place);
  }

  private static Refusal refusal(String code, String pointer, String message) {
    return new Refusal(
        code,
        (pointer.isEmpty() ? "The body" : pointer) + ": " + message,
        List.of(new Refusal.InputError(pointer, code, message, null)),
        Map.of());
  }

  private static String pointer(JsonMappingException error) {
    var text = new StringBuilder();
    for (var step : error.getPath()) {
      var name = step.getFieldName();
      text.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
    }
    return text.toString();
  }

  private static String escaped(String name) {
    var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) return "of another type";
    if (type == String.class || type.isEnum()) return "a string";
    if (type == Boolean.class || type == boolean.class) return "true or false";
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    return java.util.Collection.class.isAssignableFrom(type) || type.isArray()
        ? "an array"
        : "an object";
  }
}

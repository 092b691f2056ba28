package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.Input;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names and values of credentials and settings, and addresses of couriers, as staff sends them.
final class Texts {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int MOST = 40;

  private Texts() {}

  /// A value is never shown again in an error: it may be a secret.
  static Map<String, String> read(
      Input in, String pointer, @Nullable Map<String, @Nullable String> value, int longest) {
    var texts = new TreeMap<String, String>();
    if (!in.isThere(pointer, value) || value == null) return texts;
    if (value.size() > MOST) in.refuse(pointer, "TOO_MANY", "must have at most " + MOST + " names");
    value.forEach(
        (name, text) -> {
          if (!NAME.matcher(name).matches())
            in.refuse(
                pointer,
                "NAME_INVALID",
                "names are small letters, digits and _, at most 40, a letter first");
          else if (text == null || text.isEmpty())
            in.refuse(pointer + "/" + name, "REQUIRED", "must not be empty");
          else if (text.length() > longest)
            in.refuse(
                pointer + "/" + name, "TOO_LONG", "must have at most " + longest + " characters");
          else texts.put(name, text);
        });
    return texts;
  }

  /// Empty for couriers without an address of their own.
  static String address(Input in, String pointer, String text) {
    if (text.isEmpty()) return "";
    try {
      var uri = URI.create(text);
      boolean web =
          ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (web) return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    in.refuse(pointer, "ADDRESS_INVALID", "must be a web address without query or password");
    return "";
  }
}

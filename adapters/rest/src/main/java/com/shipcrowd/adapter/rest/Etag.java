package com.shipcrowd.adapter.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions as `ETag: "v7"`, and what `If-Match` asks for.
public final class Etag {
  private static final Pattern SHAPE = Pattern.compile("\"v([0-9]{1,18})\"");

  private Etag() {}

  /// The header's value for a version.
  public static String of(long version) {
    return "\"v" + version + "\"";
  }

  /// The version an `If-Match` wants; null when there is none or it is `*`. A tag that is not ours matches nothing.
  public static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) return null;
    var tag = SHAPE.matcher(ifMatch.trim());
    return tag.matches() ? Long.parseLong(tag.group(1)) : -1L;
  }
}

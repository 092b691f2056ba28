package com.shipcrowd.adapter.rest;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of a list is wanted: `?limit=1..100&after=<cursor>`, 50 from the start unless said. Take it as an
/// argument, fetch {@link #fetch()} rows before {@link #after()}, answer with {@link PageJson#of}.
///
/// @param limit rows on the page
/// @param after id of the last row of the page before; null for the first page
public record Paging(int limit, @Nullable UUID after) {
  static final int MOST = 100;
  static final int USUAL = 50;
  private static final byte VERSION = 1;

  /// One row more than the page shows, so that it is known whether there are more.
  public int fetch() {
    return limit + 1;
  }

  /// The cursor that continues behind a row. It means nothing to callers, and holds nothing secret.
  static String cursor(UUID id) {
    var bytes = ByteBuffer.allocate(17).put(VERSION).putLong(id.getMostSignificantBits());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes.putLong(id.getLeastSignificantBits()).array());
  }

  static Paging read(@Nullable String limit, @Nullable String after) {
    return new Paging(limit == null ? USUAL : limitOf(limit), after == null ? null : idOf(after));
  }

  private static int limitOf(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) return limit;
    }
    throw new Refusal("INVALID_PARAMETER", "limit must be from 1 to 100", "limit");
  }

  private static UUID idOf(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == 17 && bytes.get() == VERSION)
        return new UUID(bytes.getLong(), bytes.getLong());
    } catch (IllegalArgumentException notBase64) {
      // Told below, in the same words as for any other text that is no cursor of ours.
    }
    throw new Refusal("INVALID_CURSOR", "after must be a next_after of this list", "after");
  }
}

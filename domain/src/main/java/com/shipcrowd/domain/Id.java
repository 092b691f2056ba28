package com.shipcrowd.domain;

import java.util.Optional;
import java.util.UUID;

/// The identity of one thing. Inside it is a UUIDv7, so ids grow with time and pages can follow them;
/// outside it reads `shp_` and 26 characters of Crockford base32.
public interface Id {
  /// Crockford's alphabet: no I, L, O, U.
  String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// The raw identity.
  UUID value();

  /// Three letters that say what kind of thing this is.
  String prefix();

  /// The outside spelling, 30 characters, for example `shp_06EHB8R0CNS1ZC4V2Q9RMB8F0G`.
  default String text() {
    return prefix() + "_" + encode(value());
  }

  /// 26 characters for 128 bits; the first holds only three of them.
  static String encode(UUID id) {
    var chars = new char[26];
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int i = 25; i >= 0; i--) {
      chars[i] = ALPHABET.charAt((int) (low & 31));
      low = (low >>> 5) | (high << 59);
      high = high >>> 5;
    }
    return new String(chars);
  }

  /// Reads the outside spelling back; lower case is accepted. Empty when the prefix differs or the rest is not
  /// 26 characters of the alphabet: such an id names nothing.
  static Optional<UUID> decode(String prefix, String text) {
    if (text.length() != prefix.length() + 27 || !text.startsWith(prefix + "_")) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int i = prefix.length() + 1; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(Character.toUpperCase(text.charAt(i)));
      if (digit < 0 || (i == prefix.length() + 1 && digit > 7)) {
        return Optional.empty();
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | digit;
    }
    return Optional.of(new UUID(high, low));
  }
}

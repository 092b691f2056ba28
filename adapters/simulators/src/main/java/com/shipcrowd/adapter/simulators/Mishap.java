package com.shipcrowd.adapter.simulators;

/// What may go wrong with a call.
public enum Mishap {
  /// Nothing; in a script it lets one call pass.
  NONE,
  /// It works, but the answer comes long after anybody waits for it.
  TIMEOUT_AFTER,
  /// Nothing is done and nothing is said.
  TIMEOUT_BEFORE,
  /// It works and the connection is cut.
  CUT_AFTER,
  /// The courier's own polite no.
  REFUSED,
  /// It works; the answer says success and names no number.
  SUCCESS_WITHOUT_NUMBER,
  /// It works; the answer names the number of an earlier parcel.
  NUMBER_OF_ANOTHER,
  /// It works; the answer speaks of another order.
  ANOTHER_ORDER,
  /// It works and half of the answer arrives as if it were whole.
  TRUNCATED,
  /// HTTP 200 and not a byte.
  EMPTY,
  /// Every value of the answer has another type.
  WRONG_TYPES,
  /// Three megabytes.
  HUGE,
  /// HTTP 429 with Retry-After: 1.
  TOO_MANY,
  /// HTTP 429 without a word.
  TOO_MANY_BARE,
  /// A page of a firewall, HTTP 403.
  FORBIDDEN_PAGE,
  /// The token or key is not taken (any more).
  UNAUTHORIZED,
  SERVER_ERROR,
  /// It works a little late, within everybody's patience.
  SLOW
}

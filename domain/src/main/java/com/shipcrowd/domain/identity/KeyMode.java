package com.shipcrowd.domain.identity;

import java.util.Locale;

/// Whether a key moves real parcels.
public enum KeyMode {
  LIVE,
  TEST;

  /// How keys of this kind begin: `sk_live_`, `sk_test_`.
  public String prefix() {
    return "sk_" + name().toLowerCase(Locale.ROOT) + "_";
  }
}

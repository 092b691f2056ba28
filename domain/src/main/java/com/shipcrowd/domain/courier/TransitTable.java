package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.zone.Zone;

/// Promised days from pickup to delivery, by zone.
///
/// @param a days from 1 to 60, and so on to f
public record TransitTable(int a, int b, int c, int d, int e, int f) {
  /// What an out-of-delivery-area end adds. Source: zones-and-rates.md section 14.
  public static final int ODA_EXTRA_DAYS = 2;

  private static final TransitTable SURFACE = new TransitTable(2, 3, 5, 6, 8, 10);
  private static final TransitTable AIR = new TransitTable(1, 2, 2, 3, 5, 7);

  /// @throws IllegalArgumentException outside 1 to 60
  public TransitTable {
    for (int days : new int[] {a, b, c, d, e, f}) {
      if (days < 1 || days > 60) throw new IllegalArgumentException("days out of range: " + days);
    }
  }

  /// What is promised when a service brings no table of its own. Source: zones-and-rates.md section
  /// 14.
  public static TransitTable standard(TransportMode mode) {
    return switch (mode) {
      case SURFACE -> SURFACE;
      case AIR -> AIR;
    };
  }

  /// Days on a lane of this zone.
  public int days(Zone zone, boolean oda) {
    int days =
        switch (zone) {
          case A -> a;
          case B -> b;
          case C -> c;
          case D -> d;
          case E -> e;
          case F -> f;
        };
    return oda ? days + ODA_EXTRA_DAYS : days;
  }
}

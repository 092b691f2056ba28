package com.shipcrowd.domain.courier;

/// What a service does at one pincode. Source: zones-and-rates.md section 15.
///
/// @param pickup collects parcels from sellers
/// @param prepaid delivers parcels that are paid
/// @param cod delivers and collects money
/// @param reverse collects parcels from buyers
/// @param oda serves it, but off the usual routes: dearer and slower
public record Coverage(boolean pickup, boolean prepaid, boolean cod, boolean reverse, boolean oda) {
  /// Does nothing there.
  public static final Coverage NONE = new Coverage(false, false, false, false, false);

  /// Does everything there, on the usual routes.
  public static final Coverage FULL = new Coverage(true, true, true, true, false);

  private static final int PICKUP = 1;
  private static final int PREPAID = 2;
  private static final int COD = 4;
  private static final int REVERSE = 8;
  private static final int ODA = 16;
  private static final Coverage[] ALL = new Coverage[32];

  static {
    for (int bits = 0; bits < ALL.length; bits++) {
      ALL[bits] =
          new Coverage(
              (bits & PICKUP) != 0,
              (bits & PREPAID) != 0,
              (bits & COD) != 0,
              (bits & REVERSE) != 0,
              (bits & ODA) != 0);
    }
  }

  byte bits() {
    return (byte)
        ((pickup ? PICKUP : 0)
            | (prepaid ? PREPAID : 0)
            | (cod ? COD : 0)
            | (reverse ? REVERSE : 0)
            | (oda ? ODA : 0));
  }

  static Coverage ofBits(byte bits) {
    return ALL[bits];
  }
}

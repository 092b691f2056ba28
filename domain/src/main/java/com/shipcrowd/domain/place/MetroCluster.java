package com.shipcrowd.domain.place;

/// Cities that grew together and are priced as one metro. Two different cities of one cluster are a
/// regional run. Source: zones-and-rates.md section 2, "Metro table"; the pincode ranges are in the
/// directory file.
public enum MetroCluster {
  DELHI_NCR(true),
  MUMBAI_MMR(true),
  KOLKATA(true),
  CHENNAI(true),
  BENGALURU(true),
  HYDERABAD(true),
  EXT_PUNE(false),
  EXT_AHMEDABAD(false);

  private final boolean core;

  MetroCluster(boolean core) {
    this.core = core;
  }

  /// Whether every rate card counts it as a metro; the extended ones count only where a card says
  /// so.
  public boolean isCore() {
    return core;
  }
}

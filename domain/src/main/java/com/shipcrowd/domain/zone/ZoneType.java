package com.shipcrowd.domain.zone;

/// What a courier calls a zone. What it costs is another matter: a zone says which price zone it counts as.
public enum ZoneType {
  LOCAL(Zone.A),
  REGIONAL(Zone.B),
  METRO(Zone.C),
  NATIONAL(Zone.D),
  SPECIAL(Zone.E),
  REMOTE(Zone.F);

  private final Zone usual;

  ZoneType(Zone usual) {
    this.usual = usual;
  }

  /// What such a zone counts as unless somebody says otherwise.
  public Zone usual() {
    return usual;
  }
}

package com.shipcrowd.domain.ratecard;

import java.util.Arrays;
import java.util.List;

/// How much a company means to the platform; best first. Source: zones-and-rates.md section 12.
public enum Tier {
  VIP,
  GOLD,
  SILVER,
  STANDARD;

  /// This tier and those below, best first: the order in which tier cards are asked.
  public List<Tier> andBelow() {
    return Arrays.asList(values()).subList(ordinal(), values().length);
  }
}

package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.ratecard.CardBook;

/// Everything that decides a price besides the map, as one immutable whole. Held under the topic `pricing`.
public record Pricing(CardBook cards) {
  /// What is announced when it changes.
  public static final String TOPIC = "pricing";
}

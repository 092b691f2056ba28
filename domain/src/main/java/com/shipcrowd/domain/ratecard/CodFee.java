package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// What collecting money at the door costs: a flat fee or a share of the amount collected,
/// whichever is more. The base is what is collected, not what the goods are worth. Source:
/// zones-and-rates.md section 6.
public record CodFee(Money flat, BasisPoints rate) {
  /// The fee before GST.
  public Money of(Money collectable) {
    return flat.max(rate.of(collectable));
  }
}

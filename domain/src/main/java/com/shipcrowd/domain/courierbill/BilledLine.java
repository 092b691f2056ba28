package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a courier's invoice.
///
/// @param grams charged weight, zero when the line does not say
/// @param zone as the courier spells it, empty when it does not say
/// @param heads before GST; empty when the line has one sum only
/// @param taxable the sum before GST
/// @param tax GST of the line
public record BilledLine(
    String awb,
    String orderNumber,
    BilledLeg leg,
    int grams,
    String zone,
    Map<BilledHead, Money> heads,
    Money taxable,
    Money tax) {
  public BilledLine {
    heads = Map.copyOf(heads);
  }

  /// The courier's zone among the six, null when it has other ones or says none.
  public @Nullable Zone asZone() {
    var bare =
        zone.toUpperCase(java.util.Locale.ROOT).replace("ZONE", "").replaceAll("[^A-Z0-9]", "");
    for (var one : Zone.values()) if (one.name().equals(bare)) return one;
    return null;
  }
}

package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.List;
import java.util.Map;

/// A sell card that asks less than the courier does, which nobody else has accepted. Source: zones-and-rates.md section
/// 12, margin guard.
public final class BelowCost extends DomainError {
  private static final int MOST_SHOWN = 20;

  /// Where it sells too low.
  ///
  /// @param line FORWARD, RTO or REVERSE
  /// @param grams the weight compared
  /// @param least what it should ask at least, before tax
  public record Finding(
      String service, String line, String zone, int grams, Money sell, Money buy, Money least) {}

  BelowCost(List<Finding> findings) {
    super(
        "RATE_CARD_BELOW_COST",
        "The card sells below the courier's price in "
            + findings.size()
            + " places; a second person must accept that first",
        Map.of("findings", findings.stream().limit(MOST_SHOWN).map(BelowCost::facts).toList()));
  }

  private static Map<String, Object> facts(Finding f) {
    return Map.of(
        "service", f.service,
        "line", f.line,
        "zone", f.zone,
        "weight_g", f.grams,
        "sell_paise", f.sell.paise(),
        "buy_paise", f.buy.paise(),
        "least_paise", f.least.paise());
  }
}

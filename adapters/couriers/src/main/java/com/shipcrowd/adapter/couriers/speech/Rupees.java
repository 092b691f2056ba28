package com.shipcrowd.adapter.couriers.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.LiveRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Amounts as couriers write them: rupees with up to two decimals.
public final class Rupees {
  private static final BigDecimal DEAREST = new BigDecimal("1000000");
  private static final BigDecimal WITH_TAX = new BigDecimal("1.18");
  private static final LiveRate UNREADABLE =
      new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);

  private Rupees() {}

  /// `1499`, `1499.5`.
  public static BigDecimal of(Money money) {
    var rupees = BigDecimal.valueOf(money.paise(), 2).stripTrailingZeros();
    return rupees.scale() < 0 ? rupees.setScale(0) : rupees;
  }

  /// The same as text.
  public static String text(Money money) {
    return of(money).toPlainString();
  }

  /// A courier's price; unreadable unless its parts are amounts below a million and the carriage is above zero.
  ///
  /// @param carriage all but the fee for collecting
  /// @param fee for collecting; nothing counts as zero
  /// @param isTaxed whether both hold 18 per cent of GST, which is taken out
  public static LiveRate price(
      @Nullable JsonNode carriage, @Nullable JsonNode fee, boolean isTaxed) {
    var main = paise(LooseJson.decimal(carriage), isTaxed);
    boolean isFree = fee == null || fee.isNull() || fee.isMissingNode();
    var cod = isFree ? Optional.of(Money.ZERO) : paise(LooseJson.decimal(fee), isTaxed);
    return main.isEmpty() || cod.isEmpty() || main.get().isZero()
        ? UNREADABLE
        : new LiveRate.Asked(main.get(), cod.get());
  }

  private static Optional<Money> paise(Optional<BigDecimal> rupees, boolean isTaxed) {
    return rupees
        .filter(amount -> amount.signum() >= 0 && amount.compareTo(DEAREST) <= 0)
        .map(amount -> isTaxed ? amount.divide(WITH_TAX, 4, RoundingMode.HALF_UP) : amount)
        .map(amount -> amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP))
        .map(amount -> new Money(amount.longValueExact()));
  }
}

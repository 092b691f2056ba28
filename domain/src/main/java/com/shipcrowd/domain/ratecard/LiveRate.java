package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a courier itself said to "what do you ask for this parcel?".
public sealed interface LiveRate {
  /// It named its price.
  ///
  /// @param carriage all but the fee for collecting, before tax, above zero
  /// @param cod the fee for collecting, before tax; zero when nothing is collected
  record Asked(Money carriage, Money cod) implements LiveRate {
    // The courier is not asked about these: they are the platform's own.
    private static final Set<ChargeHead> OURS = Set.of(ChargeHead.HANDLING, ChargeHead.INSURANCE);

    /// @throws IllegalArgumentException when carriage is nothing or something is below zero
    public Asked {
      if (carriage.paise() <= 0 || cod.isNegative())
        throw new IllegalArgumentException("a live rate of " + carriage + " and " + cod);
    }

    /// What the seller is asked: so much on top.
    public Asked plus(BasisPoints markup) {
      return new Asked(carriage.plus(markup.of(carriage)), cod.plus(markup.of(cod)));
    }

    /// A price by this instead of the card: one line for carriage, the platform's own lines, and the fee for collecting.
    Charges instead(Charges card, Supply supply) {
      List<ChargeLine> lines = new ArrayList<>();
      lines.add(ChargeLine.of(ChargeHead.FREIGHT, carriage, supply));
      for (var line : card.lines()) if (OURS.contains(line.head())) lines.add(line);
      if (!cod.isZero()) lines.add(ChargeLine.of(ChargeHead.COD_FEE, cod, supply));
      return Charges.of(lines);
    }
  }

  /// It did not, so the card prices.
  record Silent(Problem problem) implements LiveRate {}

  /// Why there is no live price; the names are the stable codes.
  enum Problem {
    /// No whole answer within the time a quote waits.
    LIVE_RATE_TIMEOUT,
    /// It cannot be reached, does not know us, or fails so often that it is not asked for a while.
    COURIER_DOWN,
    /// It understood and named no price.
    LIVE_RATE_REFUSED,
    /// It answered what nobody can read, or nothing above zero.
    LIVE_RATE_UNREADABLE,
    /// Its adapter cannot ask.
    LIVE_RATE_NOT_OFFERED
  }
}

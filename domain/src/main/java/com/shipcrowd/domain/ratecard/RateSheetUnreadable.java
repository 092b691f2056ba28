package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// Records that are no rate sheet, with everything that could not be read. Nothing of it was taken over.
public final class RateSheetUnreadable extends DomainError {
  private static final int MOST_SHOWN = 100;

  /// @param faults at least one
  public RateSheetUnreadable(List<SheetFault> faults) {
    super(
        "RATE_SHEET_INVALID",
        "The sheet has "
            + faults.size()
            + " records that cannot be read: "
            + faults.getFirst().message(),
        Map.of(
            "faults", faults.stream().limit(MOST_SHOWN).map(RateSheetIncomplete::facts).toList()));
  }
}

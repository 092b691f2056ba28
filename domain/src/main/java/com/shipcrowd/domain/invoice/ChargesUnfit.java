package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Charges that cannot stand on one note.
public final class ChargesUnfit extends DomainError {
  /// @param reason which rule
  public ChargesUnfit(String reason) {
    super(
        "NOTE_CHARGES_UNFIT",
        "A note is about known charges of one company, one place of supply and one financial year",
        Map.of("reason", reason));
  }
}

package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sheet that cannot price yet, with everything that is missing.
public final class RateSheetIncomplete extends DomainError {
  /// @param faults at least one
  public RateSheetIncomplete(List<SheetFault> faults) {
    super(
        "RATE_SHEET_INCOMPLETE",
        "The sheet has " + faults.size() + " faults: " + faults.getFirst().message(),
        Map.of(
            "faults", faults.stream().limit(MOST_SHOWN).map(RateSheetIncomplete::facts).toList()));
  }

  private static final int MOST_SHOWN = 100;

  static Map<String, Object> facts(SheetFault fault) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("row", fault.row());
    facts.put("field", fault.field());
    facts.put("code", fault.code());
    facts.put("message", fault.message());
    return facts;
  }
}

package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import java.util.Optional;

/// Makes a quote binding without storing it: its id carries when it was given and a seal over what was asked.
public interface QuoteSeal {
  /// @param inputs everything that was asked, in one text
  /// @param at when, to the millisecond
  String seal(CompanyId company, String inputs, Instant at);

  /// When a quote was given, if the id is ours and was given to this company for exactly these inputs.
  Optional<Instant> opened(String id, CompanyId company, String inputs);
}

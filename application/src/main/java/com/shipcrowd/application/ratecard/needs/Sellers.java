package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.State;
import org.jspecify.annotations.Nullable;

/// What pricing and papers need of a company. Answers may be up to five seconds old. Needs no unit of work.
public interface Sellers {
  Seller of(CompanyId company);

  /// @param gstin empty when unregistered
  /// @param registration state of the GSTIN, null when unregistered
  /// @param sandbox whether it is the twin for practising
  record Seller(String name, String gstin, @Nullable State registration, boolean sandbox) {}
}

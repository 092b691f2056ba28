package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.List;

/// What was earned, line by line: the raw material of invoices. Whoever posts
/// revenue says so here in the same unit of work, so that invoices and ledger agree.
public interface KeepEarnings {
  /// Keeps earned lines for the invoice of their day; repeating the same key changes nothing.
  ///
  /// @param placeOfSupply where the supply is taxed, as fixed at booking
  /// @param businessKey of the ledger entry that earned them
  /// @param lines a reversal has the sign turned
  void earn(
      CompanyId company,
      ShipmentId shipment,
      State placeOfSupply,
      String businessKey,
      LocalDate on,
      List<ChargeLine> lines);
}

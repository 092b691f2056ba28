package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.Earnings;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.List;

/// Writes them down.
public final class KeepEarningsHandler implements KeepEarnings {
  private final Earnings earnings;

  public KeepEarningsHandler(Earnings earnings) {
    this.earnings = earnings;
  }

  @Override
  public void earn(
      CompanyId company,
      ShipmentId shipment,
      State placeOfSupply,
      String businessKey,
      LocalDate on,
      List<ChargeLine> lines) {
    earnings.earn(company, shipment, placeOfSupply, businessKey, on, lines);
  }
}

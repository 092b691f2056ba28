package com.shipcrowd.application.shipment;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.PastBookings;
import com.shipcrowd.domain.shipment.Margin;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Optional;

/// See {@link SeeMargin}.
public final class SeeMarginHandler implements SeeMargin {
  private final PastBookings bookings;
  private final UnitOfWork work;

  public SeeMarginHandler(PastBookings bookings, UnitOfWork work) {
    this.bookings = bookings;
    this.work = work;
  }

  @Override
  public Optional<Shown> of(ShipmentId shipment) {
    return work.acrossCompanies(() -> bookings.all(List.of(shipment))).stream()
        .findFirst()
        .map(
            booked -> {
              var sold = booked.facts().taxable();
              var bought = booked.facts().bought();
              return new Shown(
                  booked.id(),
                  booked.awb(),
                  booked.service(),
                  booked.version(),
                  sold,
                  bought,
                  bought == null ? null : new Margin(sold, bought.taxable()));
            });
  }
}

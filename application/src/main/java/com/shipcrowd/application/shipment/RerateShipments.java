package com.shipcrowd.application.shipment;

import com.shipcrowd.application.job.Job;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what shipments would have cost by another version of a rate card. A job works it out from stored facts; no
/// shipment, price or wallet is touched.
public interface RerateShipments {
  /// Shipments that may be named in one call.
  int MOST_NAMED = 10_000;

  /// Days of one range.
  int MOST_DAYS = 366;

  /// Shipments of one job, named or found.
  int MOST_SHIPMENTS = 250_000;

  /// Starts the job, always a new one: a draft may have changed since the same was asked before.
  ///
  /// @throws com.shipcrowd.application.NotFound when the caller sees no such card or version
  /// @throws RerateRefused when there is nothing to price, or too much
  /// @throws com.shipcrowd.domain.ratecard.RateSheetIncomplete when the version's sheet has faults
  Job start(Command command);

  /// @param seller whose cards and shipments are seen, null for platform staff
  /// @param number of the version; null for the one in force, else the newest
  /// @param actor as histories name them
  record Command(
      @Nullable CompanyId seller,
      RateCardId card,
      @Nullable Integer number,
      Choice choice,
      String actor) {}

  /// Which shipments.
  sealed interface Choice {}

  /// These; one that does not exist is told in its line of the result.
  record Named(List<ShipmentId> ids) implements Choice {
    public Named {
      ids = List.copyOf(ids);
    }
  }

  /// Those that were booked on Indian days, both included, that a courier took and that were not cancelled.
  ///
  /// @param company of one company only, null for all the caller sees
  record BookedOn(LocalDate from, LocalDate to, @Nullable CompanyId company) implements Choice {}
}

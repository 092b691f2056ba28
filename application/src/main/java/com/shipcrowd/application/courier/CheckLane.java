package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.Serviceability;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells who goes from one pincode to another, and when. All of it from memory; couriers are never asked.
public interface CheckLane {
  /// Every service that the company may book, by code, with what speaks against it.
  List<Answer> check(Question question);

  /// @param sandbox whether a company for trying things out asks
  /// @param b2b services for freight instead of those for parcels
  /// @param service only this one; null for all
  record Question(
      boolean sandbox,
      Pincode origin,
      Pincode destination,
      Direction direction,
      List<Parcel> parcels,
      PaymentMode payment,
      Money collectable,
      boolean dangerous,
      boolean b2b,
      @Nullable String service) {}

  /// @param zone null when an end is not in the directory or no private courier serves it
  record Answer(ServiceOnSale service, @Nullable Zone zone, Serviceability verdict) {}

  /// When a parcel booked then would be collected and delivered, by every service that goes there.
  ///
  /// @param at when it is booked
  List<Dates> dates(Question question, Instant at, PickupHours warehouse);

  /// @param why what moved the dates, in order
  record Dates(
      ServiceOnSale service,
      Zone zone,
      boolean oda,
      ServiceOnSale.Promise promise,
      List<Reason> why) {}

  /// Something that moved a date.
  ///
  /// @param code `AFTER_CUT_OFF`, `PICKUP_DAY_OFF` or `DELIVERY_DAY_OFF`
  /// @param on the day that was passed over
  record Reason(String code, LocalDate on) {}

  /// How much of India is covered.
  Coverage coverage();

  /// @param targetBp of the delivery pincodes, in hundredths of a percent
  record Coverage(Count total, List<ServiceCoverage> services, int targetBp) {}

  /// Pincodes with a delivery office, and how many of them get prepaid parcels.
  record Count(int covered, int offices) {
    /// In hundredths of a percent, rounded down.
    public int coveredBp() {
      return offices == 0 ? 0 : (int) (10_000L * covered / offices);
    }
  }

  /// @param states every state that has delivery offices, by code
  record ServiceCoverage(String service, Count total, List<StateCoverage> states) {}

  /// One state.
  record StateCoverage(State state, Count count) {}
}

package com.shipcrowd.application.sandbox;

import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the sandbox's partners act for one company; whatever they push has been worked in when it answers. May only be
/// offered to companies that may use the sandbox: it makes money.
public interface DriveSandbox {
  /// How far a desk's clock may run ahead of the real one.
  Duration MOST_AHEAD = Duration.ofDays(3650);

  /// Plays the payer of a top-up.
  ///
  /// @param amount null pays what was asked for
  /// @param currency null pays rupees
  /// @throws SandboxOnly when another gateway collects it
  Paid pay(
      CompanyId company,
      TopUpId topUp,
      Outcome outcome,
      @Nullable Money amount,
      @Nullable String currency);

  /// Moves a parcel on, every scan in between included.
  ///
  /// @param reason why attempts on the way fail, or null for the usual one
  /// @throws SandboxOnly when another courier carries it
  Moved advance(
      CompanyId company, ShipmentId shipment, ShipmentStatus to, @Nullable NdrReason reason);

  /// Lets time pass at the company's desk; zero catches up with the real clock.
  ///
  /// @throws TooFarAhead when the clock would run ahead by more than `MOST_AHEAD`
  Passed pass(CompanyId company, Duration time);

  /// Queues bad luck for the company's next bookings and pushes.
  void inject(CompanyId company, List<Fault> faults);

  /// Plans the rest of a parcel's way anew.
  ///
  /// @throws SandboxOnly when another courier carries it
  Moved weather(CompanyId company, ShipmentId shipment, Weather weather);

  /// What a payer may do.
  enum Outcome {
    CAPTURED,
    FAILED
  }

  /// @param answer what the door said to the push
  /// @param topUp as it stands now
  record Paid(AcceptPayment.Answer answer, TopUp topUp) {}

  /// @param pushes how many the courier sent
  /// @param shipment as it stands now
  record Moved(int pushes, Shipment shipment) {}

  /// @param pushes how many the courier sent
  /// @param now the desk's time
  record Passed(int pushes, Instant now) {}

  /// Asked of something that is no plaything.
  final class SandboxOnly extends DomainError {
    SandboxOnly(String what, String partner) {
      super(
          "SANDBOX_ONLY",
          "The " + what + " is not with a sandbox partner",
          Map.of("partner", partner));
    }
  }

  /// A clock is not moved without bounds.
  final class TooFarAhead extends DomainError {
    TooFarAhead() {
      super(
          "SANDBOX_CLOCK_LIMIT",
          "The sandbox clock runs ahead by at most " + MOST_AHEAD.toDays() + " days",
          Map.of("most_days", MOST_AHEAD.toDays()));
    }
  }
}

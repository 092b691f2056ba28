package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("6.12: an adapter of less than sixty lines keeps the contract of every courier")
class SixtyLinesTest extends CourierGatewayContract {
  private final Small small = new Small();
  private final CourierAccount account =
      new CourierAccount(new CourierAccountId(new UUID(6, 12)), "small", "", Map.of(), Map.of());

  /// Everything else it leaves to the port's defaults.
  private static final class Small implements CourierGateway {
    private final Map<ShipmentId, Awb> booked = new HashMap<>();
    private final List<CourierScan> scans = new ArrayList<>();
    private @Nullable Trouble next;
    private boolean isDown;
    private long last = 10_000_000L;

    @Override
    public String courier() {
      return "small";
    }

    @Override
    public Set<Capability> capabilities(CourierAccount account) {
      return Set.of(
          Capability.FORWARD, Capability.COD, Capability.TRACK, Capability.FIND_BY_REFERENCE);
    }

    @Override
    public Booking book(CourierAccount account, BookingRequest request) {
      if (isDown) return new Booking.Refused("COURIER_DOWN", "down", true);
      var trouble = next;
      next = null;
      if (trouble == Trouble.REFUSED) return new Booking.Refused("COURIER_REFUSED", "no", false);
      if (trouble == Trouble.ANSWER_LOST_NOTHING_MADE) return new Booking.InDoubt("lost");
      var awb = booked.computeIfAbsent(request.reference(), _ -> new Awb("SM" + ++last));
      return trouble == null
          ? new Booking.Accepted(awb, "", List.of())
          : new Booking.InDoubt("lost");
    }

    @Override
    public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
      var awb = booked.get(reference);
      return awb == null ? new Lookup.Absent() : new Lookup.Found(awb, "", List.of());
    }

    @Override
    public Tracking track(CourierAccount account, List<Awb> awbs) {
      return new Tracking.Scans(scans.stream().filter(s -> awbs.contains(s.awb())).toList());
    }
  }

  @Override
  protected CourierGateway gateway() {
    return small;
  }

  @Override
  protected CourierAccount account() {
    return account;
  }

  @Override
  protected void next(Trouble trouble) {
    small.next = trouble;
  }

  @Override
  protected void breakDown() {
    small.isDown = true;
  }

  @Override
  protected CourierScan withUnknownCode(Awb awb) {
    return told(new CourierScan(awb, "NEW-1", null, null, "", null, ""));
  }

  @Override
  protected CourierScan withSevenDigits(Awb awb) {
    var at = Instant.parse("2026-11-20T04:30:00.1234567Z");
    return told(new CourierScan(awb, "DL", ShipmentStatus.DELIVERED, at, "", null, ""));
  }

  private CourierScan told(CourierScan scan) {
    small.scans.add(scan);
    return scan;
  }

  @Override
  protected boolean garble(Rubbish rubbish) {
    return false;
  }
}

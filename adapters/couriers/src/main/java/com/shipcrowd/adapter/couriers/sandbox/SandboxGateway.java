package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Step;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.application.courier.needs.SandboxParcels.Entry;
import com.shipcrowd.application.courier.needs.SandboxParcels.Parcel;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sandbox courier as the house sees it. In doubt here means that a fault script wants it so. It hands out no
/// numbers beforehand, since its own come from our reference; a lost answer is found by that.
@Singleton
final class SandboxGateway implements CourierGateway {
  private static final int DRAWS = 5;

  private final SandboxClient client;
  private final SandboxParcels parcels;

  SandboxGateway(SandboxClient client, SandboxParcels parcels) {
    this.client = client;
    this.parcels = parcels;
  }

  @Override
  public String courier() {
    return "sandbox";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.complementOf(
        EnumSet.of(
            Capability.REVERSE,
            Capability.QUALITY_CHECK,
            Capability.FREIGHT,
            Capability.RESERVED_AWB,
            Capability.LABEL,
            Capability.MANIFEST,
            Capability.RATE,
            Capability.SERVICEABILITY));
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var at = SandboxSettings.of(account);
    Fault fault = null;
    for (int draw = 0; draw < DRAWS; draw++) {
      var entry = parcels.book(SandboxMapper.parcel(at, request, client.realNow(), draw));
      if (fault == null) fault = entry.fault();
      boolean isTaken =
          entry.parcel() == null && (entry.fault() == null || entry.fault().makesParcel());
      if (!isTaken) return answer(request, new Entry(entry.parcel(), fault));
    }
    return new Booking.Refused("COURIER_CAPACITY", "The sandbox courier ran out of numbers", true);
  }

  private Booking answer(BookingRequest request, Entry entry) {
    var parcel = entry.parcel();
    return switch (entry.fault()) {
      case null -> accepted(request, parcel);
      case TIMEOUT_AFTER_AWB, TIMEOUT_BEFORE_AWB ->
          new Booking.InDoubt("The sandbox courier was told not to answer");
      case ANSWER_200_FAILURE ->
          new Booking.Refused("COURIER_REFUSED", "The sandbox courier was told to refuse", false);
      case COURIER_DOWN ->
          new Booking.Refused("COURIER_DOWN", "The sandbox courier was told to be down", true);
      case DUPLICATE_AWB -> misnamed(request, parcel);
      case PRICE_CHANGE -> heavier(request, parcel);
      case LATE_SCANS, REPEATED_SCANS, LOST_PUSHES, UNKNOWN_CODE -> accepted(request, parcel);
    };
  }

  private static Booking accepted(BookingRequest request, @Nullable Parcel parcel) {
    return parcel == null
        ? new Booking.InDoubt("The sandbox courier kept no parcel")
        : new Booking.Accepted(
            parcel.awb(), SandboxMapper.sortCode(request), SandboxMapper.children(parcel));
  }

  private Booking misnamed(BookingRequest request, @Nullable Parcel parcel) {
    return accepted(request, parcel == null ? null : client.neighbour(parcel).orElse(parcel));
  }

  private Booking heavier(BookingRequest request, @Nullable Parcel parcel) {
    if (parcel == null) return accepted(request, null);
    client.change(
        parcel.desk(),
        parcel.awb(),
        (now, story) -> SandboxControls.under(Weather.WEIGHT_CHANGE, now, story));
    return accepted(request, parcel);
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    return parcels
        .withReference(account.id(), reference)
        .<Lookup>map(parcel -> new Lookup.Found(parcel.awb(), "", SandboxMapper.children(parcel)))
        .orElseGet(Lookup.Absent::new);
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var desk = SandboxSettings.of(account).desk();
    var now = client.now(desk);
    var called =
        client.change(
            desk,
            awb,
            (parcel, story) -> {
              if (story.cancelled() || !ShipmentStatus.valueOf(story.stands()).isBeforePickup())
                return null;
              var step =
                  new Step(
                      SandboxStatuses.codeOf(ShipmentStatus.CANCELLED).orElseThrow(),
                      0,
                      story.from(),
                      null);
              var scans = new ArrayList<>(story.scans());
              scans.addAll(SandboxClient.walkedBy(now, parcel, story, List.of(step)));
              return SandboxMapper.rewritten(
                  parcel,
                  new SandboxWire.Story(
                      story.from(),
                      story.to(),
                      story.boxes(),
                      story.grams(),
                      true,
                      ShipmentStatus.CANCELLED.name(),
                      scans,
                      List.of()));
            });
    return called
        .map(parcel -> SandboxWire.story(parcel.story()).cancelled())
        .map(isOff -> isOff ? new Ack.Accepted("") : refused("Too late, the parcel was picked up"))
        .orElseGet(SandboxGateway::unknown);
  }

  @Override
  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
    return client
        .parcel(SandboxSettings.of(account).desk(), awb)
        .map(
            parcel ->
                ShipmentStatus.valueOf(SandboxWire.story(parcel.story()).stands()).isTerminal())
        .map(
            isOver ->
                isOver ? refused("Too late, the parcel's journey is over") : new Ack.Accepted(""))
        .orElseGet(SandboxGateway::unknown);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var desk = SandboxSettings.of(account).desk();
    var scans = new ArrayList<CourierScan>();
    for (var parcel : parcels.withAwbs(account.id(), awbs)) {
      if (!parcel.desk().equals(desk)) continue;
      for (var scan : SandboxWire.story(parcel.story()).scans()) {
        SandboxMapper.read(SandboxMapper.pushed(parcel.awb(), scan)).ifPresent(scans::add);
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// After a failed attempt the next scans are out for delivery and delivered, or the way home.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var desk = SandboxSettings.of(account).desk();
    var now = client.now(desk);
    var isFit = new boolean[1];
    var found =
        client.change(
            desk,
            awb,
            (parcel, story) -> {
              var stands = ShipmentStatus.valueOf(story.stands());
              isFit[0] =
                  action instanceof NdrAction.ReturnToOrigin
                      ? stands.isMoving()
                      : stands == ShipmentStatus.UNDELIVERED;
              if (!isFit[0]) return null;
              var ahead =
                  switch (action) {
                    case NdrAction.Reattempt(), NdrAction.ChangeDetails(var _) ->
                        SandboxJourneys.again(
                            awb, story.from(), story.to(), Duration.ofHours(20).toSeconds());
                    case NdrAction.Reschedule(var on) -> {
                      var morning = on.atTime(LocalTime.of(9, 0)).atZone(Clock.IST).toInstant();
                      var last = SandboxMapper.last(parcel, story);
                      var earliest = now.isAfter(last) ? now : last;
                      var at = morning.isAfter(earliest) ? morning : earliest.plusSeconds(60);
                      yield SandboxJourneys.again(
                          awb, story.from(), story.to(), Duration.between(last, at).toSeconds());
                    }
                    case NdrAction.ReturnToOrigin() ->
                        SandboxJourneys.home(awb, story.from(), story.to());
                  };
              return SandboxMapper.walked(parcel, story, List.of(), List.copyOf(ahead));
            });
    if (found.isEmpty()) return unknown();
    return isFit[0] ? new Ack.Accepted("") : refused("The parcel is not waiting for a word");
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    return new Pickup.Scheduled(
        "SBP-" + request.on() + "-" + Integer.toUnsignedString(request.nickname().hashCode(), 36));
  }

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    return new Ack.Accepted("");
  }

  private static Ack refused(String words) {
    return new Ack.Refused("COURIER_REFUSED", words);
  }

  private static Ack unknown() {
    return refused("The sandbox courier does not know this number");
  }
}

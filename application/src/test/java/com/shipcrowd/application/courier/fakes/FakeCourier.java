package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A courier in memory that does as it is told. It books whatever it is asked, unless an answer was put in its mouth.
public final class FakeCourier implements CourierGateway {
  private final String name;
  private final Queue<Word> words = new ArrayDeque<>();
  private final Map<ShipmentId, Booking.Accepted> booked = new HashMap<>();
  private final List<CourierScan> scans = new ArrayList<>();
  private final List<BookingRequest> asked = new ArrayList<>();
  private final List<Awb> cancelled = new ArrayList<>();
  private final Map<Awb, NdrAction> acted = new HashMap<>();
  private long last = 9_900_000_000_000L;
  private boolean down;

  /// @param name as in `CourierAccount.courier`
  public FakeCourier(String name) {
    this.name = name;
  }

  private record Word(Booking answer, boolean makesParcel) {}

  /// The next booking gets this answer and makes no parcel.
  public synchronized void answers(Booking next) {
    words.add(new Word(next, false));
  }

  /// The next booking makes its parcel, but the answer is lost.
  public synchronized void losesItsAnswer() {
    words.add(new Word(new Booking.InDoubt("told so"), true));
  }

  /// From now on nothing gets through.
  public synchronized void goesDown() {
    down = true;
  }

  /// Polling sees this scan from now on.
  public synchronized void reports(CourierScan scan) {
    scans.add(scan);
  }

  /// Every booking call, oldest first.
  public synchronized List<BookingRequest> asked() {
    return List.copyOf(asked);
  }

  /// What was called off, once for each call.
  public synchronized List<Awb> cancelled() {
    return List.copyOf(cancelled);
  }

  /// The last action on each number.
  public synchronized Map<Awb, NdrAction> acted() {
    return Map.copyOf(acted);
  }

  @Override
  public String courier() {
    return name;
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.complementOf(
        EnumSet.of(
            Capability.REVERSE,
            Capability.QUALITY_CHECK,
            Capability.FREIGHT,
            Capability.LABEL,
            Capability.MANIFEST,
            Capability.RATE,
            Capability.SERVICEABILITY));
  }

  @Override
  public synchronized Optional<Awb> reserve(CourierAccount account) {
    return Optional.of(number());
  }

  private Awb number() {
    return new Awb(Long.toString(++last));
  }

  @Override
  public synchronized Booking book(CourierAccount account, BookingRequest request) {
    if (down) return new Booking.Refused("COURIER_DOWN", "told so", true);
    asked.add(request);
    var word = words.poll();
    if (word != null && !word.makesParcel()) return word.answer();
    var accepted = booked.computeIfAbsent(request.reference(), _ -> made(request));
    return word == null ? accepted : word.answer();
  }

  private Booking.Accepted made(BookingRequest request) {
    var children = new ArrayList<Awb>();
    for (int i = 1; i < request.parcels().size(); i++) children.add(number());
    return new Booking.Accepted(
        request.reserved() == null ? number() : request.reserved(), "FAKE/1", children);
  }

  @Override
  public synchronized Lookup find(
      CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    if (down) return new Lookup.Unknown("told so");
    var known = booked.get(reference);
    return known == null
        ? new Lookup.Absent()
        : new Lookup.Found(known.awb(), "", known.childAwbs());
  }

  @Override
  public synchronized Ack cancel(CourierAccount account, Awb awb) {
    cancelled.add(awb);
    return known(awb);
  }

  @Override
  public synchronized Ack edit(CourierAccount account, Awb awb, Edit edit) {
    return known(awb);
  }

  @Override
  public synchronized Tracking track(CourierAccount account, List<Awb> awbs) {
    return new Tracking.Scans(scans.stream().filter(scan -> awbs.contains(scan.awb())).toList());
  }

  @Override
  public synchronized Ack act(CourierAccount account, Awb awb, NdrAction action) {
    acted.put(awb, action);
    return known(awb);
  }

  private Ack known(Awb awb) {
    if (down) return new Ack.Refused("COURIER_DOWN", "told so");
    boolean isOurs =
        booked.values().stream().anyMatch(b -> b.awb().equals(awb) || b.childAwbs().contains(awb));
    return isOurs ? new Ack.Accepted("") : new Ack.Refused("COURIER_REFUSED", "unknown number");
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    return new Pickup.Scheduled("PU-" + request.nickname() + "-" + request.on());
  }

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    return new Ack.Accepted("");
  }
}

package com.shipcrowd.adapter.couriers.delhivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryMapper.Heard;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryMapper.Said;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Delhivery parcels. In doubt here means: a time-out, a cut connection, a 5xx, an answer we cannot read, or their
/// "might have been partially saved". The number we sent along settles it.
@Singleton
final class DelhiveryGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;
  private static final int CHECK_EVERY = 20;

  private final DelhiveryClient client;
  private final WaybillPool pool;
  private final Map<CourierAccountId, ReentrantLock> refills = new ConcurrentHashMap<>();
  private final AtomicInteger taken = new AtomicInteger();

  DelhiveryGateway(DelhiveryClient client, WaybillPool pool) {
    this.client = client;
    this.pool = pool;
  }

  @Override
  public String courier() {
    return "delhivery";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.complementOf(
        EnumSet.of(
            Capability.QUALITY_CHECK,
            Capability.FREIGHT,
            Capability.MANIFEST,
            Capability.SAFE_REPEAT));
  }

  /// Source: sections 2.5 and 4 of the document (letters they cannot take); the lengths are ours.
  @Override
  public CarrierRules rules(CourierAccount account) {
    return CarrierRules.USUAL.texts(100, 150, "&#%;\\");
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  // ---- numbers

  @Override
  public Optional<Awb> reserve(CourierAccount account) {
    var number = pool.take(account.id());
    if (number.isEmpty()) return refilledFirst(account);
    if (taken.incrementAndGet() % CHECK_EVERY == 0)
      Thread.startVirtualThread(() -> refillIfLow(account));
    return number;
  }

  // Whoever finds the pool dry waits for the one refill; after it there are numbers for all.
  private Optional<Awb> refilledFirst(CourierAccount account) {
    var lock = refills.computeIfAbsent(account.id(), _ -> new ReentrantLock());
    try {
      if (!lock.tryLock(10, TimeUnit.SECONDS)) return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      var number = pool.take(account.id());
      if (number.isPresent()) return number;
      refill(account);
      return pool.take(account.id());
    } finally {
      lock.unlock();
    }
  }

  private void refillIfLow(CourierAccount account) {
    var lock = refills.computeIfAbsent(account.id(), _ -> new ReentrantLock());
    if (!lock.tryLock()) return;
    try {
      if (pool.size(account.id()) < DelhiverySettings.of(account).waybillBatch() / 5)
        refill(account);
    } finally {
      lock.unlock();
    }
  }

  private void refill(CourierAccount account) {
    var to = DelhiverySettings.of(account);
    if (DelhiveryMapper.heard(client.numbers(to, to.waybillBatch()))
        instanceof Heard.Body(var bytes)) {
      var numbers = DelhiveryMapper.numbers(bytes);
      if (!numbers.isEmpty()) pool.add(account.id(), numbers);
    }
  }

  // ---- prices

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = DelhiverySettings.of(account);
    return switch (DelhiveryMapper.heard(client.charges(to, DelhiveryMapper.charges(request)))) {
      case Heard.Refused _ -> new LiveRate.Silent(LiveRate.Problem.COURIER_DOWN);
      case Heard.InDoubt _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_TIMEOUT);
      case Heard.Body(var bytes) -> DelhiveryMapper.charged(bytes);
    };
  }

  /// They say it by pincode, so both ends are asked.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return switch (served(account, to)) {
      case Reach.Goes goes -> {
        var start = served(account, from);
        yield start instanceof Reach.Goes ? goes : start;
      }
      case Reach.Stays stays -> stays;
      case Reach.Refused refused -> refused;
      case Reach.InDoubt doubt -> doubt;
    };
  }

  private Reach served(CourierAccount account, Pincode pin) {
    return switch (DelhiveryMapper.heard(
        client.pincode(DelhiverySettings.of(account), pin.digits()))) {
      case Heard.Refused(var code, var words) -> new Reach.Refused(code, words);
      case Heard.InDoubt(var why) -> new Reach.InDoubt(why);
      case Heard.Body(var bytes) -> DelhiveryMapper.served(bytes, pin.digits());
    };
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = DelhiverySettings.of(account);
    var numbers = new ArrayList<String>();
    numbers.add(request.reserved() == null ? "" : request.reserved().number());
    if (request.parcels().size() > 1) {
      // Each box needs a number, and a repeat would draw new ones: so first look whether it is
      // there.
      if (find(account, request.reference(), request.reserved()) instanceof Lookup.Found known)
        return accepted(known);
      for (int i = 1; i < request.parcels().size(); i++) {
        reserve(account).ifPresent(child -> numbers.add(child.number()));
      }
      if (request.reserved() == null || numbers.size() < request.parcels().size()) {
        return new Booking.Refused("COURIER_DOWN", "no waybill numbers for all boxes", true);
      }
    }
    var reply = client.create(to, DelhiveryMapper.create(request, numbers, to.clientName()));
    return switch (DelhiveryMapper.heard(reply)) {
      case Heard.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Heard.InDoubt(var why) -> new Booking.InDoubt(why);
      case Heard.Body(var bytes) -> settled(account, request, DelhiveryMapper.said(bytes, request));
    };
  }

  private Booking settled(CourierAccount account, BookingRequest request, Said said) {
    return switch (said) {
      case Said.Settled(var booking) -> booking;
      case Said.KnownAlready(var numberWasTaken) -> knownAlready(account, request, numberWasTaken);
      case Said.InPart(var booked, var words) -> takenBack(account, booked, words);
    };
  }

  // A number is ours alone, so "duplicate" proves our own earlier call, unless their books say
  // otherwise.
  private Booking knownAlready(
      CourierAccount account, BookingRequest request, boolean numberWasTaken) {
    return switch (find(account, request.reference(), request.reserved())) {
      case Lookup.Found found -> accepted(found);
      case Lookup.Absent()
          when numberWasTaken && request.reserved() != null && request.parcels().size() == 1 ->
          new Booking.Accepted(request.reserved(), "", List.of());
      case Lookup.Absent() ->
          new Booking.InDoubt("they know the order or the number, but do not show it");
      case Lookup.Unknown(var why) -> new Booking.InDoubt(why);
    };
  }

  private Booking takenBack(CourierAccount account, List<Awb> booked, String words) {
    boolean allGone = true;
    for (var awb : booked) allGone &= cancel(account, awb) instanceof Ack.Accepted;
    return allGone
        ? new Booking.Refused("COURIER_REFUSED", DelhiveryMapper.cut(words, 250), true)
        : new Booking.InDoubt("some boxes were booked and could not be called off");
  }

  private static Booking accepted(Lookup.Found found) {
    return new Booking.Accepted(found.awb(), found.sortCode(), found.childAwbs());
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = DelhiverySettings.of(account);
    if (reserved == null) return look(to, "", reference.text(), reference, null);
    return switch (look(to, reserved.number(), "", reference, reserved)) {
      case Lookup.Unknown unknown -> unknown;
      case Lookup.Absent() -> look(to, "", reference.text(), reference, reserved);
      // The number shows one box only; the order shows them all.
      case Lookup.Found found ->
          look(to, "", reference.text(), reference, reserved) instanceof Lookup.Found all
              ? all
              : found;
    };
  }

  private Lookup look(
      DelhiverySettings to,
      String waybill,
      String order,
      ShipmentId reference,
      @Nullable Awb reserved) {
    return switch (DelhiveryMapper.heard(client.track(to, waybill, order))) {
      case Heard.Refused(var _, var words) -> new Lookup.Unknown(words);
      case Heard.InDoubt(var why) -> new Lookup.Unknown(why);
      case Heard.Body(var bytes) ->
          DelhiveryWire.read(bytes, DelhiveryWire.Tracked.class)
              .map(tracked -> looked(tracked, reference, reserved))
              .orElseGet(() -> new Lookup.Unknown("an answer we cannot read"));
    };
  }

  private static Lookup looked(
      DelhiveryWire.Tracked tracked, ShipmentId reference, @Nullable Awb reserved) {
    var shipments = shipments(tracked);
    if (shipments.isEmpty())
      return isAbsence(tracked) ? new Lookup.Absent() : new Lookup.Unknown(errorOf(tracked));
    var ours =
        shipments.stream()
            .filter(s -> isEmptyOr(s.referenceNo(), reference.text()))
            .flatMap(s -> DelhiveryMapper.awb(s.awb()).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    if (ours.isEmpty()) return new Lookup.Unknown("the number carries another order");
    var master = reserved != null && ours.contains(reserved) ? reserved : ours.getFirst();
    ours.remove(master);
    return new Lookup.Found(master, "", List.copyOf(ours));
  }

  private static boolean isEmptyOr(@Nullable String text, String wanted) {
    var plain = DelhiveryWire.plain(text);
    return plain.isEmpty() || plain.equalsIgnoreCase(wanted);
  }

  // A whole, empty list says as much as their error text; anything else is not an answer about a
  // parcel.
  private static boolean isAbsence(DelhiveryWire.Tracked tracked) {
    var words = errorOf(tracked).toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? tracked.shipmentData() != null
        : words.contains("does not exist") || words.contains("no such waybill");
  }

  private static String errorOf(DelhiveryWire.Tracked tracked) {
    var error = DelhiveryWire.words(tracked.error());
    return error.isEmpty() ? DelhiveryWire.words(tracked.rmk()) : error;
  }

  private static List<DelhiveryWire.Shipment> shipments(DelhiveryWire.Tracked tracked) {
    var shipments = new ArrayList<DelhiveryWire.Shipment>();
    for (var entry :
        tracked.shipmentData() == null ? List.<DelhiveryWire.Entry>of() : tracked.shipmentData()) {
      if (entry != null && entry.shipment() != null) shipments.add(entry.shipment());
    }
    return shipments;
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    return changed(account, DelhiveryMapper.cancellation(awb), "cancel");
  }

  @Override
  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
    return changed(account, DelhiveryMapper.change(awb, edit), "same");
  }

  /// @param doneWord with "already" in a refusal it says that an earlier call did it
  private Ack changed(CourierAccount account, String json, String doneWord) {
    return switch (DelhiveryMapper.heard(client.change(DelhiverySettings.of(account), json))) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Body(var bytes) ->
          DelhiveryWire.read(bytes, DelhiveryWire.Changed.class)
              .map(answer -> changed(answer, doneWord))
              .orElseGet(() -> new Ack.InDoubt("an answer we cannot read"));
    };
  }

  private static Ack changed(DelhiveryWire.Changed answer, String doneWord) {
    if (answer.succeeded()) return new Ack.Accepted("");
    var words = answer.words();
    var lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("already") && lower.contains(doneWord)) return new Ack.Accepted("");
    if (answer.status() == null && words.isEmpty())
      return new Ack.InDoubt("an answer without a status");
    return refused(words);
  }

  private static Ack refused(String words) {
    return new Ack.Refused("COURIER_REFUSED", DelhiveryMapper.cut(words, 250));
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = DelhiverySettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL));
      var waybills = some.stream().map(Awb::number).collect(Collectors.joining(","));
      switch (DelhiveryMapper.heard(client.track(to, waybills, ""))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body(var bytes) -> {
          var tracked = DelhiveryWire.read(bytes, DelhiveryWire.Tracked.class);
          if (tracked.isEmpty()) return new Tracking.InDoubt("an answer we cannot read");
          var shipments = shipments(tracked.get());
          if (shipments.isEmpty() && !isAbsence(tracked.get())) {
            return new Tracking.InDoubt(
                "no parcels and no reason: " + DelhiveryMapper.cut(errorOf(tracked.get()), 100));
          }
          shipments.forEach(shipment -> scans.addAll(DelhiveryMapper.scans(shipment)));
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// A new address goes through the edit call first; a return is their cancel call, which turns a moving parcel round.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    return switch (action) {
      case NdrAction.Reattempt() ->
          ndr(account, new DelhiveryWire.NdrAct(awb.number(), "RE-ATTEMPT", null));
      case NdrAction.Reschedule(var on) ->
          ndr(
              account,
              new DelhiveryWire.NdrAct(
                  awb.number(), "DEFER_DLV", new DelhiveryWire.Deferred(on.toString())));
      case NdrAction.ReturnToOrigin() -> cancel(account, awb);
      case NdrAction.ChangeDetails(var edit) -> {
        var changed = edit(account, awb, edit);
        yield changed instanceof Ack.Accepted
            ? ndr(account, new DelhiveryWire.NdrAct(awb.number(), "RE-ATTEMPT", null))
            : changed;
      }
    };
  }

  private Ack ndr(CourierAccount account, DelhiveryWire.NdrAct act) {
    var to = DelhiverySettings.of(account);
    var json = DelhiveryWire.write(new DelhiveryWire.NdrUpdate(List.of(act)));
    return switch (DelhiveryMapper.heard(client.ndr(to, json))) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Body(var bytes) -> {
        var answer = DelhiveryWire.read(bytes, DelhiveryWire.NdrAnswer.class);
        if (answer.isEmpty()) yield new Ack.InDoubt("an answer we cannot read");
        var id = DelhiveryWire.plain(answer.get().requestId());
        yield id.isEmpty() ? refused(answer.get().words()) : afterwards(to, act.waybill(), id);
      }
    };
  }

  // They work it off later and often within a second; what they have not said by then counts as
  // accepted.
  private Ack afterwards(DelhiverySettings to, String waybill, String id) {
    for (long pauseMs : new long[] {200, 800}) {
      LockSupport.parkNanos(Duration.ofMillis(pauseMs).toNanos());
      if (!(DelhiveryMapper.heard(client.ndrResult(to, id)) instanceof Heard.Body(var bytes)))
        continue;
      var result = DelhiveryWire.read(bytes, DelhiveryWire.NdrResult.class);
      if (result.isEmpty()) continue;
      var failure = line(result.get().failed(), waybill);
      if (failure.isPresent()) return refused(DelhiveryWire.words(failure.get().message()));
      if (line(result.get().succeeded(), waybill).isPresent()) break;
    }
    return new Ack.Accepted(id);
  }

  private static Optional<DelhiveryWire.NdrLine> line(
      @Nullable List<DelhiveryWire.NdrLine> lines, String waybill) {
    return lines == null
        ? Optional.empty()
        : lines.stream().filter(line -> waybill.equals(line.waybill())).findFirst();
  }

  // ---- label, pickup, warehouse

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = DelhiverySettings.of(account);
    if (!(DelhiveryMapper.heard(client.slip(to, awb.number())) instanceof Heard.Body(var bytes))) {
      return new CourierLabel.NotReady("no answer");
    }
    return DelhiveryWire.read(bytes, DelhiveryWire.Slip.class).stream()
        .flatMap(
            slip ->
                slip.packages() == null ? java.util.stream.Stream.of() : slip.packages().stream())
        .filter(slip -> awb.number().equals(slip.wbn()))
        .flatMap(slip -> link(to, DelhiveryWire.plain(slip.pdfDownloadLink())).stream())
        .findFirst()
        .map(link -> pdf(client.file(to, link)))
        .orElseGet(() -> new CourierLabel.NotReady("they have no label yet"));
  }

  // A plain link is only taken from a plain server, which is a test.
  private static Optional<URI> link(DelhiverySettings to, String text) {
    boolean isFit =
        text.startsWith("https://")
            || (text.startsWith("http://") && to.baseUrl().startsWith("http://"));
    try {
      return isFit ? Optional.of(URI.create(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CourierLabel pdf(HttpReply reply) {
    return reply instanceof HttpReply.Answered answer
            && answer.isOk()
            && answer.text().startsWith("%PDF")
        ? new CourierLabel.Pdf(answer.body())
        : new CourierLabel.NotReady("their file is not there");
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    return switch (DelhiveryMapper.heard(
        client.pickup(DelhiverySettings.of(account), DelhiveryMapper.pickup(request)))) {
      case Heard.Refused(var code, var words) -> new Pickup.Refused(code, words);
      case Heard.InDoubt(var why) -> new Pickup.InDoubt(why);
      case Heard.Body(var bytes) ->
          DelhiveryWire.read(bytes, JsonNode.class)
              .filter(JsonNode::isObject)
              .map(DelhiveryGateway::pickedUp)
              .orElseGet(() -> new Pickup.InDoubt("an answer we cannot read"));
    };
  }

  private static Pickup pickedUp(JsonNode answer) {
    var id = answer.path("pickup_id");
    boolean exists = answer.path("pr_exist").asBoolean(false);
    if (!DelhiveryWire.words(id).isEmpty() && (exists || !answer.path("status").isBoolean())) {
      return new Pickup.Scheduled(DelhiveryWire.words(id));
    }
    var words = DelhiveryMapper.cut(DelhiveryWire.words(answer), 250);
    if (words.isEmpty()) return new Pickup.InDoubt("an answer without words");
    if (answer.has("prepaid")) return new Pickup.Refused("COURIER_BALANCE_LOW", words);
    return new Pickup.Refused(
        words.contains("ClientWarehouse") ? "PICKUP_PLACE_UNKNOWN" : "COURIER_REFUSED", words);
  }

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = DelhiverySettings.of(account);
    var created =
        registered(client.createWarehouse(to, DelhiveryMapper.warehouse(place, to.clientName())));
    boolean isKnown =
        created instanceof Ack.Refused(var _, var words)
            && words.toLowerCase(Locale.ROOT).contains("already");
    return isKnown
        ? registered(client.editWarehouse(to, DelhiveryMapper.warehouseEdit(place)))
        : created;
  }

  private static Ack registered(HttpReply reply) {
    return switch (DelhiveryMapper.heard(reply)) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Body(var bytes) -> {
        var answer = DelhiveryWire.read(bytes, JsonNode.class).filter(JsonNode::isObject);
        if (answer.isEmpty()) yield new Ack.InDoubt("an answer we cannot read");
        if (answer.get().path("success").asBoolean(false)) yield new Ack.Accepted("");
        yield refused(DelhiveryWire.words(answer.get()));
      }
    };
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(DelhiverySettings.of(account));
  }
}

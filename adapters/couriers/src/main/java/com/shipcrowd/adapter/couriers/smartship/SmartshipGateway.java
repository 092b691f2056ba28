package com.shipcrowd.adapter.couriers.smartship;

import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.smartship.SmartshipMapper.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parcels through SmartShip. An order of theirs that nobody carries is no booking: a look-up calls it absent, and a
/// repeat calls it off.
@Singleton
final class SmartshipGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;
  private static final int NOTES = 20_000;
  private static final int[] HUB_TYPES = {1, 2, 3};

  private final SmartshipClient client;
  private final Clock clock;
  private final Notebook references = new Notebook(NOTES);

  SmartshipGateway(SmartshipClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "smartship";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.of(
        Capability.FORWARD,
        Capability.REVERSE,
        Capability.QUALITY_CHECK,
        Capability.COD,
        Capability.CANCEL,
        Capability.NDR_REATTEMPT,
        Capability.NDR_RESCHEDULE,
        Capability.NDR_CHANGE_DETAILS,
        Capability.NDR_RETURN,
        Capability.PICKUP,
        Capability.SERVICEABILITY,
        Capability.TRACK,
        Capability.WAREHOUSE,
        Capability.FIND_BY_REFERENCE);
  }

  /// One box a parcel.
  @Override
  public CarrierRules rules(CourierAccount account) {
    var usual = CarrierRules.USUAL;
    return usual.boxes(usual.maxDead(), usual.maxSideMm(), 1);
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = SmartshipSettings.of(account);
    var hub =
        SmartshipMapper.hubId(
            request.warehouse(), to.hubType(request.serviceCode(), request.transport()));
    if (hub.isEmpty())
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", "the place has no hub there yet", true);
    var reference = request.reference().text();
    return Answers.booking(
        client.book(to, SmartshipMapper.book(to, request, hub.get())),
        body ->
            switch (SmartshipMapper.said(body, reference)) {
              case Said.Settled(var booking) -> noted(to, booking, reference);
              case Said.NotServed(var words) -> calledOff(to, reference, words);
              case Said.KnownAlready() -> finished(to, reference);
            });
  }

  private Booking noted(SmartshipSettings to, Booking booking, String reference) {
    if (booking instanceof Booking.Accepted accepted)
      references.write(key(to, accepted.awb()), reference);
    return booking;
  }

  // The reference stays used; whether the call works does not matter to anybody.
  private Booking calledOff(SmartshipSettings to, String reference, String words) {
    client.cancel(to, SmartshipMapper.cancel(reference));
    return new Booking.Refused(
        "PINCODE_NOT_SERVED", words.isEmpty() ? "no carrier of theirs takes it" : words, true);
  }

  private Booking finished(SmartshipSettings to, String reference) {
    return switch (looked(to, reference)) {
      case Looked.At(var awb) -> noted(to, new Booking.Accepted(awb, "", List.of()), reference);
      case Looked.Unserved() -> calledOff(to, reference, "");
      case Looked.Nothing() -> new Booking.InDoubt("they know the order, but do not show it");
      case Looked.Unclear(var why) -> new Booking.InDoubt(why);
    };
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = SmartshipSettings.of(account);
    return switch (looked(to, reference.text())) {
      case Looked.At(var awb) -> {
        references.write(key(to, awb), reference.text());
        yield new Lookup.Found(awb, "", List.of());
      }
      case Looked.Unserved(), Looked.Nothing() -> new Lookup.Absent();
      case Looked.Unclear(var why) -> new Lookup.Unknown(why);
    };
  }

  /// What a look by our reference came to.
  private sealed interface Looked {
    record At(Awb awb) implements Looked {}

    record Unserved() implements Looked {}

    record Nothing() implements Looked {}

    record Unclear(String why) implements Looked {}
  }

  // Tracking shows what has moved, the orders show the rest.
  private Looked looked(SmartshipSettings to, String reference) {
    var moved = looked(client.trackedByReference(to, reference), reference);
    if (moved instanceof Looked.At || moved instanceof Looked.Unclear) return moved;
    return looked(client.order(to, SmartshipMapper.order(reference)), reference);
  }

  private static Looked looked(HttpReply reply, String reference) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var _, var words) -> new Looked.Unclear(words);
      case Heard.InDoubt(var why) -> new Looked.Unclear(why);
      case Heard.Body body -> {
        var answer = SmartshipMapper.answer(body);
        var data = answer.map(SmartshipWire.Answer::data).orElse(null);
        if (answer.isEmpty()) yield new Looked.Unclear(Answers.UNREADABLE);
        // Only a no that speaks of the order says that there is none.
        if (answer.get().isNo())
          yield Texts.has(answer.get().words(), "not found", "no data", "no record", "not exist")
              ? new Looked.Nothing()
              : new Looked.Unclear(Texts.said(answer.get().words()));
        if (data == null || !data.isContainerNode()) yield new Looked.Unclear(Answers.UNREADABLE);
        var known = SmartshipMapper.known(data, reference);
        if (known.isEmpty()) yield new Looked.Nothing();
        yield Texts.awb(known.get().number())
            .<Looked>map(Looked.At::new)
            .orElseGet(Looked.Unserved::new);
      }
    };
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = SmartshipSettings.of(account);
    return known(
        to,
        awb,
        reference ->
            acknowledged(
                client.cancel(to, SmartshipMapper.cancel(reference)),
                answer -> cancelled(answer, reference)));
  }

  private static Ack cancelled(SmartshipWire.Answer answer, String reference) {
    var details = answer.in("order_cancellation_details");
    boolean isDone =
        LooseJson.each(details.get("successful")).stream()
            .anyMatch(one -> LooseJson.text(one).equals(reference));
    if (isDone) return new Ack.Accepted("");
    var words = LooseJson.words(details.get("failure"));
    if (words.isEmpty()) words = answer.words();
    if (Texts.has(words, "already cancelled", "already requested")) return new Ack.Accepted("");
    return words.isEmpty() ? new Ack.InDoubt("neither yes nor no") : Answers.refused(words);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = SmartshipSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL));
      var numbers = some.stream().map(Awb::number).collect(Collectors.joining(","));
      switch (Heard.of(client.track(to, numbers))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var told = SmartshipMapper.told(body);
          if (told.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(SmartshipMapper.scans(told.get()));
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var to = SmartshipSettings.of(account);
    var tomorrow = clock.today().plusDays(1);
    return known(
        to,
        awb,
        reference ->
            acknowledged(
                client.reattempt(to, SmartshipMapper.act(reference, action, tomorrow)),
                SmartshipGateway::acted));
  }

  private static Ack acted(SmartshipWire.Answer answer) {
    var words = answer.words();
    if (answer.isNo() || !words.isEmpty())
      return words.isEmpty() ? new Ack.InDoubt("a no without words") : Answers.refused(words);
    return LooseJson.each(answer.in("success_orders")).isEmpty()
        ? new Ack.InDoubt("neither yes nor no")
        : new Ack.Accepted("");
  }

  // ---- pickups and places

  /// Their manifest is the wish to be collected; one call for all parcels.
  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = SmartshipSettings.of(account);
    var wanted = new ArrayList<String>();
    for (var awb : request.awbs()) {
      var reference = reference(to, awb);
      if (reference.isEmpty())
        return new Pickup.InDoubt("they do not tell the order of a parcel yet");
      wanted.add(reference.get());
    }
    return Answers.pickup(
        client.manifest(to, SmartshipMapper.manifest(wanted, request.on())),
        body -> {
          var answer = SmartshipMapper.answer(body);
          if (answer.isEmpty()) return new Pickup.InDoubt(Answers.UNREADABLE);
          var words = answer.get().words();
          if (Texts.has(words, "already")) return new Pickup.Scheduled(request.on().toString());
          if (!words.isEmpty()) return new Pickup.Refused("COURIER_REFUSED", Texts.said(words));
          return answer.get().isYes() && answer.get().in("pickup_date").isTextual()
              ? new Pickup.Scheduled(LooseJson.text(answer.get().in("pickup_date")))
              : new Pickup.InDoubt("neither yes nor no");
        });
  }

  /// A hub for each kind of transport; their numbers together are the place's reference.
  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = SmartshipSettings.of(account);
    var numbers = new ArrayList<String>();
    for (int type : HUB_TYPES) {
      var made =
          acknowledged(client.hub(to, SmartshipMapper.hub(place, type)), SmartshipGateway::hub);
      if (!(made instanceof Ack.Accepted(var number))) return made;
      numbers.add(type + ":" + number);
    }
    return new Ack.Accepted(String.join(",", numbers));
  }

  private static Ack hub(SmartshipWire.Answer answer) {
    var number = SmartshipMapper.hubNumber(answer);
    if (answer.isYes() && number.matches("[0-9]{1,15}")) return new Ack.Accepted(number);
    var words = answer.words();
    return words.isEmpty() || answer.isYes()
        ? new Ack.InDoubt("a hub without a number")
        : Answers.refused(words);
  }

  /// Three questions: prepaid, with collecting, and a return the other way.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = SmartshipSettings.of(account);
    return Answers.service(
        client.lane(settings, SmartshipMapper.lane(settings, from, to, false, false)),
        first -> {
          var prepaid = carriers(first);
          var cod =
              carriers(
                  client.lane(settings, SmartshipMapper.lane(settings, from, to, true, false)));
          var back =
              carriers(
                  client.lane(settings, SmartshipMapper.lane(settings, to, from, false, true)));
          if (prepaid.isEmpty() || cod.isEmpty() || back.isEmpty())
            return new Reach.InDoubt(Answers.UNREADABLE);
          return prepaid.get() || cod.get() || back.get()
              ? new Reach.Goes(prepaid.get(), cod.get(), back.get(), null)
              : new Reach.Stays("no carrier of theirs goes there");
        });
  }

  private static Optional<Boolean> carriers(HttpReply reply) {
    return Heard.of(reply) instanceof Heard.Body body ? carriers(body) : Optional.empty();
  }

  private static Optional<Boolean> carriers(Heard.Body body) {
    return SmartshipMapper.answer(body)
        .map(answer -> answer.isYes() && !LooseJson.each(answer.in("carrier_info")).isEmpty());
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(SmartshipSettings.of(account));
  }

  // ---- our reference of a parcel

  private Ack known(SmartshipSettings to, Awb awb, Function<String, Ack> act) {
    return reference(to, awb)
        .map(act)
        .orElseGet(() -> Answers.refused("they do not know the number, or not yet"));
  }

  private Optional<String> reference(SmartshipSettings to, Awb awb) {
    var noted = references.read(key(to, awb));
    if (noted.isPresent()) return noted;
    if (!(Heard.of(client.track(to, awb.number())) instanceof Heard.Body body))
      return Optional.empty();
    return SmartshipMapper.told(body).orElse(List.of()).stream()
        .filter(scan -> LooseJson.text(scan.trackingNumber()).equals(awb.number()))
        .map(scan -> LooseJson.text(scan.orderReferenceId()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Ack acknowledged(HttpReply reply, Function<SmartshipWire.Answer, Ack> read) {
    return Answers.ack(
        reply,
        body ->
            SmartshipMapper.answer(body)
                .map(read)
                .orElseGet(
                    () ->
                        SmartshipMapper.isForbidden(body.bytes())
                            ? new Ack.Refused("COURIER_AUTH", "they do not take our token")
                            : new Ack.InDoubt(Answers.UNREADABLE)));
  }

  private static String key(SmartshipSettings to, Awb awb) {
    return to.line().account() + " " + awb.number();
  }
}

package com.shipcrowd.adapter.couriers.ecomexpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressMapper.Heard;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressMapper.Said;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressNumbers.Kind;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressWire.Tracked;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ecom Express parcels. In doubt here means: a time-out, a cut connection, a 5xx, or an answer we cannot read. The
/// numbers we reserved settle it.
@Singleton
final class EcomExpressGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;

  private final EcomExpressClient client;
  private final EcomExpressNumbers numbers;
  private final Clock clock;

  EcomExpressGateway(EcomExpressClient client, WaybillPool pool, Clock clock) {
    this.client = client;
    this.numbers = new EcomExpressNumbers(client, pool);
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "ecomexpress";
  }

  @Override
  public boolean isEnabled(CourierAccount account) {
    return EcomExpressSettings.of(account).isOn();
  }

  /// Switched off, which is the default, an account only looks after what is on its way.
  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var to = EcomExpressSettings.of(account);
    var able =
        EnumSet.of(
            Capability.CANCEL,
            Capability.NDR_REATTEMPT,
            Capability.NDR_RESCHEDULE,
            Capability.NDR_CHANGE_DETAILS,
            Capability.NDR_RETURN,
            Capability.TRACK,
            Capability.WEBHOOK,
            Capability.FIND_BY_REFERENCE);
    if (to.isPlus()) able.add(Capability.LABEL);
    if (!to.isOn()) return able;
    able.addAll(
        Set.of(
            Capability.FORWARD, Capability.COD, Capability.SAFE_REPEAT, Capability.SERVICEABILITY));
    // The number of an Express-plus contract is one and stays; there is no reverse pickup in it.
    if (to.isPlus()) able.add(Capability.RESERVED_AWB);
    else able.addAll(Set.of(Capability.REVERSE, Capability.QUALITY_CHECK));
    return able;
  }

  /// One box a number.
  @Override
  public CarrierRules rules(CourierAccount account) {
    return CarrierRules.USUAL.boxes(
        CarrierRules.USUAL.maxDead(), CarrierRules.USUAL.maxSideMm(), 1);
  }

  @Override
  public Optional<Awb> reserve(CourierAccount account) {
    return EcomExpressSettings.of(account).isOn() ? numbers.reserve(account) : Optional.empty();
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = EcomExpressSettings.of(account);
    boolean isReverse = request.direction() == Direction.REVERSE;
    if (!to.isOn()) return missing("this account is switched off: they were bought");
    if (request.parcels().size() > 1 || request.isFreight() || (isReverse && to.isPlus()))
      return missing(MISSING_WORDS);
    var number =
        Optional.ofNullable(request.reserved())
            .flatMap(reserved -> EcomExpressNumbers.own(reserved, kind(request)));
    if (number.isEmpty()) return new Booking.Refused("COURIER_DOWN", "no number was given", true);
    var order = EcomExpressMapper.order(request.reference(), request.direction());
    var reply =
        isReverse
            ? client.createReverse(
                to, EcomExpressMapper.createReverse(request, number.get(), to.qcCheck()))
            : client.create(to, EcomExpressMapper.create(request, number.get()));
    return switch (EcomExpressMapper.heard(reply)) {
      case Heard.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Heard.InDoubt(var why) -> new Booking.InDoubt(why);
      case Heard.Body(var bytes) ->
          settled(
              to,
              number.get(),
              order,
              isReverse
                  ? EcomExpressMapper.saidReverse(bytes, number.get(), order)
                  : EcomExpressMapper.said(bytes, number.get(), order));
    };
  }

  private static Kind kind(BookingRequest request) {
    if (request.direction() == Direction.REVERSE) return Kind.REV;
    return request.paymentMode() == PaymentMode.COD ? Kind.COD : Kind.PPD;
  }

  private static Booking missing(String words) {
    return new Booking.Refused(MISSING, words, true);
  }

  // "Already exists" is our own earlier call only if the number carries our order.
  private Booking settled(EcomExpressSettings to, Awb number, String order, Said said) {
    return switch (said) {
      case Said.Settled(var booking) -> booking;
      case Said.KnownAlready() ->
          switch (look(to, number.number(), Set.of(order))) {
            case Lookup.Found _ -> new Booking.Accepted(number, "", List.of());
            case Lookup.Absent() -> new Booking.InDoubt("they know the number, but do not show it");
            case Lookup.Unknown(var why) -> new Booking.InDoubt(why);
          };
    };
  }

  /// Nothing is ever booked without a reserved number, so nothing reserved means nothing booked.
  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    if (reserved == null) return new Lookup.Absent();
    var all =
        EcomExpressNumbers.all(reserved).stream().map(Awb::number).collect(Collectors.joining(","));
    var orders =
        Set.of(
            EcomExpressMapper.order(reference, Direction.FORWARD),
            EcomExpressMapper.order(reference, Direction.REVERSE));
    return look(EcomExpressSettings.of(account), all, orders);
  }

  private Lookup look(EcomExpressSettings to, String awbs, Set<String> orders) {
    return switch (EcomExpressMapper.heard(client.track(to, awbs))) {
      case Heard.Refused(var _, var words) -> new Lookup.Unknown(words);
      case Heard.InDoubt(var why) -> new Lookup.Unknown(why);
      case Heard.Body(var bytes) ->
          EcomExpressWire.tracked(bytes)
              .map(parcels -> looked(parcels, orders))
              .orElseGet(() -> new Lookup.Unknown("an answer we cannot read"));
    };
  }

  private static Lookup looked(List<Tracked> parcels, Set<String> orders) {
    if (parcels.isEmpty()) return new Lookup.Absent();
    return parcels.stream()
        .filter(parcel -> orders.contains(parcel.field("orderid").toUpperCase(Locale.ROOT)))
        .flatMap(parcel -> EcomExpressMapper.awb(parcel.field("awb_number")).stream())
        .findFirst()
        .<Lookup>map(awb -> new Lookup.Found(awb, "", List.of()))
        .orElseGet(() -> new Lookup.Unknown("the number carries another order"));
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = EcomExpressSettings.of(account);
    // What was reserved is a number of each kind; the one that became a parcel counts.
    Ack answer = Ack.MISSING;
    for (var one : EcomExpressNumbers.all(awb)) {
      answer = acked(client.cancel(to, one.number()), "cancel");
      if (!(answer instanceof Ack.Refused)) return answer;
    }
    return answer;
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var tomorrow = clock.today().plusDays(1);
    return switch (action) {
      case NdrAction.Reattempt() -> resolved(account, EcomExpressMapper.again(awb, tomorrow, null));
      case NdrAction.Reschedule(var on) ->
          resolved(account, EcomExpressMapper.again(awb, on, null));
      case NdrAction.ChangeDetails(var edit) ->
          resolved(account, EcomExpressMapper.again(awb, tomorrow, edit));
      case NdrAction.ReturnToOrigin() -> resolved(account, EcomExpressMapper.home(awb));
    };
  }

  private Ack resolved(CourierAccount account, String json) {
    return acked(client.ndr(EcomExpressSettings.of(account), json), "same");
  }

  /// @param doneWord with "already" in a refusal it says that an earlier call did it
  private static Ack acked(HttpReply reply, String doneWord) {
    return switch (EcomExpressMapper.heard(reply)) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Body(var bytes) -> {
        var one = EcomExpressWire.read(bytes, JsonNode.class).map(EcomExpressGateway::first);
        if (one.isEmpty()) yield new Ack.InDoubt("an answer we cannot read");
        // The call for failed attempts says `status` where the others say `success`.
        var done = EcomExpressWire.yes(one.get().path("success"));
        if (done == null) done = EcomExpressWire.yes(one.get().path("status"));
        if (done == null) yield new Ack.InDoubt("neither success nor failure");
        var words = EcomExpressWire.words(one.get().path("reason"));
        var lower = words.toLowerCase(Locale.ROOT);
        yield done || (lower.contains("already") && lower.contains(doneWord))
            ? new Ack.Accepted("")
            : new Ack.Refused("COURIER_REFUSED", EcomExpressMapper.cut(words, 250));
      }
    };
  }

  // A list of one; sometimes the whole list comes as a text.
  private static JsonNode first(JsonNode answer) {
    if (answer.isTextual()) {
      return EcomExpressWire.read(
              answer.asText().getBytes(java.nio.charset.StandardCharsets.UTF_8), JsonNode.class)
          .filter(inner -> !inner.isTextual())
          .map(EcomExpressGateway::first)
          .orElse(answer);
    }
    return answer.isArray() ? answer.path(0) : answer;
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = EcomExpressSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var asked = new LinkedHashMap<String, Awb>();
      awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL))
          .forEach(awb -> asked.put(awb.number(), awb));
      var homewards = new LinkedHashMap<String, Awb>();
      var trouble = tracked(to, asked, false, scans, homewards);
      if (trouble == null && !homewards.isEmpty())
        trouble = tracked(to, homewards, true, scans, new LinkedHashMap<>());
      if (trouble != null) return trouble;
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// @param asked numbers to ask for, each with the number that we know the parcel by
  /// @param homewards gets the numbers that parcels return under
  /// @return what went wrong, null when nothing did
  private @Nullable Tracking tracked(
      EcomExpressSettings to,
      Map<String, Awb> asked,
      boolean isReturn,
      List<CourierScan> scans,
      Map<String, Awb> homewards) {
    return switch (EcomExpressMapper.heard(client.track(to, String.join(",", asked.keySet())))) {
      case Heard.Refused(var code, var words) -> new Tracking.Refused(code, words);
      case Heard.InDoubt(var why) -> new Tracking.InDoubt(why);
      case Heard.Body(var bytes) -> {
        var parcels = EcomExpressWire.tracked(bytes);
        if (parcels.isEmpty()) yield new Tracking.InDoubt("an answer we cannot read");
        for (var parcel : parcels.get()) {
          var ours = asked.get(parcel.field("awb_number"));
          if (ours == null) continue;
          scans.addAll(EcomExpressMapper.scans(ours, parcel, isReturn));
          var home = parcel.field("ref_awb");
          if (Awb.isWellFormed(home) && !parcel.field("rts_shipment").equals("1"))
            homewards.put(home, ours);
        }
        yield null;
      }
    };
  }

  /// Only Express-plus contracts have one.
  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = EcomExpressSettings.of(account);
    if (!to.isPlus()) return new CourierLabel.NotReady(MISSING_WORDS);
    return client.label(to, awb.number()) instanceof HttpReply.Answered answer
            && answer.isOk()
            && answer.text().startsWith("%PDF")
        ? new CourierLabel.Pdf(answer.body())
        : new CourierLabel.NotReady("they have no label yet");
  }

  /// Both ends must be places of theirs.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    if (!EcomExpressSettings.of(account).isOn()) return new Reach.Refused(MISSING, MISSING_WORDS);
    var start = goes(account, from);
    return start instanceof Reach.Goes ? goes(account, to) : start;
  }

  private Reach goes(CourierAccount account, Pincode pincode) {
    var to = EcomExpressSettings.of(account);
    return switch (EcomExpressMapper.heard(client.pincode(to, pincode.digits()))) {
      case Heard.Refused(var code, var words) -> new Reach.Refused(code, words);
      case Heard.InDoubt(var why) -> new Reach.InDoubt(why);
      case Heard.Body(var bytes) -> {
        var service = EcomExpressMapper.goes(bytes);
        yield service == null ? new Reach.InDoubt("an answer we cannot read") : service;
      }
    };
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(EcomExpressSettings.of(account));
  }
}

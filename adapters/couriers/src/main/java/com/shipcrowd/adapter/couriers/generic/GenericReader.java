package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.generic.GenericWire.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A partner's answers in our words.
final class GenericReader {
  private static final int CODE = 120;

  private GenericReader() {}

  /// A repeat that they know again is the first booking; one without its number is for a look-up to settle.
  ///
  /// @param reference ours as they hold it
  static Booking booked(GenericWire operation, Heard.Body body, String reference) {
    return switch (operation.said(body)) {
      case Said.Yes(var answer) -> booked(operation, answer, reference);
      case Said.Unclear(var why) -> new Booking.InDoubt(why);
      case Said.No(var code, var words, var isDuplicate, var answer) -> {
        if (!isDuplicate) yield new Booking.Refused(code, words, !code.equals("COURIER_REFUSED"));
        yield Texts.awb(GenericWire.scalar(operation.further(answer, "duplicate", "awb")))
            .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
            .orElseGet(() -> new Booking.InDoubt("they have our order and do not show it"));
      }
    };
  }

  private static Booking booked(GenericWire operation, JsonNode answer, String reference) {
    var awb = Texts.awb(GenericWire.scalar(operation.result(answer, "awb")));
    if (awb.isEmpty()) return new Booking.InDoubt("success without a number");
    var echo = GenericWire.scalar(operation.result(answer, "reference"));
    if (!echo.isEmpty() && !echo.equalsIgnoreCase(reference))
      return new Booking.InDoubt("an answer about another order");
    return new Booking.Accepted(
        awb.get(), sortCode(operation, answer), children(operation, answer, awb.get()));
  }

  private static String sortCode(GenericWire operation, JsonNode from) {
    return GenericWire.scalar(operation.result(from, "sort_code"));
  }

  // Many name the first box among them.
  private static List<Awb> children(GenericWire operation, JsonNode from, Awb awb) {
    var all = new LinkedHashSet<Awb>();
    for (var child : operation.result(from, "children"))
      Texts.awb(GenericWire.scalar(child)).ifPresent(all::add);
    all.remove(awb);
    return List.copyOf(all);
  }

  /// Absent only when an answer that is a list has nothing in it.
  static Lookup found(GenericWire operation, Heard.Body body, String reference) {
    if (operation.isUnknown(body)) return new Lookup.Absent();
    if (!(operation.said(body) instanceof Said.Yes(var answer)))
      return new Lookup.Unknown(Answers.UNREADABLE);
    var list = operation.list(answer);
    if (!list.isArray()) return new Lookup.Unknown(Answers.UNREADABLE);
    for (var one : list) {
      var echo = GenericWire.scalar(operation.result(one, "reference"));
      if (!echo.equalsIgnoreCase(reference)) continue;
      var awb = Texts.awb(GenericWire.scalar(operation.result(one, "awb")));
      if (awb.isEmpty()) return new Lookup.Unknown("a booking without a number");
      return new Lookup.Found(
          awb.get(), sortCode(operation, one), children(operation, one, awb.get()));
    }
    return list.isEmpty() ? new Lookup.Absent() : new Lookup.Unknown("they show other orders");
  }

  /// Yes or no.
  ///
  /// @param field of the answer that is their number of it, empty for none
  static Ack ack(GenericWire operation, Heard.Body body, String field) {
    return switch (operation.said(body)) {
      case Said.Yes(var answer) ->
          new Ack.Accepted(
              field.isEmpty() ? "" : GenericWire.scalar(operation.result(answer, field)));
      case Said.No(var code, var words, var _, var _) -> new Ack.Refused(code, words);
      case Said.Unclear(var why) -> new Ack.InDoubt(why);
    };
  }

  // ---- scans

  /// Scans of every parcel an answer tells of; empty when it is not of their shape.
  ///
  /// @param only the parcel that was asked for, where answers need not name it
  static Optional<List<CourierScan>> tracked(
      GenericWire operation, JsonNode answer, @Nullable Awb only) {
    var list = operation.list(answer);
    if (!list.isContainerNode()) return Optional.empty();
    boolean isOne = operation.isYes("is_one") || !operation.spec().has("list");
    var scans = new ArrayList<CourierScan>();
    for (var one : isOne ? List.of(list) : LooseJson.each(list)) {
      var some = scans(operation, one, only);
      if (some.isEmpty()) return Optional.empty();
      scans.addAll(some.get());
    }
    return Optional.of(List.copyOf(scans));
  }

  /// Scans of one parcel, oldest first.
  static Optional<List<CourierScan>> scans(
      GenericWire operation, JsonNode parcel, @Nullable Awb only) {
    if (!parcel.isObject()) return Optional.empty();
    var named = Texts.awb(GenericWire.scalar(operation.result(parcel, "awb")));
    var awb = named.isPresent() ? named.get() : only;
    if (awb == null) return Optional.empty();
    var profile = operation.profile();
    var events =
        operation.spec().path("result").has("events") ? operation.result(parcel, "events") : parcel;
    // One event may stand alone; none at all is a parcel that nobody touched.
    if (events.isMissingNode() || events.isNull()) return Optional.of(List.of());
    if (!events.isContainerNode()) return Optional.empty();
    var direction = GenericWire.scalar(operation.result(parcel, "direction"));
    boolean isReverse = profile.names("reverse_words", direction);
    var scans = new ArrayList<CourierScan>();
    for (var event : events.isArray() ? LooseJson.each(events) : List.of(events)) {
      if (!event.isObject()) return Optional.empty();
      scans.add(scan(profile, awb, event, isReverse));
    }
    if (operation.isYes("newest_first")) Collections.reverse(scans);
    if (scans.stream().allMatch(scan -> scan.at() != null))
      scans.sort(Comparator.comparing(CourierScan::at));
    return Optional.of(scans);
  }

  private static CourierScan scan(
      GenericProfile profile, Awb awb, JsonNode event, boolean isReverse) {
    var code = field(profile, event, "code");
    var text = field(profile, event, "text");
    var remark = field(profile, event, "remark");
    var reason = field(profile, event, "reason");
    var meaning =
        profile.statuses().read(code, text, reason.isEmpty() ? remark : reason, isReverse);
    return new CourierScan(
        awb,
        Texts.cut((code.isEmpty() ? text : code) + (reason.isEmpty() ? "" : " " + reason), CODE),
        meaning.status(),
        profile.units().time(field(profile, event, "at")),
        Texts.cut(Texts.line(field(profile, event, "location")), CODE),
        meaning.reason(),
        Texts.said(remark.isEmpty() ? text : remark),
        meaning.flag());
  }

  private static String field(GenericProfile profile, JsonNode event, String name) {
    return GenericWire.scalar(GenericWire.first(event, profile.section("event").path(name)));
  }

  // ---- prices and lanes

  /// The lowest price of the wanted service, of any where they name no service or not this one.
  static LiveRate price(GenericWire operation, Heard.Body body, String service) {
    return switch (operation.said(body)) {
      case Said.Unclear _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
      case Said.No _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
      case Said.Yes(var answer) -> {
        var list = operation.list(answer);
        var quotes = list.isArray() ? LooseJson.each(list) : List.of(list);
        var named =
            quotes.stream()
                .filter(
                    one ->
                        GenericWire.scalar(operation.result(one, "service"))
                            .equalsIgnoreCase(service))
                .toList();
        yield (named.isEmpty() ? quotes : named)
            .stream()
                .flatMap(one -> price(operation, one).stream())
                .min(Comparator.comparing(asked -> asked.carriage().plus(asked.cod())))
                .<LiveRate>map(asked -> asked)
                .orElseGet(() -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
      }
    };
  }

  private static Optional<LiveRate.Asked> price(GenericWire operation, JsonNode quote) {
    var carriage = sum(operation, quote, "carriage");
    var cod = sum(operation, quote, "cod");
    return carriage.isPresent() && cod.isPresent() && carriage.get().isPositive()
        ? Optional.of(new LiveRate.Asked(carriage.get(), cod.get()))
        : Optional.empty();
  }

  // A part that is not there costs nothing; one that is no amount spoils the price.
  private static Optional<Money> sum(GenericWire operation, JsonNode quote, String field) {
    var pointers = operation.spec().path("result").path(field);
    var sum = Money.ZERO;
    for (var pointer : pointers.isArray() ? LooseJson.each(pointers) : List.of(pointers)) {
      var part = GenericWire.first(quote, pointer);
      if (part.isMissingNode() || part.isNull()) continue;
      var amount = operation.profile().units().money(part, operation.isYes("taxed"));
      if (amount.isEmpty()) return Optional.empty();
      sum = sum.plus(amount.get());
    }
    return Optional.of(sum);
  }

  static Reach reach(GenericWire operation, Heard.Body body) {
    return switch (operation.said(body)) {
      case Said.Unclear(var why) -> new Reach.InDoubt(why);
      case Said.No(var code, var words, var _, var _) ->
          code.equals("PINCODE_NOT_SERVED")
              ? new Reach.Stays(words)
              : new Reach.Refused(code, words);
      case Said.Yes(var answer) -> {
        if (!LooseJson.isYes(operation.result(answer, "serviceable")))
          yield new Reach.Stays("they do not go there");
        var days = LooseJson.decimal(operation.result(answer, "days"));
        yield new Reach.Goes(
            LooseJson.isYes(operation.result(answer, "prepaid")),
            LooseJson.isYes(operation.result(answer, "cod")),
            LooseJson.isYes(operation.result(answer, "reverse")),
            days.map(BigDecimal::intValue).orElse(null));
      }
    };
  }
}

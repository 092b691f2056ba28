package com.shipcrowd.adapter.couriers.marutilegacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.marutilegacy.MarutiLegacyMapper.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shree Maruti parcels over the Delcaper API. In doubt here means: a time-out, a cut connection, a 5xx, or an answer we
/// cannot read. What their tracking shows under our order number settles it; what it does not show proves nothing.
@Singleton
final class MarutiLegacyGateway implements CourierGateway {
  private final MarutiLegacyClient client;

  MarutiLegacyGateway(MarutiLegacyClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "marutilegacy";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.of(
        Capability.FORWARD,
        Capability.REVERSE,
        Capability.COD,
        Capability.CANCEL,
        Capability.LABEL,
        Capability.RATE,
        Capability.SERVICEABILITY,
        Capability.TRACK);
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = MarutiLegacySettings.of(account);
    var reference = request.reference().text();
    return switch (MarutiLegacyMapper.said(client.create(to, MarutiLegacyMapper.order(request)))) {
      case Said.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Said.InDoubt(var why) -> new Booking.InDoubt(why);
      case Said.No(var words) ->
          Texts.has(words, "already exist", "duplicate")
              ? knownAlready(account, request.reference())
              : refused(words);
      case Said.Done(var data, var _) -> {
        var order = MarutiLegacyMapper.order(data);
        if (!order.isEmpty() && !order.equals(reference))
          yield new Booking.InDoubt("the answer names another order");
        yield MarutiLegacyMapper.awb(data)
            .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
            .orElseGet(() -> new Booking.InDoubt("success without a number"));
      }
    };
  }

  // The order number is ours alone, so it is our own earlier call that they know.
  private Booking knownAlready(CourierAccount account, ShipmentId reference) {
    return find(account, reference, null) instanceof Lookup.Found(var awb, var _, var _)
        ? new Booking.Accepted(awb, "", List.of())
        : new Booking.InDoubt("they know the order, but do not show it");
  }

  private static Booking refused(String words) {
    if (Texts.has(words, "serviceable"))
      return new Booking.Refused("PINCODE_NOT_SERVED", words, true);
    if (Texts.has(words, "balance", "wallet"))
      return new Booking.Refused("COURIER_BALANCE_LOW", words, true);
    return new Booking.Refused(
        "COURIER_REFUSED", words, !Texts.has(words, "validation", "must be", "required"));
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = MarutiLegacySettings.of(account);
    return switch (MarutiLegacyMapper.said(client.track(to, reference.text()))) {
      case Said.Refused(var _, var words) -> new Lookup.Unknown(words);
      case Said.InDoubt(var why) -> new Lookup.Unknown(why);
      case Said.No(var words) -> new Lookup.Unknown("they may not look by our number: " + words);
      case Said.Done(var data, var _) ->
          MarutiLegacyMapper.awb(data)
              .filter(_ -> MarutiLegacyMapper.order(data).equals(reference.text()))
              .<Lookup>map(awb -> new Lookup.Found(awb, "", List.of()))
              .orElseGet(() -> new Lookup.Unknown("they show another order"));
    };
  }

  // ---- after booking

  /// By our order number, which their tracking tells; an order that is off already is not called off again.
  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = MarutiLegacySettings.of(account);
    return acked(
        client.track(to, awb.number()),
        data -> {
          var order = MarutiLegacyMapper.order(data);
          if (order.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
          var status = data.path("orderStatus").asText();
          boolean isOff =
              MarutiLegacyStatuses.read(status, "", false).status() == ShipmentStatus.CANCELLED;
          return isOff
              ? new Ack.Accepted("")
              : acked(
                  client.cancel(to, MarutiLegacyMapper.cancel(order)), _ -> new Ack.Accepted(""));
        });
  }

  private static Ack acked(HttpReply reply, java.util.function.Function<JsonNode, Ack> read) {
    return switch (MarutiLegacyMapper.said(reply)) {
      case Said.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Said.InDoubt(var why) -> new Ack.InDoubt(why);
      case Said.No(var words) -> Answers.refused(words);
      case Said.Done(var data, var _) -> read.apply(data);
    };
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = MarutiLegacySettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (MarutiLegacyMapper.said(client.track(to, awb.number()))) {
        case Said.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Said.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Said.No(var words) -> {
          if (!Texts.has(words, "not found", "no order", "invalid"))
            return new Tracking.Refused("COURIER_REFUSED", words);
        }
        case Said.Done(var data, var _) -> {
          var read = MarutiLegacyMapper.scans(awb, data);
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(read.get());
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// A file, or an answer with a link to it.
  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = MarutiLegacySettings.of(account);
    var reply = client.label(to, awb.number());
    if (reply instanceof HttpReply.Answered answer
        && answer.isOk()
        && MarutiLegacyMapper.isPdf(answer.body())) {
      return new CourierLabel.Pdf(answer.body());
    }
    if (!(MarutiLegacyMapper.said(reply) instanceof Said.Done(var data, var _)))
      return new CourierLabel.NotReady("they have no label yet");
    var link = MarutiLegacyMapper.link(data);
    return link == null
        ? new CourierLabel.NotReady("they have no label yet")
        : client.file(to, link);
  }

  // ---- prices and places

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    if (request.paymentMode() == PaymentMode.COD)
      return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
    var to = MarutiLegacySettings.of(account);
    return switch (MarutiLegacyMapper.said(client.price(to, MarutiLegacyMapper.price(request)))) {
      case Said.Refused _ -> new LiveRate.Silent(LiveRate.Problem.COURIER_DOWN);
      case Said.InDoubt _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_TIMEOUT);
      case Said.No _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
      case Said.Done(var data, var _) -> MarutiLegacyMapper.priced(data);
    };
  }

  /// They say it for one kind of payment at a time; a return is a prepaid parcel the other way.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var prepaid = serves(account, from, to, false);
    if (!(prepaid instanceof Reach.Goes)) return prepaid;
    boolean cod = serves(account, from, to, true) instanceof Reach.Goes;
    boolean back = serves(account, to, from, false) instanceof Reach.Goes;
    return new Reach.Goes(true, cod, back, null);
  }

  private Reach serves(CourierAccount account, Pincode from, Pincode to, boolean isCod) {
    var there = MarutiLegacySettings.of(account);
    return switch (MarutiLegacyMapper.said(
        client.lane(there, MarutiLegacyMapper.lane(from, to, isCod)))) {
      case Said.Refused(var code, var words) -> new Reach.Refused(code, words);
      case Said.InDoubt(var why) -> new Reach.InDoubt(why);
      case Said.No(var words) -> new Reach.Stays(words);
      case Said.Done(var data, var _) -> {
        if (!data.has("serviceability")) yield new Reach.InDoubt(Answers.UNREADABLE);
        yield MarutiLegacyMapper.serves(data)
            ? new Reach.Goes(true, isCod, false, null)
            : new Reach.Stays("they do not go there");
      }
    };
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(MarutiLegacySettings.of(account));
  }
}

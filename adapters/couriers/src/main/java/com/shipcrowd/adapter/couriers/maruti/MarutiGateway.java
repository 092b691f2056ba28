package com.shipcrowd.adapter.couriers.maruti;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shree Maruti parcels over the Innofulfill gateway. In doubt here means: a time-out, a cut connection, a 5xx, or an
/// answer we cannot read. Their list of orders settles it.
@Singleton
final class MarutiGateway implements CourierGateway {
  private final MarutiClient client;
  // References this process has asked for: they do not recognise a repeat, so it looks first.
  private final Notebook asked = new Notebook(20_000);

  MarutiGateway(MarutiClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "maruti";
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
        Capability.TRACK,
        Capability.WEBHOOK,
        Capability.FIND_BY_REFERENCE);
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = MarutiSettings.of(account);
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    if (to.carrierId().isEmpty())
      return new Booking.Refused("COURIER_AUTH", "the account has no carrier_id", true);
    var note = to.line().account() + " " + request.reference().text();
    if (asked.read(note).isPresent()) {
      switch (find(account, request.reference(), request.reserved())) {
        case Lookup.Found(var awb, var sortCode, var children) -> {
          return new Booking.Accepted(awb, sortCode, children);
        }
        case Lookup.Unknown(var why) -> {
          return new Booking.InDoubt(why);
        }
        case Lookup.Absent() -> {}
      }
    }
    asked.write(note, "asked");
    return Answers.booking(
        client.create(to, MarutiMapper.order(to, request)),
        body -> MarutiMapper.booked(body, request.reference().text()));
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var reply = client.orders(MarutiSettings.of(account), "referenceId", reference.text());
    return Answers.lookup(
        reply,
        body ->
            MarutiMapper.orders(body)
                .map(orders -> found(orders, reference.text()))
                .orElseGet(() -> new Lookup.Unknown(Answers.UNREADABLE)));
  }

  // A list that a filter did not narrow proves nothing.
  private static Lookup found(List<JsonNode> orders, String reference) {
    if (orders.isEmpty()) return new Lookup.Absent();
    var ours =
        orders.stream()
            .filter(order -> LooseJson.text(order.path("referenceId")).equals(reference))
            .toList();
    if (ours.isEmpty()) return new Lookup.Unknown("the list holds other orders");
    return ours.stream()
        .flatMap(order -> MarutiMapper.awb(order).stream())
        .findFirst()
        .<Lookup>map(awb -> new Lookup.Found(awb, "", List.of()))
        .orElseGet(() -> new Lookup.Unknown("the order has no number yet"));
  }

  // ---- after booking

  /// By their order number; an order that is off already is not called off again.
  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = MarutiSettings.of(account);
    return Answers.ack(
        client.orders(to, "awbNumber", awb.number()),
        body -> {
          var orders = MarutiMapper.orders(body);
          if (orders.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
          var order = order(orders.get(), awb);
          if (order.isEmpty()) return Answers.refused("they know no order of that number");
          var status = LooseJson.text(order.get().path("orderStatus")).toUpperCase(Locale.ROOT);
          if (status.startsWith("CANCELL") || status.equals("CANCELED"))
            return new Ack.Accepted("");
          var id = LooseJson.text(order.get().path("orderId"));
          return Answers.ack(client.cancel(to, MarutiMapper.cancel(id)), MarutiGateway::cancelled);
        });
  }

  private static Ack cancelled(Heard.Body body) {
    var root = LooseJson.object(body.bytes());
    if (root.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var trouble = MarutiMapper.trouble(body, root.get());
    if (trouble != null) return Answers.refused(trouble);
    return MarutiMapper.cancelled(root.get())
        .<Ack>map(
            count ->
                count > 0
                    ? new Ack.Accepted("")
                    : Answers.refused("they called off none: " + message(root.get())))
        .orElseGet(() -> new Ack.InDoubt("no count of what was called off"));
  }

  private static String message(JsonNode root) {
    return LooseJson.words(root.path("message"));
  }

  private static Optional<JsonNode> order(List<JsonNode> orders, Awb awb) {
    return orders.stream()
        .filter(order -> MarutiMapper.awb(order).filter(awb::equals).isPresent())
        .filter(order -> !LooseJson.text(order.path("orderId")).isEmpty())
        .findFirst();
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = MarutiSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (Heard.of(client.track(to, awb.number()))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var root = LooseJson.object(body.bytes());
          if (root.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          var trouble = MarutiMapper.trouble(body, root.get());
          if (trouble != null && (body.status() == 404 || Texts.has(trouble, "not found")))
            continue;
          if (trouble != null) return new Tracking.Refused("COURIER_REFUSED", Texts.said(trouble));
          var read = MarutiMapper.scans(awb, root.get());
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(read.get());
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = MarutiSettings.of(account);
    return Answers.label(
        client.orders(to, "awbNumber", awb.number()),
        body ->
            MarutiMapper.orders(body)
                .flatMap(orders -> order(orders, awb))
                .map(order -> LooseJson.text(order.path("orderId")))
                .map(id -> Answers.label(client.label(to, id), MarutiGateway::label))
                .orElseGet(() -> new CourierLabel.NotReady("they know no order of that number")));
  }

  private static CourierLabel label(Heard.Body body) {
    return MarutiMapper.pdf(body)
        .<CourierLabel>map(CourierLabel.Pdf::new)
        .orElseGet(() -> new CourierLabel.NotReady("they have no label yet"));
  }

  // ---- prices and places

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    return Answers.rate(
        client.price(MarutiSettings.of(account), MarutiMapper.price(request)),
        MarutiMapper::priced);
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
    return Answers.service(
        client.lane(MarutiSettings.of(account), MarutiMapper.lane(from, to, isCod)),
        body -> {
          var serves = MarutiMapper.serves(body);
          if (serves == null) return new Reach.InDoubt(Answers.UNREADABLE);
          return serves
              ? new Reach.Goes(true, isCod, false, null)
              : new Reach.Stays("they do not go there");
        });
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(MarutiSettings.of(account));
  }
}

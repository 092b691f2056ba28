package com.shipcrowd.adapter.couriers.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketMapper.Ids;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketMapper.Listed;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketMapper.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parcels through Shiprocket. An order of theirs without a number is no booking: nothing is charged for it and nobody
/// collects it, so a look-up calls it absent and a repeat finishes it.
@Singleton
final class ShiprocketGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;
  private static final int NOTES = 20_000;

  private final ShiprocketClient client;
  private final Notebook ids = new Notebook(NOTES);
  private final Notebook pickups = new Notebook(NOTES);

  ShiprocketGateway(ShiprocketClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "shiprocket";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var all =
        EnumSet.complementOf(
            EnumSet.of(
                Capability.QUALITY_CHECK,
                Capability.FREIGHT,
                Capability.MULTI_PIECE,
                Capability.EDIT,
                Capability.RESERVED_AWB,
                Capability.SAFE_REPEAT));
    if (!ShiprocketSettings.of(account).qcImage().isEmpty()) all.add(Capability.QUALITY_CHECK);
    return all;
  }

  /// One box; address lines as in section 3.4, letters as in section 5.
  @Override
  public CarrierRules rules(CourierAccount account) {
    var usual = CarrierRules.USUAL;
    return usual.boxes(usual.maxDead(), usual.maxSideMm(), 1).texts(100, 150, "\"'`\t\n");
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = ShiprocketSettings.of(account);
    boolean isReturn = request.direction() == Direction.REVERSE;
    if (request.isQualityChecked() && isReturn && to.qcImage().isEmpty())
      return Answers.incapable("a quality check wants a picture");
    var company = Line.chosen(account, "courier_id", request.serviceCode(), request.transport());
    var reply =
        isReturn
            ? client.createReturn(
                to,
                LooseJson.write(
                    ShiprocketMapper.back(request, company, to.mailbox(), to.qcImage())))
            : client.create(
                to, LooseJson.write(ShiprocketMapper.forward(request, company, to.mailbox())));
    return Answers.booking(
        reply,
        body ->
            switch (ShiprocketMapper.said(body)) {
              case Said.Settled(var booking) -> booking;
              case Said.Booked(var accepted, var own) -> noted(to, accepted, own);
              case Said.Unnumbered(var order, var refused) -> calledOff(to, order, refused);
              case Said.KnownAlready() -> finished(to, request, company);
            });
  }

  // What is left of a refused booking holds our order number; whether the call works does not
  // matter to anybody.
  private Booking calledOff(ShiprocketSettings to, long order, Booking refused) {
    client.cancelOrder(to, LooseJson.write(new ShiprocketWire.Ids(List.of(order))));
    return refused;
  }

  private Booking finished(ShiprocketSettings to, BookingRequest request, String company) {
    return switch (Heard.of(client.orders(to, request.reference().text()))) {
      case Heard.Refused(var _, var words) -> new Booking.InDoubt(words);
      case Heard.InDoubt(var why) -> new Booking.InDoubt(why);
      case Heard.Body body -> {
        var orders = ShiprocketMapper.listed(body, request.reference().text());
        if (orders.isEmpty() || orders.get().isEmpty())
          yield new Booking.InDoubt("they know the order, but do not show it");
        var order = orders.get().getFirst();
        var awb = Texts.awb(order.awb());
        if (order.isCancelled())
          yield new Booking.Refused("COURIER_REFUSED", "the order was called off before", true);
        if (awb.isPresent())
          yield noted(to, new Booking.Accepted(awb.get(), "", List.of()), order.ids());
        yield numbered(to, request, company, order);
      }
    };
  }

  private Booking numbered(
      ShiprocketSettings to, BookingRequest request, String company, Listed order) {
    boolean isReturn = request.direction() == Direction.REVERSE;
    var wish = ShiprocketMapper.assign(order.ids().shipmentId(), company, isReturn);
    var booking =
        Answers.booking(client.assign(to, LooseJson.write(wish)), ShiprocketMapper::assigned);
    return booking instanceof Booking.Accepted accepted
        ? noted(to, accepted, order.ids())
        : booking;
  }

  private Booking noted(ShiprocketSettings to, Booking.Accepted accepted, Ids own) {
    ids.write(key(to, accepted.awb()), own.note());
    return accepted;
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = ShiprocketSettings.of(account);
    return Answers.lookup(
        client.orders(to, reference.text()),
        body ->
            ShiprocketMapper.listed(body, reference.text())
                .map(orders -> found(to, orders))
                .orElseGet(() -> new Lookup.Unknown(Answers.UNREADABLE)));
  }

  private Lookup found(ShiprocketSettings to, List<Listed> orders) {
    for (var order : orders) {
      var awb = Texts.awb(order.awb());
      if (awb.isEmpty()) continue;
      ids.write(key(to, awb.get()), order.ids().note());
      return new Lookup.Found(awb.get(), "", List.of());
    }
    return new Lookup.Absent();
  }

  // ---- after booking

  /// By their order number where it is known, since that answers at once; by the AWB otherwise.
  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = ShiprocketSettings.of(account);
    var reply =
        ids(to, awb)
            .map(own -> new ShiprocketWire.Ids(List.of(own.orderId())))
            .map(wish -> client.cancelOrder(to, LooseJson.write(wish)))
            .orElseGet(
                () ->
                    client.cancelNumber(
                        to, LooseJson.write(new ShiprocketWire.Numbers(List.of(awb.number())))));
    return Answers.ack(reply, ShiprocketGateway::cancelled);
  }

  // 204 without a body, or 200 with words; a flag would be news.
  private static Ack cancelled(Heard.Body body) {
    if (body.status() == 204) return new Ack.Accepted("");
    var answer = LooseJson.object(body.bytes());
    if (answer.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var words = LooseJson.words(answer.get().get("message"));
    if (body.isOk())
      return Texts.has(words, "cancel") ? new Ack.Accepted("") : new Ack.InDoubt("no clear words");
    return Texts.has(words, "already") && Texts.has(words, "cancel")
        ? new Ack.Accepted("")
        : Answers.refused(words);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = ShiprocketSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL));
      switch (Heard.of(client.track(to, numbers(some)))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var read = read(body, some);
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(read.get());
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  // An object by AWB; what they do not know is missing, and an empty object may be an empty list.
  private static Optional<List<CourierScan>> read(Heard.Body body, List<Awb> awbs) {
    if (body.status() == 404) return Optional.of(List.of());
    var answer = LooseJson.read(body.bytes(), JsonNode.class);
    if (answer.isEmpty() || !body.isOk() || !answer.get().isContainerNode())
      return Optional.empty();
    if (answer.get().isArray() && !answer.get().isEmpty()) return Optional.empty();
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      var one = answer.get().get(awb.number());
      if (one == null || one.isNull()) continue;
      var data = one.has("tracking_data") ? one.get("tracking_data") : one;
      var journey = LooseJson.as(data, ShiprocketWire.Journey.class);
      if (journey.isEmpty()) return Optional.empty();
      scans.addAll(ShiprocketMapper.scans(awb, journey.get()));
    }
    return Optional.of(scans);
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var json = LooseJson.write(ShiprocketMapper.act(action));
    return Answers.ack(
        client.ndr(ShiprocketSettings.of(account), awb.number(), json),
        body -> {
          var answer = LooseJson.object(body.bytes());
          if (answer.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
          var words = LooseJson.words(answer.get().get("message"));
          if (!body.isOk()) return Answers.refused(words);
          return LooseJson.text(answer.get().get("status")).isEmpty()
              ? new Ack.InDoubt("an answer without a status")
              : new Ack.Accepted("");
        });
  }

  // ---- papers and pickups

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = ShiprocketSettings.of(account);
    var own = ids(to, awb);
    if (own.isEmpty()) return new CourierLabel.NotReady("they do not tell its number yet");
    var wish = new ShiprocketWire.Shipments(List.of(own.get().shipmentId()), null);
    return Answers.label(
        client.label(to, LooseJson.write(wish)), body -> paper(to, body, "label_url"));
  }

  /// Made once; asked again, it is printed again.
  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    var to = ShiprocketSettings.of(account);
    var all = awbs.stream().flatMap(awb -> ids(to, awb).stream()).toList();
    if (all.size() < awbs.size())
      return new CourierLabel.NotReady("they do not tell all numbers yet");
    var shipments = new ShiprocketWire.Shipments(all.stream().map(Ids::shipmentId).toList(), null);
    return Answers.label(
        client.manifest(to, LooseJson.write(shipments)),
        body -> {
          if (!Texts.has(words(body), "already generated")) return paper(to, body, "manifest_url");
          var orders = new ShiprocketWire.OrderIds(all.stream().map(Ids::orderId).toList());
          return Answers.label(
              client.manifestAgain(to, LooseJson.write(orders)),
              again -> paper(to, again, "manifest_url"));
        });
  }

  private CourierLabel paper(ShiprocketSettings to, Heard.Body body, String field) {
    var answer = LooseJson.object(body.bytes());
    var link = LooseJson.text(answer.map(node -> node.get(field)).orElse(null));
    return link.isEmpty()
        ? new CourierLabel.NotReady(Texts.said(words(body)))
        : client.file(to, link);
  }

  private static String words(Heard.Body body) {
    var answer = LooseJson.object(body.bytes());
    var said = LooseJson.words(answer.map(node -> node.get("message")).orElse(null));
    return said.isEmpty()
        ? LooseJson.words(answer.map(node -> node.get("response")).orElse(null))
        : said;
  }

  /// One call a parcel. What waits in their queue already is scheduled.
  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = ShiprocketSettings.of(account);
    Pickup first = new Pickup.Refused("COURIER_REFUSED", "no parcel to collect");
    for (int i = 0; i < request.awbs().size(); i++) {
      var awb = request.awbs().get(i);
      var own = ids(to, awb);
      if (own.isEmpty()) return new Pickup.InDoubt("they do not tell the number of a parcel yet");
      var wish =
          new ShiprocketWire.Shipments(
              List.of(own.get().shipmentId()), List.of(request.on().toString()));
      var one =
          Answers.pickup(
              client.pickup(to, LooseJson.write(wish)), body -> scheduled(key(to, awb), body));
      if (!(one instanceof Pickup.Scheduled)) return one;
      if (i == 0) first = one;
    }
    return first;
  }

  private Pickup scheduled(String key, Heard.Body body) {
    var answer = LooseJson.object(body.bytes());
    if (answer.isEmpty()) return new Pickup.InDoubt(Answers.UNREADABLE);
    var words = LooseJson.words(answer.get().get("message"));
    if (Texts.has(words, "already in pickup", "duplicate request for pickup"))
      return new Pickup.Scheduled(pickups.read(key).orElse(""));
    if (LooseJson.isYes(answer.get().get("pickup_status")) && body.isOk()) {
      var token = LooseJson.text(answer.get().path("response").get("pickup_token_number"));
      pickups.write(key, token);
      return new Pickup.Scheduled(token);
    }
    return words.isEmpty()
        ? new Pickup.InDoubt("neither yes nor no")
        : new Pickup.Refused("COURIER_REFUSED", Texts.said(words));
  }

  // ---- places

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = ShiprocketSettings.of(account);
    return Answers.ack(
        client.addPlace(to, LooseJson.write(ShiprocketMapper.place(place, to.mailbox()))),
        body -> {
          var answer = LooseJson.read(body.bytes(), ShiprocketWire.Added.class);
          if (answer.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
          var id = LooseJson.text(answer.get().pickupId());
          if (body.isOk() && LooseJson.isYes(answer.get().success()) && !id.isEmpty())
            return new Ack.Accepted(id);
          var errors = answer.get().errors();
          var said =
              LooseJson.words(answer.get().message())
                  + " "
                  + LooseJson.words(errors == null ? null : errors.get("pickup_location"));
          if (Texts.has(said, "already in use")) return known(to, place);
          return said.isBlank()
              ? new Ack.InDoubt("neither yes nor no")
              : Answers.refused(said.strip() + (errors == null ? "" : " " + errors.keySet()));
        });
  }

  // The name is taken: ours from before when it stands at the same pincode. Their API renames
  // nothing.
  private Ack known(ShiprocketSettings to, PickupPlace place) {
    return Answers.ack(
        client.places(to),
        body -> {
          var answer = LooseJson.object(body.bytes());
          var list = answer.map(node -> node.path("data").path("shipping_address")).orElse(null);
          if (list == null || !list.isArray()) return new Ack.InDoubt(Answers.UNREADABLE);
          for (var one : list) {
            if (!LooseJson.text(one.get("pickup_location"))
                .equals(ShiprocketMapper.nickname(place))) continue;
            return LooseJson.text(one.get("pin_code")).equals(place.address().pincode().digits())
                ? new Ack.Accepted(LooseJson.text(one.get("id")))
                : Answers.refused("they know the name at another pincode");
          }
          return Answers.refused("they say the name is taken and do not show it");
        });
  }

  // ---- prices

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = ShiprocketSettings.of(account);
    var company = Line.chosen(account, "courier_id", "", request.transport());
    return Answers.rate(
        client.prices(to, ShiprocketMapper.prices(request)),
        body -> ShiprocketMapper.price(body, company));
  }

  /// Two questions: their list for the way there says who collects money, a second one is for returns.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = ShiprocketSettings.of(account);
    return Answers.service(
        client.lane(settings, ShiprocketMapper.lane(from, to, false)),
        there -> {
          var going = companies(there);
          var returning =
              Heard.of(client.lane(settings, ShiprocketMapper.laneBack(to, from)))
                      instanceof Heard.Body back
                  ? companies(back)
                  : Optional.<List<JsonNode>>empty();
          if (going.isEmpty() || returning.isEmpty()) return new Reach.InDoubt(Answers.UNREADABLE);
          return served(going.get(), returning.get());
        });
  }

  private static Reach served(List<JsonNode> going, List<JsonNode> returning) {
    if (going.isEmpty() && returning.isEmpty())
      return new Reach.Stays("no carrier of theirs goes there");
    var days =
        going.stream()
            .flatMap(one -> LooseJson.decimal(one.get("estimated_delivery_days")).stream())
            .mapToInt(BigDecimal::intValue)
            .min();
    return new Reach.Goes(
        !going.isEmpty(),
        going.stream().anyMatch(one -> LooseJson.isYes(one.get("cod"))),
        !returning.isEmpty(),
        days.isPresent() ? days.getAsInt() : null);
  }

  private static Optional<List<JsonNode>> companies(Heard.Body body) {
    return LooseJson.object(body.bytes())
        .filter(node -> node.path("data").isObject() || node.path("message").isTextual())
        .map(node -> ShiprocketMapper.companies(node.path("data")));
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(ShiprocketSettings.of(account));
  }

  // ---- their own numbers

  // Noted at booking; else tracking tells them, once the parcel has a journey.
  private Optional<Ids> ids(ShiprocketSettings to, Awb awb) {
    var noted = ids.read(key(to, awb)).flatMap(Ids::of);
    if (noted.isPresent()) return noted;
    if (!(Heard.of(client.track(to, numbers(List.of(awb)))) instanceof Heard.Body body))
      return Optional.empty();
    var told =
        LooseJson.object(body.bytes())
            .map(node -> node.path(awb.number()))
            .map(one -> one.has("tracking_data") ? one.path("tracking_data") : one)
            .map(data -> data.path("shipment_track").path(0))
            .flatMap(track -> Ids.of(track.get("order_id"), track.get("shipment_id")));
    told.ifPresent(own -> ids.write(key(to, awb), own.note()));
    return told;
  }

  private static String numbers(List<Awb> awbs) {
    return LooseJson.write(new ShiprocketWire.Numbers(awbs.stream().map(Awb::number).toList()));
  }

  private static String key(ShiprocketSettings to, Awb awb) {
    return to.line().account() + " " + awb.number();
  }
}

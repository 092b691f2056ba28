package com.shipcrowd.adapter.couriers.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.Activity;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.Back;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.Forward;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.Item;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.Journey;
import com.shipcrowd.adapter.couriers.shiprocket.ShiprocketWire.NdrAct;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class ShiprocketMapper {
  // Ten days, used for nine.
  private static final Duration TOKEN = Duration.ofDays(9);
  private static final int NICKNAME = 36;
  private static final int ADDRESS = 170;
  private static final int PLACE_ADDRESS = 80;
  private static final int CITY = 30;
  private static final int SKU = 50;
  private static final Comparator<CourierScan> BY_TIME =
      Comparator.comparing(
          CourierScan::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private ShiprocketMapper() {}

  // ---- ours to theirs

  /// The name of a place as they key on it.
  static String nickname(PickupPlace place) {
    return Texts.shortName(place.nickname(), NICKNAME);
  }

  static Forward forward(BookingRequest request, String courierId, String mailbox) {
    var parcel = request.parcels().getFirst();
    var size = size(parcel);
    var to = request.buyer();
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var papers = request.seller();
    return new Forward(
        request.reference().text(),
        request.orderedOn().toString(),
        nickname(request.warehouse()),
        Texts.ascii(to.name()),
        "",
        Texts.cut(Texts.ascii(to.line1()), ADDRESS),
        to.line2().isBlank() ? "" : Texts.cut(Texts.ascii(to.line2()), ADDRESS),
        Texts.cut(Texts.ascii(to.city()), CITY),
        to.pincode().digits(),
        to.state().title(),
        "India",
        email(to, mailbox),
        to.phone(),
        true,
        items(request, ""),
        isCod ? "COD" : "Prepaid",
        // This is what they collect, not a sum of the lines.
        Rupees.of(isCod ? request.collectable() : request.declaredValue()),
        Texts.centimetres(size.lengthMm()),
        Texts.centimetres(size.breadthMm()),
        Texts.centimetres(size.heightMm()),
        Texts.kilograms(parcel.dead().grams()),
        filled(papers.ewayBill()),
        filled(papers.invoiceNumber()),
        filled(Texts.ascii(papers.name())),
        number(courierId),
        false,
        false,
        false);
  }

  static Back back(BookingRequest request, String courierId, String mailbox, String qcImage) {
    var parcel = request.parcels().getFirst();
    var size = size(parcel);
    var from = request.buyer();
    var to = request.warehouse().address();
    return new Back(
        request.reference().text(),
        request.orderedOn().toString(),
        Texts.ascii(from.name()),
        "",
        Texts.cut(Texts.ascii(from.line1()), ADDRESS),
        from.line2().isBlank() ? "" : Texts.cut(Texts.ascii(from.line2()), ADDRESS),
        Texts.cut(Texts.ascii(from.city()), CITY),
        from.state().title(),
        "India",
        from.pincode().digits(),
        email(from, mailbox),
        from.phone(),
        Texts.ascii(to.name()),
        "",
        Texts.cut(Texts.ascii(to.line1()), ADDRESS),
        to.line2().isBlank() ? "" : Texts.cut(Texts.ascii(to.line2()), ADDRESS),
        Texts.cut(Texts.ascii(to.city()), CITY),
        to.state().title(),
        "India",
        to.pincode().digits(),
        email(to, mailbox),
        to.phone(),
        items(request, request.isQualityChecked() ? qcImage : ""),
        "PREPAID",
        BigDecimal.ZERO,
        Rupees.of(request.declaredValue()),
        Texts.centimetres(size.lengthMm()),
        Texts.centimetres(size.breadthMm()),
        Texts.centimetres(size.heightMm()),
        Texts.kilograms(parcel.dead().grams()),
        number(courierId),
        false);
  }

  // Their SKUs are unique in one order.
  private static List<Item> items(BookingRequest request, String qcImage) {
    boolean isChecked = !qcImage.isEmpty();
    var used = new HashSet<String>();
    var items = new ArrayList<Item>();
    for (var goods : request.goods()) {
      var sku = Texts.cut(Texts.ascii(goods.sku()), SKU - 4);
      for (int i = 2; !used.add(sku); i++)
        sku = Texts.cut(Texts.ascii(goods.sku()), SKU - 4) + "-" + i;
      var name = Texts.ascii(goods.name());
      items.add(
          new Item(
              name,
              sku,
              goods.quantity(),
              Rupees.of(new Money(goods.value().paise() / Math.max(1, goods.quantity()))),
              goods.hsn(),
              isChecked ? true : null,
              isChecked ? name : null,
              isChecked ? qcImage : null));
    }
    return List.copyOf(items);
  }

  // Nobody measured: a centimetre each way weighs nothing by volume, and they want more than half
  // of one.
  private static Dimensions size(Parcel parcel) {
    return parcel.size() == null ? new Dimensions(10, 10, 10) : parcel.size();
  }

  private static String email(Address address, String mailbox) {
    return address.email() == null ? mailbox : address.email();
  }

  private static @Nullable String filled(String text) {
    return text.isBlank() ? null : text;
  }

  private static @Nullable Long number(String digits) {
    return digits.matches("[0-9]{1,12}") ? Long.valueOf(digits) : null;
  }

  static ShiprocketWire.Assign assign(long shipmentId, String courierId, boolean isReturn) {
    return new ShiprocketWire.Assign(shipmentId, number(courierId), isReturn ? 1 : null);
  }

  static ShiprocketWire.Place place(PickupPlace place, String mailbox) {
    var at = place.address();
    var street = Texts.ascii(at.line1());
    var rest = at.line2().isBlank() ? "" : Texts.ascii(at.line2());
    var over = street.length() > PLACE_ADDRESS ? street.substring(PLACE_ADDRESS).strip() : "";
    return new ShiprocketWire.Place(
        nickname(place),
        Texts.ascii(at.name()),
        email(at, mailbox),
        at.phone(),
        Texts.cut(street, PLACE_ADDRESS).strip(),
        (over + " " + rest).strip(),
        Texts.ascii(at.city()),
        at.state().title(),
        "India",
        at.pincode().digits());
  }

  static NdrAct act(NdrAction action) {
    return switch (action) {
      case NdrAction.Reattempt() ->
          new NdrAct("re-attempt", "Please deliver again", null, null, null);
      case NdrAction.Reschedule(var on) ->
          new NdrAct("re-attempt", "Please deliver on " + on, null, null, on.toString());
      case NdrAction.ReturnToOrigin() ->
          new NdrAct("return", "Please return to the seller", null, null, null);
      case NdrAction.ChangeDetails(var edit) ->
          new NdrAct(
              "re-attempt",
              edit.name() == null
                  ? "New details of the buyer"
                  : "Please ask for " + Texts.ascii(edit.name()),
              edit.phone(),
              edit.addressLine() == null ? null : Texts.ascii(edit.addressLine()),
              null);
    };
  }

  static Map<String, String> prices(RateRequest request) {
    boolean collects = request.paymentMode() == PaymentMode.COD;
    var query = lane(request.from(), request.to(), collects);
    query.put("weight", Texts.kilograms(request.chargeable().grams()).toPlainString());
    if (collects) query.put("declared_value", Rupees.text(request.collectable()));
    query.put("mode", request.transport() == TransportMode.AIR ? "Air" : "Surface");
    return query;
  }

  static Map<String, String> lane(Pincode from, Pincode to, boolean collects) {
    var query = new LinkedHashMap<String, String>();
    query.put("pickup_postcode", from.digits());
    query.put("delivery_postcode", to.digits());
    query.put("cod", collects ? "1" : "0");
    query.put("weight", "0.5");
    return query;
  }

  /// The same for a return, which wants a value.
  static Map<String, String> laneBack(Pincode from, Pincode to) {
    var query = lane(from, to, false);
    query.put("is_return", "1");
    query.put("declared_value", "500");
    return query;
  }

  // ---- theirs to ours

  static Login login(HttpReply reply) {
    if (!(reply instanceof Answered answered)) return new Login.Failed("no answer");
    var answer = LooseJson.object(answered.body());
    var token = LooseJson.text(answer.map(node -> node.get("token")).orElse(null));
    if (answered.isOk() && !token.isEmpty()) {
      var life = Sessions.life(token).orElse(TOKEN);
      return new Login.Granted(token, life.compareTo(TOKEN) < 0 ? life : TOKEN);
    }
    return switch (answered.status()) {
      case 400, 401, 403, 422 ->
          new Login.Refused(
              Texts.said(LooseJson.words(answer.map(node -> node.get("message")).orElse(null))));
      default -> new Login.Failed("status " + answered.status());
    };
  }

  /// Their own numbers of a booking.
  ///
  /// @param orderId wanted by cancel and print
  /// @param shipmentId wanted by everything else
  record Ids(long orderId, long shipmentId) {
    static Optional<Ids> of(@Nullable JsonNode orderId, @Nullable JsonNode shipmentId) {
      var order = number(LooseJson.text(orderId));
      var shipment = number(LooseJson.text(shipmentId));
      return order == null || shipment == null
          ? Optional.empty()
          : Optional.of(new Ids(order, shipment));
    }

    static Optional<Ids> of(String note) {
      var parts = note.split("/", -1);
      return parts.length == 2
          ? Optional.of(new Ids(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
          : Optional.empty();
    }

    String note() {
      return orderId + "/" + shipmentId;
    }
  }

  /// What a wrapper call came to.
  sealed interface Said {
    record Settled(Booking booking) implements Said {}

    record Booked(Booking.Accepted booking, Ids ids) implements Said {}

    /// The order is there and has no number.
    record Unnumbered(long orderId, Booking booking) implements Said {}

    /// They had our order number before.
    record KnownAlready() implements Said {}
  }

  static Said said(Heard.Body body) {
    var read = LooseJson.read(body.bytes(), ShiprocketWire.Wrapped.class);
    if (read.isEmpty()) return doubt("an answer we cannot read");
    var answer = read.get();
    var words = answer.words();
    boolean isOrdered = LooseJson.text(answer.status()).equals("1") && answer.payload() != null;
    if (isOrdered && LooseJson.isYes(answer.get("awb_generated"))) return booked(answer);
    if (isOrdered && LooseJson.isYes(answer.get("order_created"))) {
      var order = number(LooseJson.text(answer.get("order_id")));
      boolean isOpen = words.isEmpty() || Texts.has(words, "processing");
      return order == null || isOpen
          ? doubt("an order without a number")
          : new Said.Unnumbered(order, refused(words));
    }
    if (LooseJson.member(answer.errors(), "order_id").isContainerNode())
      return new Said.KnownAlready();
    return words.isEmpty() ? doubt("neither yes nor no") : new Said.Settled(refused(words));
  }

  private static Said booked(ShiprocketWire.Wrapped answer) {
    var awb = Texts.awb(LooseJson.text(answer.get("awb_code")));
    var ids = Ids.of(answer.get("order_id"), answer.get("shipment_id"));
    if (awb.isEmpty() || ids.isEmpty()) return doubt("success without a number");
    return new Said.Booked(
        new Booking.Accepted(awb.get(), LooseJson.text(answer.get("routing_code")), List.of()),
        ids.get());
  }

  private static Said doubt(String why) {
    return new Said.Settled(new Booking.InDoubt(why));
  }

  /// Their words for a no. Source: sections 3.4 to 3.6; what concerns our standing with them lets another try.
  static Booking refused(String words) {
    var said = Texts.said(words);
    if (Texts.has(words, "wrong pickup location"))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", said, true);
    if (Texts.has(words, "recharge", "balance", "wallet"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    if (Texts.has(words, "serviceable", "no courier"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, false);
  }

  /// What an assignment came to.
  static Booking assigned(Heard.Body body) {
    var read = LooseJson.read(body.bytes(), ShiprocketWire.Assigned.class);
    if (read.isEmpty()) return new Booking.InDoubt("an answer we cannot read");
    var data = read.get().data();
    var awb = Texts.awb(LooseJson.text(data.get("awb_code")));
    boolean isDone = LooseJson.isYes(read.get().status());
    if (isDone && awb.isPresent())
      return new Booking.Accepted(awb.get(), LooseJson.text(data.get("routing_code")), List.of());
    var words = LooseJson.words(data.get("awb_assign_error"));
    if (words.isEmpty()) words = LooseJson.words(read.get().message());
    if (isDone || words.isEmpty() || Texts.has(words, "processing", "reassign"))
      return new Booking.InDoubt("no number yet");
    return refused(words);
  }

  /// An order in their list.
  ///
  /// @param awb empty when it has no number
  record Listed(Ids ids, String awb, boolean isCancelled) {}

  /// Orders under our number; empty when the answer is no list of theirs.
  static Optional<List<Listed>> listed(Heard.Body body, String reference) {
    var data =
        LooseJson.read(body.bytes(), ShiprocketWire.Orders.class)
            .map(ShiprocketWire.Orders::data)
            .orElse(null);
    if (data == null || !data.isArray() || !body.isOk()) return Optional.empty();
    var orders = new ArrayList<Listed>();
    for (var order : data) {
      // Their filter may find more than was asked for.
      if (!LooseJson.text(order.get("channel_order_id")).equalsIgnoreCase(reference)) continue;
      var shipment = order.path("shipments").path(0);
      var ids = Ids.of(order.get("id"), shipment.get("id"));
      if (ids.isEmpty()) return Optional.empty();
      orders.add(
          new Listed(
              ids.get(),
              LooseJson.text(shipment.get("awb")),
              Texts.has(LooseJson.text(order.get("status")), "cancel")));
    }
    return Optional.of(List.copyOf(orders));
  }

  /// The price of the named courier company, else of the one they recommend, else the lowest. Theirs hold GST.
  static LiveRate price(Heard.Body body, String courierId) {
    var answer = LooseJson.object(body.bytes());
    if (answer.isEmpty()) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    var data = answer.get().path("data");
    var companies = companies(data);
    if (companies.isEmpty())
      return new LiveRate.Silent(
          LooseJson.words(answer.get().get("message")).isEmpty() && !data.isObject()
              ? LiveRate.Problem.LIVE_RATE_UNREADABLE
              : LiveRate.Problem.LIVE_RATE_REFUSED);
    var wanted =
        courierId.isEmpty()
            ? LooseJson.text(data.get("recommended_courier_company_id"))
            : courierId;
    var named =
        companies.stream()
            .filter(one -> LooseJson.text(one.get("courier_company_id")).equals(wanted))
            .toList();
    if (named.isEmpty() && !courierId.isEmpty())
      return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
    return (named.isEmpty() ? companies : named)
        .stream()
            .map(ShiprocketMapper::price)
            .filter(LiveRate.Asked.class::isInstance)
            .map(LiveRate.Asked.class::cast)
            .min(Comparator.comparingLong(rate -> rate.carriage().plus(rate.cod()).paise()))
            .<LiveRate>map(rate -> rate)
            .orElseGet(() -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  // `rate` is the total; what is not for collecting is for carrying.
  private static LiveRate price(JsonNode company) {
    var total = LooseJson.decimal(company.get("rate"));
    var cod = LooseJson.decimal(company.get("cod_charges")).orElse(BigDecimal.ZERO);
    return total.isEmpty()
        ? new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE)
        : Rupees.price(
            DecimalNode.valueOf(total.get().subtract(cod)), DecimalNode.valueOf(cod), true);
  }

  /// Courier companies that go there and are not blocked; none when the answer is no list.
  static List<JsonNode> companies(JsonNode data) {
    var list = data.path("available_courier_companies");
    return LooseJson.each(list.isArray() ? list : null).stream()
        .filter(one -> one.isObject() && !LooseJson.isYes(one.get("blocked")))
        .toList();
  }

  /// Scans of one tracked parcel, oldest first. One without activities tells only that it was called off, for it has no
  /// time to tell anything else by.
  static List<CourierScan> scans(Awb awb, Journey journey) {
    boolean isReverse = LooseJson.isYes(journey.isReturn());
    var scans = scans(awb, journey.activities(), isReverse);
    if (!scans.isEmpty()) return scans;
    var status = LooseJson.text(journey.shipmentStatus());
    var meaning = ShiprocketStatuses.read(status, "", "", isReverse);
    return meaning.status() == null || !meaning.status().isTerminal()
        ? List.of()
        : List.of(
            new CourierScan(
                awb, status, meaning.status(), null, "", meaning.reason(), "", meaning.flag()));
  }

  /// Scans of a push, oldest first; empty when it names no parcel or no status.
  static Optional<List<CourierScan>> scans(ShiprocketWire.Push push) {
    var awb = Texts.awb(LooseJson.text(push.awb()));
    var status = LooseJson.text(push.shipmentStatusId());
    var word = LooseJson.text(push.shipmentStatus());
    boolean hasScans = push.scans() != null && !push.scans().isEmpty();
    if (awb.isEmpty() || (!hasScans && status.isEmpty() && word.isEmpty())) return Optional.empty();
    boolean isReverse = LooseJson.isYes(push.isReturn());
    if (hasScans) return Optional.of(scans(awb.get(), push.scans(), isReverse));
    var meaning = ShiprocketStatuses.read(status, word, "", isReverse);
    return Optional.of(
        List.of(
            new CourierScan(
                awb.get(),
                Texts.cut(status + " " + word, 120).strip(),
                meaning.status(),
                IndianTime.read(LooseJson.text(push.currentTimestamp())),
                "",
                meaning.reason(),
                "",
                meaning.flag())));
  }

  // Tracking tells the newest first, pushes the oldest; the code is spelled alike, so that both
  // make the same scan.
  private static List<CourierScan> scans(
      Awb awb, @Nullable List<@Nullable Activity> activities, boolean isReverse) {
    if (activities == null) return List.of();
    var scans =
        new ArrayList<>(
            activities.stream()
                .filter(Objects::nonNull)
                .map(activity -> scan(awb, activity, isReverse))
                .toList());
    if (scans.size() > 1) {
      var first = scans.getFirst().at();
      var last = scans.getLast().at();
      if (first != null && last != null && first.isAfter(last))
        scans = new ArrayList<>(scans.reversed());
    }
    scans.sort(BY_TIME);
    return List.copyOf(scans);
  }

  private static CourierScan scan(Awb awb, Activity activity, boolean isReverse) {
    var id = LooseJson.text(activity.srStatus());
    var label = LooseJson.text(activity.srStatusLabel());
    var words = LooseJson.text(activity.activity());
    var meaning = ShiprocketStatuses.read(id, label, words, isReverse);
    return new CourierScan(
        awb,
        Texts.cut((id + " " + LooseJson.text(activity.status())).strip(), 120),
        meaning.status(),
        IndianTime.read(LooseJson.text(activity.date())),
        Texts.cut(LooseJson.text(activity.location()), 120),
        meaning.reason(),
        Texts.said(words.isEmpty() ? label : words),
        meaning.flag());
  }
}

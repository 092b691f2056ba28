package com.shipcrowd.adapter.couriers.smartship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Answer;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Booked;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Consignee;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Order;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Product;
import com.shipcrowd.adapter.couriers.smartship.SmartshipWire.Reattempt;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Ours to theirs and back; pure functions.
final class SmartshipMapper {
  private static final int FORWARD = 1;
  private static final int RETURN = 2;
  private static final int REATTEMPT = 1;
  private static final int GO_HOME = 2;
  private static final Comparator<CourierScan> BY_TIME =
      Comparator.comparing(
          CourierScan::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private SmartshipMapper() {}

  // ---- ours to theirs

  static String hub(PickupPlace place, int type) {
    var at = place.address();
    return LooseJson.write(
        new SmartshipWire.Hub(
            new SmartshipWire.HubDetails(
                Texts.line(place.nickname()),
                at.pincode().digits(),
                Texts.line(at.city()),
                at.state().title(),
                Texts.line(at.line1()),
                Texts.line(at.line2()),
                at.phone(),
                type)));
  }

  /// The hub of one kind of transport out of a place's reference, `1:110021,2:110022,3:110023`.
  static Optional<Long> hubId(PickupPlace place, String type) {
    for (var part : place.courierReference().split(","))
      if (part.matches(type + ":[0-9]{1,15}"))
        return Optional.of(Long.valueOf(part.substring(type.length() + 1)));
    return Optional.empty();
  }

  static String book(SmartshipSettings to, BookingRequest request, long hubId) {
    boolean isReturn = request.direction() == Direction.REVERSE;
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    int kind = isReturn ? RETURN : FORWARD;
    var parcel = request.parcels().getFirst();
    // Nobody measured: a centimetre each way weighs nothing by volume.
    var size = parcel.size() == null ? new Dimensions(10, 10, 10) : parcel.size();
    var papers = request.seller();
    var carriers = to.carriers(request.serviceCode(), request.transport());
    var order =
        new Order(
            request.reference().text(),
            kind,
            isCod ? Rupees.of(request.collectable()) : BigDecimal.ZERO,
            Rupees.of(request.declaredValue()),
            isCod ? "cod" : "prepaid",
            parcel.dead().grams(),
            Math.ceilDiv(size.lengthMm(), 10),
            Math.ceilDiv(size.breadthMm(), 10),
            Math.ceilDiv(size.heightMm(), 10),
            hubId,
            papers.gstin(),
            request.orderedOn().toString(),
            papers.invoiceNumber().isEmpty() ? "Non-commercial" : papers.invoiceNumber(),
            isReturn && request.isQualityChecked() ? "1" : null,
            isReturn ? "0" : null,
            carriers.isEmpty()
                ? null
                : new SmartshipWire.Meta(List.of(carriers.split("\\s*,\\s*"))),
            products(to, request),
            consignee(request.buyer()));
    return LooseJson.write(
        new SmartshipWire.Booking(new SmartshipWire.RequestInfo("create", kind), List.of(order)));
  }

  // The rate of tax is the seller's affair and not known here.
  private static List<Product> products(SmartshipSettings to, BookingRequest request) {
    return request.goods().stream()
        .map(
            goods ->
                new Product(
                    Texts.line(goods.sku()),
                    Texts.line(goods.name()),
                    to.category(),
                    goods.hsn().isEmpty() ? "0000" : goods.hsn(),
                    goods.quantity(),
                    Rupees.of(goods.value()),
                    BigDecimal.ZERO,
                    Rupees.of(goods.value())))
        .toList();
  }

  private static Consignee consignee(Address at) {
    return new Consignee(
        Texts.line(at.name()),
        at.phone(),
        at.email() == null ? "" : at.email(),
        Texts.street(at) + ", " + Texts.line(at.city()) + ", " + at.state().title(),
        at.pincode().digits());
  }

  static String order(String reference) {
    var nodes = JsonNodeFactory.instance;
    var wish = nodes.objectNode();
    wish.putObject("filters")
        .putObject("filter_type")
        .putObject("and")
        .put("client_order_reference_id", reference);
    return wish.toString();
  }

  static String cancel(String reference) {
    return LooseJson.write(
        new SmartshipWire.Cancel(
            JsonNodeFactory.instance.objectNode(),
            new SmartshipWire.CancelOrders(List.of(reference), List.of())));
  }

  static String manifest(List<String> references, LocalDate on) {
    return LooseJson.write(new SmartshipWire.Manifest(references, on.toString(), FORWARD));
  }

  /// @param tomorrow the day of a further attempt that names none
  static String act(String reference, NdrAction action, LocalDate tomorrow) {
    var one =
        switch (action) {
          case NdrAction.Reattempt() -> again(reference, "please deliver again", tomorrow);
          case NdrAction.Reschedule(var on) -> again(reference, "please deliver on " + on, on);
          case NdrAction.ReturnToOrigin() ->
              new Reattempt(
                  List.of(reference),
                  GO_HOME,
                  null,
                  null,
                  "please return to the seller",
                  null,
                  null);
          case NdrAction.ChangeDetails(var edit) ->
              new Reattempt(
                  List.of(reference),
                  REATTEMPT,
                  edit.name() == null ? null : Texts.line(edit.name()),
                  edit.phone(),
                  "new details of the buyer",
                  tomorrow.toString(),
                  edit.addressLine() == null ? null : Texts.line(edit.addressLine()));
        };
    return LooseJson.write(new SmartshipWire.Reattempts(List.of(one)));
  }

  private static Reattempt again(String reference, String words, LocalDate on) {
    return new Reattempt(List.of(reference), REATTEMPT, null, null, words, on.toString(), null);
  }

  static String lane(
      SmartshipSettings to, Pincode from, Pincode destination, boolean collects, boolean isReturn) {
    return LooseJson.write(
        new SmartshipWire.Lane(
            new SmartshipWire.LaneOrder(
                to.email(),
                from.digits(),
                destination.digits(),
                "500",
                500,
                collects ? "cod" : "prepaid",
                10,
                10,
                10,
                isReturn ? "return" : "forward",
                List.of()),
            new SmartshipWire.LaneInfo(true, false)));
  }

  // ---- theirs to ours

  /// Whether an answer says that the token is worn out: HTTP 200 and the text `"403"`.
  static boolean isForbidden(byte[] body) {
    return LooseJson.read(body, Answer.class)
        .map(answer -> LooseJson.text(answer.status()).equals("403"))
        .orElse(false);
  }

  /// An answer of theirs; empty when it is none, or says that our token is not taken even when it is fresh.
  static Optional<Answer> answer(Heard.Body body) {
    return LooseJson.read(body.bytes(), Answer.class)
        .filter(answer -> answer.isYes() || answer.isNo())
        .filter(answer -> !LooseJson.text(answer.status()).equals("403"));
  }

  /// The number of a hub that was made or known before; empty when they gave none.
  static String hubNumber(Answer answer) {
    var fresh = LooseJson.text(answer.in("hub_id"));
    return fresh.isEmpty() ? LooseJson.text(answer.in("message").get("registered_hub_id")) : fresh;
  }

  /// What a booking call came to.
  sealed interface Said {
    record Settled(Booking booking) implements Said {}

    /// They have the reference already.
    record KnownAlready() implements Said {}

    /// The order is there and nobody carries it.
    record NotServed(String words) implements Said {}
  }

  static Said said(Heard.Body body, String reference) {
    var read = answer(body);
    if (read.isEmpty())
      return isForbidden(body.bytes())
          ? refused("COURIER_AUTH", "they do not take our token", true)
          : doubt("an answer we cannot read");
    var answer = read.get();
    if (answer.isNo()) return noted(answer.words());
    for (var node : LooseJson.each(answer.in("success_order_details").path("orders"))) {
      var order = LooseJson.as(node, Booked.class);
      if (order.isPresent()
          && LooseJson.text(order.get().clientOrderReferenceId()).equals(reference))
        return booked(order.get());
    }
    if (!LooseJson.words(answer.in("duplicate_orders")).isEmpty()) return new Said.KnownAlready();
    var words = LooseJson.words(answer.in("errors"));
    return words.isEmpty() ? doubt("no line about our order") : noted(words);
  }

  private static Said booked(Booked order) {
    var number = order.awbNumber();
    boolean isUnserved =
        LooseJson.text(order.carrierName()).equals("NSS")
            || (number != null && number.isBoolean() && !number.booleanValue());
    if (isUnserved) return new Said.NotServed(Texts.said(LooseJson.words(order.message())));
    return Texts.awb(LooseJson.text(number))
        .<Said>map(
            awb ->
                new Said.Settled(
                    new Booking.Accepted(awb, LooseJson.text(order.routeCode()), List.of())))
        .orElseGet(() -> doubt("success without a number"));
  }

  private static Said noted(String words) {
    if (words.isEmpty()) return doubt("a no without words");
    var said = Texts.said(words);
    if (Texts.has(words, "serviceable", "not served"))
      return refused("PINCODE_NOT_SERVED", said, true);
    if (Texts.has(words, "balance", "wallet", "credit"))
      return refused("COURIER_BALANCE_LOW", said, true);
    if (Texts.has(words, "hub")) return refused("PICKUP_PLACE_UNKNOWN", said, true);
    return refused("COURIER_REFUSED", said, false);
  }

  private static Said refused(String code, String words, boolean tryAnother) {
    return new Said.Settled(new Booking.Refused(code, words, tryAnother));
  }

  private static Said doubt(String why) {
    return new Said.Settled(new Booking.InDoubt(why));
  }

  /// What they have under one of our references.
  ///
  /// @param number empty when nobody carries it
  record Known(String number) {}

  /// The order in an answer whose shape nobody wrote down: any object in it that names our reference.
  static Optional<Known> known(JsonNode node, String reference) {
    if (node.isObject()) {
      boolean isOurs =
          LooseJson.text(node.get("client_order_reference_id")).equals(reference)
              || LooseJson.text(node.get("order_reference_id")).equals(reference);
      if (isOurs) {
        var number = LooseJson.text(node.get("awb_number"));
        return Optional.of(
            new Known(number.isEmpty() ? LooseJson.text(node.get("tracking_number")) : number));
      }
    }
    for (var inner : LooseJson.each(node)) {
      var found = known(inner, reference);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /// Every scan of a tracking answer, oldest first for each parcel; empty when the answer cannot be read. They come by
  /// their own order number, newest first.
  static Optional<List<SmartshipWire.Scan>> told(Heard.Body body) {
    var answer = answer(body);
    if (answer.isEmpty() || answer.get().data() == null) return Optional.empty();
    var scans = answer.get().in("scans");
    if (!scans.isMissingNode() && !scans.isNull() && !scans.isContainerNode())
      return Optional.empty();
    var all = new ArrayList<SmartshipWire.Scan>();
    for (var order : LooseJson.each(scans)) {
      if (!order.isArray()) return Optional.empty();
      for (var scan : LooseJson.each(order).reversed()) {
        var read = LooseJson.as(scan, SmartshipWire.Scan.class);
        if (read.isEmpty()) return Optional.empty();
        all.add(read.get());
      }
    }
    return Optional.of(List.copyOf(all));
  }

  static List<CourierScan> scans(List<SmartshipWire.Scan> told) {
    return told.stream()
        .flatMap(
            scan ->
                Texts.awb(LooseJson.text(scan.trackingNumber()))
                    .map(awb -> scan(awb, scan))
                    .stream())
        .sorted(BY_TIME)
        .toList();
  }

  private static CourierScan scan(Awb awb, SmartshipWire.Scan scan) {
    var code = LooseJson.text(scan.statusCode());
    var description = LooseJson.text(scan.statusDescription());
    var action = LooseJson.text(scan.action());
    var meaning = SmartshipStatuses.read(code, description, action);
    return new CourierScan(
        awb,
        Texts.cut((code + " " + description).strip(), 120),
        meaning.status(),
        IndianTime.read(LooseJson.text(scan.dateTime())),
        Texts.cut(LooseJson.text(scan.location()), 120),
        meaning.reason(),
        Texts.said(action),
        meaning.flag());
  }
}

package com.shipcrowd.adapter.couriers.ekart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Amounts;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Answer;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Location;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Ndr;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Papers;
import com.shipcrowd.adapter.couriers.ekart.EkartWire.Step;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class EkartMapper {
  private static final String NOT_FOUND = "SWIFT_RESOURCE_NOT_FOUND_EXCEPTION";
  private static final int NOON = 12;
  // For a price nobody named the box of: it weighs nothing by volume.
  private static final int SMALL = 10;
  private static final BigDecimal SOME_VALUE = new BigDecimal("500");
  private static final Comparator<CourierScan> BY_TIME =
      Comparator.comparing(
          CourierScan::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private EkartMapper() {}

  // ---- ours to theirs

  static String warehouse(PickupPlace place) {
    var at = place.address();
    return LooseJson.write(
        new EkartWire.Warehouse(
            alias(place),
            Long.parseLong(at.phone()),
            Texts.line(at.line1()),
            Texts.line(at.line2()),
            at.pincode().number(),
            Texts.line(at.city()),
            at.state().title(),
            "India"));
  }

  private static String alias(PickupPlace place) {
    return Texts.line(place.nickname());
  }

  /// They want a second number of the buyer that differs from the first, and nobody asks buyers for one: the account's,
  /// else that of the place the parcel comes from.
  static Optional<String> secondPhone(EkartSettings to, BookingRequest request) {
    return Stream.of(
            to.alternatePhone(), request.warehouse().address().phone(), request.returnTo().phone())
        .filter(phone -> phone.length() >= 10 && !phone.equals(request.buyer().phone()))
        .findFirst();
  }

  static String create(EkartSettings to, BookingRequest request, String secondPhone) {
    var alias = Location.known(alias(request.warehouse()));
    boolean comesHome = request.returnTo().equals(request.warehouse().address());
    // A return from a buyer names both ends as if it went out.
    return LooseJson.write(
        new EkartWire.Create(
            papers(to, request, secondPhone),
            amounts(request),
            box(to, request),
            wishes(to, request),
            location(request.buyer(), "Home"),
            alias,
            comesHome ? alias : location(request.returnTo(), "Office")));
  }

  private static Papers papers(EkartSettings to, BookingRequest request, String secondPhone) {
    var seller = request.seller();
    return new Papers(
        Texts.line(seller.name()),
        Texts.street(request.warehouse().address()),
        to.gstin(seller.gstin()),
        seller.ewayBill().matches("[0-9]{12}") ? seller.ewayBill() : null,
        request.reference().text(),
        seller.invoiceNumber().isEmpty() ? request.orderNumber() : seller.invoiceNumber(),
        request.orderedOn().toString(),
        Texts.line(request.buyer().name()),
        secondPhone);
  }

  // The rate of tax is the seller's affair and not known here.
  private static Amounts amounts(BookingRequest request) {
    boolean isReturn = request.direction() == Direction.REVERSE;
    boolean isCod = !isReturn && request.paymentMode() == PaymentMode.COD;
    var value = Rupees.of(request.declaredValue());
    return new Amounts(
        isReturn ? "Pickup" : isCod ? "COD" : "Prepaid",
        value,
        BigDecimal.ZERO,
        value,
        value.toPlainString(),
        isCod ? Rupees.of(request.collectable()) : BigDecimal.ZERO,
        0,
        0,
        0);
  }

  private static EkartWire.Box box(EkartSettings to, BookingRequest request) {
    var parcel = request.parcels().getFirst();
    // Nobody measured: ten centimetres each way weigh nothing by volume.
    var size = parcel.size() == null ? new Dimensions(100, 100, 100) : parcel.size();
    return new EkartWire.Box(
        Texts.line(request.goodsLine()),
        to.category(),
        request.hsn(),
        request.quantity(),
        parcel.dead().grams(),
        Math.ceilDiv(size.lengthMm(), 10),
        Math.ceilDiv(size.heightMm(), 10),
        Math.ceilDiv(size.breadthMm(), 10));
  }

  private static EkartWire.Wishes wishes(EkartSettings to, BookingRequest request) {
    boolean isReturn = request.direction() == Direction.REVERSE;
    var first = request.goods().getFirst();
    var check =
        isReturn && request.isQualityChecked()
            ? new EkartWire.Check(
                true,
                Texts.line(first.name()),
                Texts.line(request.goodsLine()),
                Texts.line(first.sku()))
            : null;
    return new EkartWire.Wishes(
        isReturn ? to.returnReason() : "",
        to.isDispatchDelayed() ? true : null,
        to.opensBoxes() && !isReturn ? true : null,
        check);
  }

  private static Location location(Address at, String type) {
    return new Location(
        Texts.line(at.name()),
        type,
        Texts.street(at),
        Texts.line(at.city()),
        at.state().title(),
        "India",
        Long.valueOf(at.phone()),
        at.pincode().number());
  }

  static String ids(List<Awb> awbs) {
    return LooseJson.write(new EkartWire.Ids(awbs.stream().map(Awb::number).toList()));
  }

  static String dispatch(List<Awb> awbs, LocalDate on) {
    return LooseJson.write(
        new EkartWire.Dispatch(awbs.stream().map(Awb::number).toList(), on.toString()));
  }

  /// @param tomorrow the day of a further attempt that names none
  static String act(Awb awb, NdrAction action, LocalDate tomorrow) {
    return LooseJson.write(
        switch (action) {
          case NdrAction.Reattempt() -> again(awb, tomorrow, new Edit(null, null, null));
          case NdrAction.Reschedule(var on) -> again(awb, on, new Edit(null, null, null));
          case NdrAction.ChangeDetails(var edit) -> again(awb, tomorrow, edit);
          case NdrAction.ReturnToOrigin() ->
              new Ndr("RTO", awb.number(), null, null, null, "", List.of());
        });
  }

  // They have no field for a name.
  private static Ndr again(Awb awb, LocalDate on, Edit edit) {
    return new Ndr(
        "Re-Attempt",
        awb.number(),
        on.atTime(NOON, 0).atZone(Clock.IST).toInstant().toEpochMilli(),
        edit.phone(),
        edit.addressLine() == null ? null : Texts.line(edit.addressLine()),
        edit.name() == null ? "" : "Please ask for " + Texts.line(edit.name()),
        List.of());
  }

  static String estimate(EkartSettings to, RateRequest request) {
    var collectable = Rupees.of(request.collectable());
    return LooseJson.write(
        new EkartWire.Estimate(
            request.from().number(),
            request.to().number(),
            collectable.signum() > 0 ? collectable : SOME_VALUE,
            request.chargeable().grams(),
            SMALL,
            SMALL,
            SMALL,
            request.transport() == TransportMode.AIR ? "EXPRESS" : "SURFACE",
            collectable,
            "FORWARD",
            to.billingClientType().orElse(null),
            List.of(new EkartWire.Piece(SMALL, SMALL, SMALL, "1"))));
  }

  // ---- theirs to ours

  private static Optional<Answer> answer(Heard.Body body) {
    return LooseJson.object(body.bytes()).flatMap(node -> LooseJson.as(node, Answer.class));
  }

  static Booking booked(Heard.Body body, String reference) {
    var read = answer(body);
    if (read.isEmpty()) return new Booking.InDoubt(Answers.UNREADABLE);
    var answer = read.get();
    var number = LooseJson.text(answer.trackingId());
    if (answer.isNo() && number.isEmpty()) return refused(answer);
    if (!body.isOk() || !answer.isYes()) return new Booking.InDoubt("neither yes nor no");
    // They may put something before our number to keep it unique.
    var order = LooseJson.text(LooseJson.member(answer.barcodes(), "order"));
    if (!order.isEmpty() && !order.endsWith(reference))
      return new Booking.InDoubt("an answer about another order");
    var waybill = LooseJson.text(LooseJson.member(answer.barcodes(), "wbn"));
    return Texts.awb(number)
        .<Booking>map(awb -> new Booking.Accepted(awb, waybill, List.of()))
        .orElseGet(() -> new Booking.InDoubt("success without a number"));
  }

  private static Booking refused(Answer answer) {
    var words = answer.words();
    if (words.isEmpty()) return new Booking.InDoubt("a no without words");
    var said = Texts.said(words);
    // Seen where the place was not registered.
    if (LooseJson.text(answer.code()).equals(NOT_FOUND))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", said, true);
    if (Texts.has(words, "serviceable", "not served"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    if (Texts.has(words, "balance", "wallet", "credit limit"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, false);
  }

  /// An acknowledgement, flat or one line for each parcel; a no in the given words is a yes.
  static Ack acknowledged(Heard.Body body, List<Awb> about, String doneBefore) {
    var read = answer(body);
    if (read.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    if (read.get().data() == null || read.get().isFailure())
      return acknowledged(read.get(), body.isOk(), doneBefore);
    var lines = new ArrayList<Answer>();
    for (var node : LooseJson.each(read.get().data()))
      LooseJson.as(node, Answer.class).ifPresent(lines::add);
    for (var awb : about) {
      var line =
          lines.stream()
              .filter(one -> LooseJson.text(one.trackingId()).equals(awb.number()))
              .findFirst();
      if (line.isEmpty()) return new Ack.InDoubt("no line about the parcel");
      var said = acknowledged(line.get(), body.isOk(), doneBefore);
      if (!(said instanceof Ack.Accepted)) return said;
    }
    return lines.isEmpty() ? new Ack.InDoubt(Answers.UNREADABLE) : new Ack.Accepted("");
  }

  private static Ack acknowledged(Answer answer, boolean isOk, String doneBefore) {
    if (isOk && answer.isYes()) return new Ack.Accepted("");
    var words = answer.words();
    if (!answer.isNo() || words.isEmpty()) return new Ack.InDoubt("neither yes nor no");
    // "does not exist" is no such yes.
    boolean isDone =
        !answer.isFailure() && Texts.has(words, doneBefore) && !Texts.has(words, "not exist");
    return isDone ? new Ack.Accepted("") : Answers.refused(words);
  }

  /// Where the manifest's file is; empty when they do not say.
  static String link(Heard.Body body) {
    return LooseJson.object(body.bytes())
        .map(node -> LooseJson.text(node.get("manifestDownloadUrl")))
        .orElse("");
  }

  /// A price before tax: carriage with fuel, and the fee for collecting.
  static LiveRate price(Heard.Body body) {
    var read = LooseJson.object(body.bytes());
    if (read.isPresent() && answer(body).filter(Answer::isNo).isPresent())
      return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
    var price = read.flatMap(node -> LooseJson.as(node, EkartWire.Price.class));
    if (!body.isOk() || price.isEmpty()) return Rupees.price(null, null, false);
    var carriage = LooseJson.decimal(price.get().shippingCharge());
    var fuel = fuel(price.get().fuelSurcharge());
    var both = carriage.flatMap(one -> fuel.map(one::add));
    return Rupees.price(
        both.map(JsonNodeFactory.instance::numberNode).orElse(null),
        price.get().codCharge(),
        false);
  }

  private static Optional<BigDecimal> fuel(@Nullable JsonNode node) {
    return node == null || node.isNull() ? Optional.of(BigDecimal.ZERO) : LooseJson.decimal(node);
  }

  /// What they do at a pincode, nothing where they do not go; empty when the answer cannot be read.
  static Optional<EkartWire.Served> served(Heard.Body body) {
    var node = LooseJson.object(body.bytes());
    var answer = answer(body);
    if (node.isEmpty() || answer.isEmpty()) return Optional.empty();
    if (answer.get().isNo() && !isBrokenPath(answer.get()))
      return Optional.of(new EkartWire.Served(null, null, null, null, null));
    return body.isOk() && answer.get().isYes()
        ? LooseJson.as(node.get().get("details"), EkartWire.Served.class)
        : Optional.empty();
  }

  private static boolean isBrokenPath(Answer answer) {
    var code = LooseJson.text(answer.code());
    return !code.isEmpty() && !code.equals(NOT_FOUND);
  }

  // ---- journeys

  /// What a tracking answer says.
  sealed interface Followed {
    /// @param scans oldest first
    record Steps(List<CourierScan> scans) implements Followed {}

    record NoSuchNumber() implements Followed {}

    record Refusal(String words) implements Followed {}

    record Unclear() implements Followed {}
  }

  static Followed followed(Heard.Body body, Awb awb) {
    var node = LooseJson.object(body.bytes());
    var answer = answer(body);
    if (node.isEmpty() || answer.isEmpty()) return new Followed.Unclear();
    if (answer.get().isNo())
      return LooseJson.text(answer.get().code()).equals(NOT_FOUND)
          ? new Followed.NoSuchNumber()
          : new Followed.Refusal(Texts.said(answer.get().words()));
    var state = LooseJson.as(node.get().get("track"), Step.class);
    var id = LooseJson.text(node.get().get("_id"));
    if (!body.isOk() || state.isEmpty() || !(id.isEmpty() || id.equals(awb.number())))
      return new Followed.Unclear();
    return steps(awb, state.get())
        .<Followed>map(Followed.Steps::new)
        .orElseGet(Followed.Unclear::new);
  }

  // The present state stands among its details, or is all there is.
  private static Optional<List<CourierScan>> steps(Awb awb, Step state) {
    var details = state.details();
    if (details != null && !details.isNull() && !details.isArray()) return Optional.empty();
    var scans = new ArrayList<CourierScan>();
    boolean isHeld = isPickedUp(state);
    for (var node : LooseJson.each(details)) {
      var step = LooseJson.as(node, Step.class);
      if (step.isEmpty()) return Optional.empty();
      scans.add(scan(awb, step.get(), isHeld));
    }
    if (!LooseJson.text(state.status()).isEmpty()) {
      var present = scan(awb, state, isHeld);
      boolean isKnown =
          scans.stream()
              .anyMatch(
                  one ->
                      one.courierCode().equals(present.courierCode())
                          && Objects.equals(one.at(), present.at()));
      if (!isKnown) scans.add(present);
    }
    scans.sort(BY_TIME);
    return Optional.of(List.copyOf(scans));
  }

  /// One pushed state; a push without one tells a parcel's waybill. Empty without a number of theirs.
  static Optional<CourierScan> scan(EkartWire.Push push) {
    var awb = Texts.awb(LooseJson.text(push.id()));
    if (awb.isEmpty()) return Optional.empty();
    if (!LooseJson.text(push.status()).isEmpty())
      return Optional.of(scan(awb.get(), push.step(), isPickedUp(push.step())));
    var waybill = LooseJson.text(push.wbn());
    if (waybill.isEmpty()) return Optional.empty();
    return Optional.of(
        new CourierScan(
            awb.get(),
            "shipment_created",
            ShipmentStatus.AWB_ASSIGNED,
            null,
            "",
            null,
            Texts.said("their waybill is " + waybill)));
  }

  private static boolean isPickedUp(Step step) {
    return at(step.pickupTime()) != null;
  }

  // Why an attempt failed is part of the code: a push does not know it, so the later answer is
  // news.
  private static CourierScan scan(Awb awb, Step step, boolean isHeld) {
    var status = LooseJson.text(step.status());
    var ndr = LooseJson.text(step.ndrStatus());
    var words = LooseJson.text(step.desc());
    var meaning = EkartStatuses.read(status, ndr, words, isHeld);
    return new CourierScan(
        awb,
        Texts.cut(ndr.isEmpty() ? status : status + ": " + ndr, 120),
        meaning.status(),
        at(step.ctime()),
        Texts.cut(LooseJson.text(step.location()), 120),
        meaning.reason(),
        Texts.said(words),
        meaning.flag());
  }

  private static @Nullable Instant at(@Nullable JsonNode time) {
    var text = LooseJson.text(time);
    return text.matches("[1-9][0-9]{11,13}")
        ? Instant.ofEpochMilli(Long.parseLong(text))
        : IndianTime.read(text);
  }
}

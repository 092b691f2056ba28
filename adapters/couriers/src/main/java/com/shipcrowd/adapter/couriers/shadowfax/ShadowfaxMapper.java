package com.shipcrowd.adapter.couriers.shadowfax;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxStatuses.Custody;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxWire.Answer;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxWire.Place;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxWire.Product;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxWire.Sku;
import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxWire.Step;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Goods;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class ShadowfaxMapper {
  /// They collect at a seller's.
  static final String SELLERS_DOOR = "seller_pickup";

  /// They deliver to a buyer.
  static final String DELIVERY = "customer_delivery";

  /// They collect at a buyer's.
  static final String BUYERS_DOOR = "customer_pickup";

  private static final int DIVISOR = 5_000;
  private static final Pattern KNOWN_ALREADY =
      Pattern.compile("already exist|exists with|duplicate", Pattern.CASE_INSENSITIVE);
  // Their number stands beside the word, with a colon, a blank or "number" between.
  private static final Pattern FIRST_NUMBER =
      Pattern.compile("(?i:awb)(?:[ _](?i:number|no\\.?))?[^A-Za-z0-9]{0,4}([A-Z0-9]{10,40})\\b");
  private static final Comparator<Row> BY_TIME =
      Comparator.comparing(Row::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private ShadowfaxMapper() {}

  // ---- ours to theirs

  static String create(ShadowfaxSettings to, BookingRequest request, LocalDate today) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var parcel = request.parcels().getFirst();
    // Nobody measured: the scale has the last word.
    int byVolume =
        parcel.size() == null ? parcel.dead().grams() : parcel.volumetric(DIVISOR).grams();
    var service = to.orderService(request.serviceCode(), request.transport());
    var details =
        new ShadowfaxWire.Details(
            request.reference().text(),
            parcel.dead().grams(),
            byVolume,
            Rupees.of(request.declaredValue()),
            isCod ? "COD" : "Prepaid",
            isCod ? Rupees.text(request.collectable()) : "0",
            today.plusDays(to.promiseDays()) + "T00:00:00.000Z",
            Rupees.of(request.declaredValue()),
            request.seller().ewayBill(),
            service.isEmpty() ? null : service);
    var code = Texts.line(request.warehouse().nickname());
    var home = request.warehouse().address();
    // Another door is another place of theirs.
    var back =
        place(request.returnTo(), request.returnTo().equals(home) ? code : code + " returns");
    return LooseJson.write(
        new ShadowfaxWire.Order(
            to.orderType(),
            details,
            place(request.buyer(), null),
            place(home, code),
            to.isWarehouse() ? null : back,
            to.isWarehouse() ? back : null,
            request.goods().stream().map(goods -> product(to, request, goods)).toList()));
  }

  private static Place place(Address at, @Nullable String code) {
    return new Place(
        Texts.line(at.name()),
        at.phone(),
        Texts.line(at.line1()),
        Texts.line(at.line2()),
        Texts.line(at.city()),
        at.state().title(),
        at.pincode().number(),
        "",
        code);
  }

  // The rate of tax is the seller's affair and not known here.
  private static Product product(ShadowfaxSettings to, BookingRequest request, Goods goods) {
    var home = request.warehouse().address();
    var papers = request.seller();
    return new Product(
        goods.hsn(),
        papers.invoiceNumber(),
        name(goods),
        Texts.line(goods.sku()),
        to.category(),
        Rupees.of(goods.value()),
        new ShadowfaxWire.Seller(
            Texts.line(papers.name()), Texts.street(home), home.state().title(), papers.gstin()),
        new ShadowfaxWire.Taxes(0, 0, 0, 0),
        care(request));
  }

  private static Map<String, String> care(BookingRequest request) {
    if (request.isDangerous())
      return Map.of("requires_extra_care", "True", "type_extra_care", "Dangerous Goods");
    return request.isFragile() ? Map.of("requires_extra_care", "True") : Map.of();
  }

  // Their lines have no quantity.
  private static String name(Goods goods) {
    var name = Texts.line(goods.name());
    return goods.quantity() == 1 ? name : goods.quantity() + " x " + name;
  }

  static String createReturn(ShadowfaxSettings to, BookingRequest request) {
    var buyer = request.buyer();
    var seller = request.warehouse().address();
    return LooseJson.write(
        new ShadowfaxWire.Return(
            request.reference().text(),
            Rupees.of(request.declaredValue()),
            Rupees.of(request.declaredValue()),
            request.seller().ewayBill(),
            new ShadowfaxWire.From(
                Texts.street(buyer),
                Texts.line(buyer.city()),
                "India",
                buyer.pincode().number(),
                Texts.line(buyer.name()),
                buyer.phone(),
                ""),
            new ShadowfaxWire.To(
                Texts.line(seller.name()),
                Texts.street(seller),
                Texts.line(seller.city()),
                seller.email() == null ? "" : seller.email(),
                seller.pincode().number(),
                seller.phone(),
                Texts.line(request.warehouse().nickname())),
            request.goods().stream().map(goods -> sku(to, request, goods)).toList()));
  }

  private static Sku sku(ShadowfaxSettings to, BookingRequest request, Goods goods) {
    var checks =
        request.isQualityChecked()
            ? List.of(new ShadowfaxWire.Check("It is " + name(goods), "yes", true))
            : List.<ShadowfaxWire.Check>of();
    return new Sku(
        name(goods),
        Texts.line(goods.sku()),
        Rupees.of(goods.value()),
        to.category(),
        to.returnReason(),
        request.isQualityChecked(),
        request.seller().invoiceNumber(),
        checks);
  }

  static String cancel(Awb awb, String words) {
    return LooseJson.write(new ShadowfaxWire.Cancel(awb.number(), words));
  }

  static String reopen(Awb awb) {
    return LooseJson.write(
        new ShadowfaxWire.Reopen(awb.number(), new ShadowfaxWire.StatusUpdate("reopen_ndr")));
  }

  static String track(List<Awb> awbs) {
    return LooseJson.write(new ShadowfaxWire.Track(awbs.stream().map(Awb::number).toList()));
  }

  // ---- theirs to ours

  private static Optional<Answer> answer(Heard.Body body) {
    return LooseJson.object(body.bytes()).flatMap(node -> LooseJson.as(node, Answer.class));
  }

  static Booking booked(Heard.Body body, String reference) {
    var read = answer(body);
    if (read.isEmpty()) return new Booking.InDoubt(Answers.UNREADABLE);
    var answer = read.get();
    if (body.isOk() && answer.isYes() && answer.words().isEmpty())
      return accepted(answer, reference);
    // A 4xx may be a bare object of fields.
    var words = answer.words();
    if (words.isEmpty() && !body.isOk())
      words = LooseJson.words(LooseJson.object(body.bytes()).get());
    return words.isEmpty() ? new Booking.InDoubt("neither yes nor no") : noted(words, reference);
  }

  private static Booking accepted(Answer answer, String reference) {
    var data = answer.data();
    var order =
        first(
            LooseJson.text(LooseJson.member(data, "client_order_id")),
            LooseJson.text(answer.clientRequestId()));
    if (!order.isEmpty() && !order.equals(reference))
      return new Booking.InDoubt("an answer about another order");
    var number =
        first(
            LooseJson.text(LooseJson.member(data, "awb_number")),
            LooseJson.text(answer.awbNumber()));
    return Texts.awb(number)
        .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
        .orElseGet(() -> new Booking.InDoubt("success without a number"));
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static Booking noted(String words, String reference) {
    var said = Texts.said(words);
    if (KNOWN_ALREADY.matcher(words).find())
      return number(words, reference)
          .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
          .orElseGet(() -> new Booking.InDoubt("they know the order, but do not name its number"));
    if (Texts.has(words, "serviceable", "not served"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    // Unpaid invoices block the whole account.
    if (Texts.has(words, "pending invoice", "balance", "credit limit"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, false);
  }

  /// The first number of a repeated order out of the words of its refusal; empty when there is none, or more than one.
  static Optional<Awb> number(String words, String reference) {
    var found =
        FIRST_NUMBER
            .matcher(words.replace(reference, " "))
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    return found.size() == 1 ? Texts.awb(found.getFirst()) : Optional.empty();
  }

  static Ack cancelled(Heard.Body body) {
    var read = LooseJson.object(body.bytes());
    var answer = answer(body);
    if (read.isEmpty() || answer.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var code = LooseJson.text(answer.get().responseCode());
    var words = LooseJson.words(read.get());
    boolean isDone =
        body.isOk()
            && (code.equals("200")
                || code.equals("304")
                || Texts.has(
                    words,
                    "marked as cancelled",
                    "queued for cancellation",
                    "cancellation phase",
                    "already cancelled"));
    if (isDone) return new Ack.Accepted("");
    return code.isEmpty() && !answer.get().isNo()
        ? new Ack.InDoubt("neither yes nor no")
        : Answers.refused(words);
  }

  static Ack reopened(Heard.Body body) {
    var answer = answer(body);
    if (answer.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    if (answer.get().isNo()) return Answers.refused(answer.get().words());
    return body.isOk() && answer.get().isYes()
        ? new Ack.Accepted("")
        : new Ack.InDoubt("neither yes nor no");
  }

  /// Whether a pincode is in the answer for a kind of call; empty when the answer cannot be read.
  static Optional<Boolean> isServed(Heard.Body body, String service, Pincode pin) {
    var list = LooseJson.read(body.bytes(), JsonNode.class).filter(JsonNode::isArray);
    if (!body.isOk() || list.isEmpty()) return Optional.empty();
    for (var node : list.get()) {
      var row = LooseJson.as(node, ShadowfaxWire.Served.class);
      if (row.isEmpty()) return Optional.empty();
      if (!LooseJson.text(row.get().code()).equals(pin.digits())) continue;
      var services = LooseJson.each(row.get().services());
      boolean isNamed =
          services.isEmpty() || services.stream().map(LooseJson::text).anyMatch(service::equals);
      if (isNamed) return Optional.of(true);
    }
    return Optional.of(false);
  }

  // ---- journeys

  /// What a tracking answer says.
  sealed interface Told {
    /// @param scans oldest first for each parcel
    record Steps(List<CourierScan> scans) implements Told {}

    record NoSuchNumber() implements Told {}

    record Refusal(String words) implements Told {}

    record Unclear() implements Told {}
  }

  static Told told(Heard.Body body) {
    var read = answer(body);
    if (read.isEmpty()) return new Told.Unclear();
    var answer = read.get();
    if (answer.isNo()) {
      var words = answer.words();
      // A wrong path is "not found" as well, but not under 200.
      boolean isAboutNumber =
          Texts.has(words, "awb")
              || (body.isOk() && (words.isEmpty() || Texts.has(words, "not found", "not exist")));
      return isAboutNumber ? new Told.NoSuchNumber() : new Told.Refusal(Texts.said(words));
    }
    if (!body.isOk() || !answer.isYes()) return new Told.Unclear();
    if (answer.data() == null || !answer.data().isArray()) return new Told.Unclear();
    var scans = new ArrayList<CourierScan>();
    for (var node : answer.data()) {
      var parcel = LooseJson.as(node, ShadowfaxWire.Tracked.class).flatMap(ShadowfaxMapper::steps);
      if (parcel.isEmpty()) return new Told.Unclear();
      scans.addAll(parcel.get());
    }
    return new Told.Steps(List.copyOf(scans));
  }

  private record Row(Awb awb, @Nullable Instant at, Step step) {}

  // A list is the whole story; one object is only the latest step.
  private static Optional<List<CourierScan>> steps(ShadowfaxWire.Tracked parcel) {
    var details = parcel.trackingDetails();
    boolean isWhole = details != null && details.isArray();
    if (details != null && !details.isContainerNode() && !details.isNull()) return Optional.empty();
    var nodes =
        isWhole
            ? LooseJson.each(details)
            : details == null || details.isNull() ? List.<JsonNode>of() : List.of(details);
    var ofAll = LooseJson.text(LooseJson.member(parcel.orderDetails(), "awb_number"));
    var rows = new ArrayList<Row>();
    for (var node : nodes) {
      var step = LooseJson.as(node, Step.class);
      if (step.isEmpty()) return Optional.empty();
      var awb = Texts.awb(first(LooseJson.text(step.get().awbNumber()), ofAll));
      if (awb.isEmpty()) return Optional.empty();
      rows.add(
          new Row(awb.get(), IndianTime.read(LooseJson.text(step.get().created())), step.get()));
    }
    rows.sort(BY_TIME);
    return Optional.of(scans(rows, isWhole ? Custody.BEFORE : Custody.UNKNOWN));
  }

  private static List<CourierScan> scans(List<Row> rows, Custody start) {
    var custody = start;
    var scans = new ArrayList<CourierScan>();
    for (var row : rows) {
      var step = row.step();
      var id = LooseJson.text(step.statusId());
      var text = LooseJson.text(step.status());
      var remark = LooseJson.text(step.remarks());
      var meaning =
          ShadowfaxStatuses.read(id, text, remark, custody, ShadowfaxSettings.isReturn(row.awb()));
      if (isHeld(meaning)) custody = Custody.AFTER;
      scans.add(
          scan(row.awb(), id, text, row.at(), LooseJson.text(step.location()), remark, meaning));
    }
    return scans;
  }

  private static boolean isHeld(Meaning meaning) {
    var status = meaning.status();
    return status != null
        && !status.isBeforePickup()
        && status != ShipmentStatus.CANCELLED
        && status != ShipmentStatus.RVP_CANCELLED;
  }

  /// One pushed scan; empty without a number or a code.
  static Optional<CourierScan> scan(ShadowfaxWire.Push push) {
    var id = LooseJson.text(push.event());
    var text = LooseJson.text(push.status());
    if (id.isEmpty() && text.isEmpty()) return Optional.empty();
    var remark = Texts.line(LooseJson.text(push.comments()) + " " + LooseJson.text(push.remarks()));
    var place = first(LooseJson.text(push.eventLocation()), LooseJson.text(push.currentLocation()));
    return Texts.awb(LooseJson.text(push.awbNumber()))
        .map(
            awb ->
                scan(
                    awb,
                    id,
                    text,
                    IndianTime.read(LooseJson.text(push.eventTimestamp())),
                    place,
                    remark,
                    ShadowfaxStatuses.read(
                        id, text, remark, Custody.UNKNOWN, ShadowfaxSettings.isReturn(awb))));
  }

  private static CourierScan scan(
      Awb awb,
      String id,
      String text,
      @Nullable Instant at,
      String place,
      String remark,
      Meaning meaning) {
    return new CourierScan(
        awb,
        Texts.cut((id + " " + text).strip(), 120),
        meaning.status(),
        at,
        Texts.cut(place, 120),
        meaning.reason(),
        Texts.said(remark),
        meaning.flag());
  }
}

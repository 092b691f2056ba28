package com.shipcrowd.adapter.couriers.maruti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Goods;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class MarutiMapper {
  private static final int DIVISOR = 5_000;
  private static final Duration DAY = Duration.ofHours(24);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private MarutiMapper() {}

  // ---- login

  static Login login(HttpReply reply, MarutiSettings to) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) ->
          code.equals("COURIER_AUTH") ? new Login.Refused(words) : new Login.Failed(words);
      case Heard.InDoubt(var why) -> new Login.Failed(why);
      case Heard.Body body -> {
        var root = LooseJson.object(body.bytes());
        if (root.isEmpty()) yield new Login.Failed(Answers.UNREADABLE);
        var trouble = trouble(body, root.get());
        if (trouble != null) yield new Login.Refused(trouble);
        var data = data(root.get());
        var token = LooseJson.text(data.path("id_token"));
        if (token.isEmpty() || token.contains("\n")) yield new Login.Failed("no token");
        var tenant = LooseJson.text(data.path("tenant_id"));
        var user = LooseJson.text(data.path("user_id"));
        var pass =
            new MarutiWire.Pass(
                token,
                tenant.isEmpty() ? to.tenantId() : tenant,
                user.isEmpty() ? to.userId() : user);
        long seconds =
            LooseJson.decimal(data.path("expires_in")).map(BigDecimal::longValue).orElse(0L);
        yield new Login.Granted(pass.text(), seconds > 0 ? Duration.ofSeconds(seconds) : DAY);
      }
    };
  }

  // ---- ours to theirs

  static String order(MarutiSettings to, BookingRequest request) {
    boolean isReverse = request.direction() == Direction.REVERSE;
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var seller = request.warehouse().address();
    var nickname = request.warehouse().nickname();
    var gstin = request.seller().gstin();
    var buyer = request.buyer();
    var addresses =
        isReverse
            ? List.of(
                place("PICKUP", buyer, "", ""),
                place("DELIVERY", seller, nickname, gstin),
                place("RETURN", seller, nickname, gstin))
            : List.of(
                place("PICKUP", seller, nickname, gstin),
                place("DELIVERY", buyer, "", ""),
                place("RETURN", request.returnTo(), "", gstin));
    var bill = request.seller().ewayBill();
    return LooseJson.write(
        new MarutiWire.Order(
            request.reference().text(),
            moment(request.orderedOn()),
            isReverse ? "REVERSE" : "FORWARD",
            "CONFIRMED",
            "ECOMM",
            "ECOMM",
            mode(request.transport()),
            true,
            bill.isEmpty() ? List.of() : List.of(bill),
            addresses,
            List.of(box(request)),
            to.carrierId(),
            "innofulfill_ecomm",
            new MarutiWire.Payment(
                isCod ? "COD" : "PREPAID",
                "INR",
                isCod ? "CASH" : "ONLINE",
                Rupees.of(isCod ? request.collectable() : request.declaredValue()))));
  }

  private static MarutiWire.Place place(String type, Address at, String name, String gstin) {
    return new MarutiWire.Place(
        type,
        at.pincode().digits(),
        at.name(),
        at.phone(),
        at.email() == null ? "" : at.email(),
        Texts.line(at.line1()),
        Texts.line(at.line2()),
        at.city(),
        at.state().title(),
        "India",
        name,
        gstin);
  }

  private static MarutiWire.Box box(BookingRequest request) {
    var parcel = request.parcels().getFirst();
    return new MarutiWire.Box(
        new MarutiWire.Sides(side(parcel, 0), side(parcel, 1), side(parcel, 2)),
        "CONFIRMED",
        "",
        Texts.kilograms(parcel.dead().grams()),
        "KG",
        Texts.kilograms(parcel.volumetric(DIVISOR).grams()),
        request.isFragile() ? "Fragile" : "",
        request.goods().stream().map(MarutiMapper::item).toList());
  }

  private static MarutiWire.Item item(Goods goods) {
    var each =
        Rupees.of(goods.value())
            .divide(BigDecimal.valueOf(Math.max(1, goods.quantity())), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return new MarutiWire.Item(
        Texts.line(goods.name()),
        goods.quantity(),
        each.scale() < 0 ? each.setScale(0) : each,
        goods.sku(),
        goods.hsn(),
        Texts.line(goods.name()));
  }

  // Whole centimetres, rounded up; 1 where nobody measured, because they take no nothing.
  private static int side(Parcel parcel, int side) {
    var size = parcel.size();
    if (size == null) return 1;
    return Math.ceilDiv(List.of(size.lengthMm(), size.breadthMm(), size.heightMm()).get(side), 10);
  }

  private static String moment(LocalDate day) {
    return UTC.format(day.atStartOfDay(Clock.IST));
  }

  private static String mode(TransportMode transport) {
    return transport == TransportMode.AIR ? "AIR" : "SURFACE";
  }

  static String cancel(String orderId) {
    return LooseJson.write(
        new MarutiWire.Cancel(List.of(new MarutiWire.CancelOne(orderId, "Cancelled by seller"))));
  }

  static String lane(Pincode from, Pincode to, boolean isCod) {
    return LooseJson.write(
        new MarutiWire.Lane(
            from.digits(),
            to.digits(),
            isCod ? "COD" : "PREPAID",
            "PICKUP_DELIVERY",
            List.of("SMILE")));
  }

  /// The chargeable weight holds the volume already, so the smallest box goes with it.
  static String price(RateRequest request) {
    return LooseJson.write(
        new MarutiWire.Price(
            request.from().digits(),
            request.to().digits(),
            "ECOMM",
            "ECOMM",
            Texts.kilograms(Math.max(1, request.chargeable().grams())),
            1,
            1,
            1,
            false,
            new MarutiWire.Options(
                new MarutiWire.Insurance(false, 0), request.paymentMode() == PaymentMode.COD),
            new MarutiWire.Filters(mode(request.transport()))));
  }

  // ---- theirs to ours

  /// The words of a failure, null when there is none. Source: the three envelopes of 2.0, in their order.
  static @Nullable String trouble(Heard.Body body, JsonNode root) {
    if (root.hasNonNull("error")) {
      var error = root.path("error");
      var words = LooseJson.words(error.path("message"));
      var details = LooseJson.words(error.path("details"));
      if (words.isEmpty()) words = LooseJson.words(error);
      return details.isEmpty() ? words : words + ": " + details;
    }
    var status = LooseJson.text(root.path("status")).toLowerCase(Locale.ROOT);
    int code = root.path("status_code").asInt(root.path("statusCode").asInt(body.status()));
    boolean isBad = !body.isOk() || code >= 400 || status.equals("error") || status.equals("fail");
    return isBad ? LooseJson.words(root.path("message")) : null;
  }

  private static JsonNode data(JsonNode root) {
    return root.path("data").isContainerNode() ? root.path("data") : root;
  }

  static Booking booked(Heard.Body body, String reference) {
    var root = LooseJson.object(body.bytes());
    if (root.isEmpty()) return new Booking.InDoubt(Answers.UNREADABLE);
    var trouble = trouble(body, root.get());
    if (trouble != null) return refused(trouble);
    var data = root.get().path("data");
    var named = LooseJson.text(data.path("referenceId"));
    if (!named.isEmpty() && !named.equals(reference))
      return new Booking.InDoubt("the answer names another order");
    return awb(data)
        .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
        .orElseGet(() -> new Booking.InDoubt("success without a number"));
  }

  private static Booking refused(String words) {
    var said = Texts.said(words);
    if (Texts.has(words, "serviceable"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    if (Texts.has(words, "balance", "wallet", "credit"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, !Texts.has(words, "validation", "must be"));
  }

  /// The number of an order's only box.
  static Optional<Awb> awb(JsonNode order) {
    var box = order.path("shipments").path(0);
    return Texts.awb(LooseJson.text(box.path("awbNumber")))
        .or(() -> Texts.awb(LooseJson.text(box.path("cAwbNumber"))))
        .or(() -> Texts.awb(LooseJson.text(order.path("awbNumber"))));
  }

  /// Orders of a list answer; empty when it is no list of theirs. Where the list stands in it is not documented.
  static Optional<List<JsonNode>> orders(Heard.Body body) {
    var root = LooseJson.object(body.bytes());
    if (root.isEmpty() || trouble(body, root.get()) != null) return Optional.empty();
    var data = root.get().path("data");
    if (data.isArray()) return Optional.of(LooseJson.each(data));
    if (data.has("orderId")) return Optional.of(List.of(data));
    for (var name : List.of("orders", "data", "items", "results", "docs"))
      if (data.path(name).isArray()) return Optional.of(LooseJson.each(data.path(name)));
    return Optional.empty();
  }

  /// How many orders a cancel call called off; empty when it does not say.
  static Optional<Integer> cancelled(JsonNode root) {
    var count = root.path("data").path("cancelledCount");
    return LooseJson.decimal(count).map(BigDecimal::intValue);
  }

  /// Whether a lane is served; null when the answer cannot be read.
  static @Nullable Boolean serves(Heard.Body body) {
    var root = LooseJson.object(body.bytes());
    if (root.isEmpty() || trouble(body, root.get()) != null) return null;
    var carrier = root.get().path("data").path(0).path("carriers").path(0);
    return carrier.has("serviceable") ? LooseJson.isYes(carrier.path("serviceable")) : null;
  }

  /// Their price before tax, the fee for collecting apart.
  static LiveRate priced(Heard.Body body) {
    var root = LooseJson.object(body.bytes());
    var unreadable = new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    if (root.isEmpty()) return unreadable;
    if (trouble(body, root.get()) != null)
      return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
    var data = data(root.get());
    var total = LooseJson.decimal(data.path("calculation").path("totalAmount"));
    var taxes = LooseJson.decimal(data.path("calculation").path("taxes"));
    if (total.isEmpty() || taxes.isEmpty()) return unreadable;
    var fee = BigDecimal.ZERO;
    for (var charge : LooseJson.each(data.path("pricing").path("charges"))) {
      var amount = LooseJson.decimal(charge.path("amount"));
      boolean collects = Texts.has(LooseJson.text(charge.path("chargeName")), "cod");
      if (collects && amount.isPresent()) fee = fee.add(amount.get());
    }
    return Rupees.price(
        DecimalNode.valueOf(total.get().subtract(taxes.get()).subtract(fee)),
        DecimalNode.valueOf(fee),
        false);
  }

  /// Scans of a tracked parcel, oldest first as they come; empty when it is no tracking answer.
  static Optional<List<CourierScan>> scans(Awb awb, JsonNode root) {
    var data = data(root);
    var about = data.path("orderInformation");
    if (!about.isObject() || !data.path("statuses").isArray()) return Optional.empty();
    boolean isReverse =
        LooseJson.text(about.path("movement_type")).equalsIgnoreCase("REVERSE")
            || LooseJson.text(about.path("currentShipmentPhase")).equalsIgnoreCase("REVERSE");
    var scans = new ArrayList<CourierScan>();
    for (var status : LooseJson.each(data.path("statuses"))) {
      scans.add(
          scan(
              awb,
              LooseJson.text(status.path("status")),
              LooseJson.text(status.path("provider_status")),
              LooseJson.text(status.path("statusTimestamp")),
              LooseJson.text(status.path("location")),
              isReverse));
    }
    return Optional.of(scans);
  }

  /// The scan of a push; empty when it names no parcel or no status.
  static Optional<CourierScan> scan(MarutiWire.Pushed pushed) {
    var word = LooseJson.text(pushed.orderStatus());
    if (word.isEmpty()) return Optional.empty();
    return Texts.awb(LooseJson.text(pushed.awbNumber()))
        .or(() -> Texts.awb(LooseJson.text(pushed.carrierAwb())))
        .map(
            awb ->
                scan(
                    awb,
                    word,
                    LooseJson.text(pushed.remarks()),
                    LooseJson.text(pushed.statusTimestamp()),
                    LooseJson.text(pushed.location()),
                    LooseJson.text(pushed.orderType()).equalsIgnoreCase("REVERSE")));
  }

  private static CourierScan scan(
      Awb awb, String word, String remark, String at, String location, boolean isReverse) {
    var meaning = MarutiStatuses.read(word, remark, isReverse);
    return new CourierScan(
        awb,
        Texts.cut(word, 120),
        meaning.status(),
        IndianTime.read(at),
        Texts.cut(location, 120),
        meaning.reason(),
        Texts.said(remark),
        meaning.flag());
  }

  /// A label: the file itself, or the file in base64 under `data`.
  static Optional<byte[]> pdf(Heard.Body body) {
    if (isPdf(body.bytes())) return Optional.of(body.bytes());
    var data =
        LooseJson.object(body.bytes()).map(root -> LooseJson.text(root.path("data"))).orElse("");
    try {
      var file = Base64.getMimeDecoder().decode(data.getBytes(StandardCharsets.US_ASCII));
      return Optional.of(file).filter(MarutiMapper::isPdf);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  // Half a file starts like a whole one.
  private static boolean isPdf(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    return text.startsWith("%PDF") && text.stripTrailing().endsWith("%%EOF");
  }
}

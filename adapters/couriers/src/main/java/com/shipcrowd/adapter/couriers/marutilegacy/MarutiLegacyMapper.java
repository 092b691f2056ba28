package com.shipcrowd.adapter.couriers.marutilegacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.marutilegacy.MarutiLegacyWire.Place;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class MarutiLegacyMapper {
  private static final Pattern LIFE = Pattern.compile("([0-9]{1,4})\\s*([dhm])");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private MarutiLegacyMapper() {}

  // ---- login

  static Login login(HttpReply reply) {
    return switch (said(reply)) {
      case Said.Done(var data, var _) -> {
        var token = LooseJson.text(data.path("accessToken"));
        yield token.isEmpty()
            ? new Login.Failed("no token")
            : new Login.Granted(token, life(LooseJson.text(data.path("expiresIn"))));
      }
      case Said.No(var words) -> new Login.Refused(words);
      case Said.Refused(var code, var words) ->
          code.equals("COURIER_AUTH") ? new Login.Refused(words) : new Login.Failed(words);
      case Said.InDoubt(var why) -> new Login.Failed(why);
    };
  }

  /// `1d`, `12h`, `30m`; an hour for anything else.
  static Duration life(String text) {
    var parts = LIFE.matcher(text);
    if (!parts.matches()) return Duration.ofHours(1);
    long count = Math.max(1, Long.parseLong(parts.group(1)));
    return switch (parts.group(2)) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }

  // ---- ours to theirs

  static String order(BookingRequest request) {
    boolean isReverse = request.direction() == Direction.REVERSE;
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var seller = request.warehouse().address();
    var amount = Rupees.of(isCod ? request.collectable() : request.declaredValue());
    var parcel = request.parcels().getFirst();
    var to = place(isReverse ? seller : request.buyer());
    return LooseJson.write(
        new MarutiLegacyWire.Order(
            request.reference().text(),
            isReverse ? "REVERSE" : "FORWARD",
            UTC.format(request.orderedOn().atStartOfDay(Clock.IST)),
            "INR",
            amount,
            amount,
            parcel.dead().grams(),
            side(parcel, 0),
            side(parcel, 1),
            side(parcel, 2),
            isCod ? "COD" : "ONLINE",
            isCod ? "PENDING" : "PAID",
            mode(request.transport()),
            true,
            "",
            0,
            0,
            "RUPEES",
            List.of(new MarutiLegacyWire.Carrier("SMILE")),
            items(request),
            to,
            to,
            place(isReverse ? request.buyer() : seller),
            place(isReverse ? seller : request.returnTo())));
  }

  private static List<MarutiLegacyWire.Item> items(BookingRequest request) {
    int each = Math.ceilDiv(request.deadWeight().grams(), Math.max(1, request.quantity()));
    return request.goods().stream().map(goods -> item(goods, each)).toList();
  }

  // Their price is that of the line and must be the unit's times the quantity.
  private static MarutiLegacyWire.Item item(Goods goods, int grams) {
    var count = BigDecimal.valueOf(Math.max(1, goods.quantity()));
    var unit = plain(Rupees.of(goods.value()).divide(count, 2, RoundingMode.HALF_UP));
    return new MarutiLegacyWire.Item(
        Texts.line(goods.name()),
        plain(unit.multiply(count)),
        grams,
        goods.quantity(),
        goods.sku(),
        unit);
  }

  private static BigDecimal plain(BigDecimal amount) {
    var bare = amount.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static Place place(Address at) {
    return new Place(
        at.name(),
        at.email() == null ? "" : at.email(),
        at.phone(),
        Texts.line(at.line1()),
        Texts.line(at.line2()),
        at.city(),
        at.state().title(),
        "India",
        at.pincode().digits());
  }

  // Whole centimetres, rounded up; 1 where nobody measured, because they take no nothing.
  private static int side(Parcel parcel, int side) {
    var size = parcel.size();
    if (size == null) return 1;
    return Math.ceilDiv(List.of(size.lengthMm(), size.breadthMm(), size.heightMm()).get(side), 10);
  }

  private static String mode(TransportMode transport) {
    return transport == TransportMode.AIR ? "AIR" : "SURFACE";
  }

  static String cancel(String orderId) {
    return LooseJson.write(new MarutiLegacyWire.Cancel(orderId, "Cancelled by merchant"));
  }

  static String lane(Pincode from, Pincode to, boolean isCod) {
    return LooseJson.write(new MarutiLegacyWire.Lane(from.number(), to.number(), isCod, "SURFACE"));
  }

  /// The chargeable weight holds the volume already, so the smallest box goes with it.
  static String price(RateRequest request) {
    return LooseJson.write(
        new MarutiLegacyWire.Price(
            mode(request.transport()),
            request.from().number(),
            request.to().number(),
            Math.max(1, request.chargeable().grams()),
            1,
            1,
            1));
  }

  // ---- theirs to ours

  /// What any answer says.
  sealed interface Said {
    record Done(JsonNode data, JsonNode root) implements Said {}

    /// A whole answer of their own that says no.
    record No(String words) implements Said {}

    record Refused(String code, String words) implements Said {}

    record InDoubt(String why) implements Said {}
  }

  /// Source: 3.0. Success is a `status` of 200 in the body, and a 5xx there proves nothing.
  static Said said(HttpReply reply) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Said.Refused(code, words);
      case Heard.InDoubt(var why) -> new Said.InDoubt(why);
      case Heard.Body body -> {
        var root = LooseJson.object(body.bytes());
        if (root.isEmpty()) yield new Said.InDoubt(Answers.UNREADABLE);
        int status =
            LooseJson.decimal(root.get().path("status")).map(BigDecimal::intValue).orElse(0);
        if (body.isOk() && (status == 200 || status == 201))
          yield new Said.Done(root.get().path("data"), root.get());
        if (status == 401)
          yield new Said.Refused("COURIER_AUTH", "they do not take our credentials");
        if (body.isOk() && status < 400 || status >= 500)
          yield new Said.InDoubt("status " + status + " in the body");
        yield new Said.No(Texts.said(words(root.get())));
      }
    };
  }

  private static String words(JsonNode root) {
    var message = LooseJson.words(root.path("message"));
    var errors = LooseJson.words(root.path("errors"));
    if (message.isEmpty() && errors.isEmpty()) return LooseJson.words(root.path("data"));
    if (message.isEmpty()) return errors;
    return errors.isEmpty() || errors.equals(message) ? message : message + ": " + errors;
  }

  /// Their carrier's number, or their own.
  static Optional<Awb> awb(JsonNode data) {
    return Texts.awb(LooseJson.text(data.path("awbNumber")))
        .or(() -> Texts.awb(LooseJson.text(data.path("cAwbNumber"))));
  }

  /// Our order number in an answer; empty when it names none.
  static String order(JsonNode data) {
    var shipper = LooseJson.text(data.path("shipperOrderId"));
    return shipper.isEmpty() ? LooseJson.text(data.path("originalOrderId")) : shipper;
  }

  static boolean serves(JsonNode data) {
    return LooseJson.isYes(data.path("serviceability"));
  }

  /// Freight and fuel; whether the first holds the second is not documented, so both are counted.
  static LiveRate priced(JsonNode data) {
    var freight = LooseJson.decimal(data.path("shippingCharge"));
    if (freight.isEmpty()) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    var fuel = LooseJson.decimal(data.path("fuelCharges")).orElse(BigDecimal.ZERO);
    return Rupees.price(DecimalNode.valueOf(freight.get().add(fuel)), null, false);
  }

  /// Scans of a tracked parcel, oldest first; empty when it is no tracking answer.
  static Optional<List<CourierScan>> scans(Awb awb, JsonNode data) {
    if (!data.path("orderStateInfo").isArray()) return Optional.empty();
    boolean isReverse = LooseJson.text(data.path("orderSubtype")).equalsIgnoreCase("REVERSE");
    var scans = new ArrayList<CourierScan>();
    for (var state : LooseJson.each(data.path("orderStateInfo"))) {
      var word = LooseJson.text(state.path("state"));
      var remark = LooseJson.text(state.path("remarks"));
      var meaning = MarutiLegacyStatuses.read(word, remark, isReverse);
      scans.add(
          new CourierScan(
              awb,
              Texts.cut(word, 120),
              meaning.status(),
              IndianTime.read(LooseJson.text(state.path("createdAt"))),
              Texts.cut(LooseJson.text(state.path("location")), 120),
              meaning.reason(),
              Texts.said(remark),
              meaning.flag()));
    }
    return Optional.of(scans);
  }

  /// A link somewhere in a label answer; null when there is none.
  static @Nullable String link(JsonNode data) {
    var text = LooseJson.words(data);
    int start = text.indexOf("http");
    return start < 0 ? null : text.substring(start).split("[\\s;]", 2)[0];
  }

  static boolean isPdf(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    return text.startsWith("%PDF") && text.stripTrailing().endsWith("%%EOF");
  }
}

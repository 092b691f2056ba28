package com.shipcrowd.adapter.couriers.delhivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryWire.Box;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryWire.Created;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryWire.Package;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class DelhiveryMapper {
  private static final BigDecimal DEAREST_RUPEES = new BigDecimal("1000000");

  // Theirs is a text between two formats; these break it even when escaped by some of their
  // readers.
  private static final Pattern FORBIDDEN = Pattern.compile("[\\s&#%;\\\\\\p{Cntrl}]+");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(\\.\\d{1,9})?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

  private DelhiveryMapper() {}

  // ---- ours to theirs

  /// @param numbers one for each box, the master's first; empty texts let the courier choose
  static String create(BookingRequest request, List<String> numbers, String client) {
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < request.parcels().size(); i++) boxes.add(box(request, i, numbers, client));
    return DelhiveryWire.write(
        new DelhiveryWire.Create(boxes, new DelhiveryWire.Place(request.warehouse().nickname())));
  }

  private static Box box(BookingRequest request, int index, List<String> numbers, String client) {
    var parcel = request.parcels().get(index);
    boolean isPart = request.parcels().size() > 1;
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    boolean isReverse = request.direction() == Direction.REVERSE;
    var collect = isCod ? rupees(request.collectable()) : "0";
    var to = request.buyer();
    var back = request.returnTo();
    return new Box(
        clean(to.name()),
        request.reference().text(),
        to.phone(),
        lines(to),
        to.pincode().digits(),
        clean(to.city()),
        to.state().title(),
        "India",
        // The buyer is who is called at in either direction; a return goes to the return address.
        isReverse ? "Pickup" : isCod ? "COD" : "Prepaid",
        index == 0 ? collect : "0",
        rupees(request.declaredValue()),
        clean(request.goodsLine()),
        Integer.toString(request.quantity()),
        Integer.toString(parcel.dead().grams()),
        centimetres(parcel, 0),
        centimetres(parcel, 1),
        centimetres(parcel, 2),
        request.transport() == TransportMode.AIR ? "Express" : "Surface",
        numbers.get(index),
        clean(request.hsn()),
        clean(request.seller().name()),
        clean(request.orderNumber()),
        clean(back.name()),
        lines(back),
        clean(back.city()),
        back.state().title(),
        "India",
        back.pincode().digits(),
        back.phone(),
        request.isFragile(),
        client.isEmpty() ? null : client,
        isPart ? "MPS" : null,
        isPart ? numbers.getFirst() : null,
        isPart ? Integer.toString(request.parcels().size()) : null,
        isPart ? collect : null);
  }

  /// Source: section 2.1; no row means that they do not go there, a remark that they do not go there now.
  static Reach served(byte[] bytes, String pin) {
    return DelhiveryWire.read(bytes, JsonNode.class)
        .filter(answer -> answer.path("delivery_codes").isArray())
        .map(answer -> served(answer.path("delivery_codes"), pin))
        .orElseGet(() -> new Reach.InDoubt("an answer we cannot read"));
  }

  private static Reach served(JsonNode rows, String pin) {
    for (var row : rows) {
      var code = row.path("postal_code");
      if (!code.path("pin").asText().equals(pin)) continue;
      var remarks = code.path("remarks").asText("").strip();
      if (!remarks.isEmpty()) return new Reach.Stays(cut(remarks, 250));
      return new Reach.Goes(
          isYes(code, "pre_paid"),
          isYes(code, "cod") && isYes(code, "cash"),
          isYes(code, "pickup"),
          null);
    }
    return new Reach.Stays("not a pincode they go to");
  }

  private static boolean isYes(JsonNode code, String flag) {
    return code.path(flag).asText().equalsIgnoreCase("Y");
  }

  static String cancellation(Awb awb) {
    return DelhiveryWire.write(new DelhiveryWire.Change(awb.number(), "true", null, null, null));
  }

  static String change(Awb awb, Edit edit) {
    return DelhiveryWire.write(
        new DelhiveryWire.Change(
            awb.number(),
            null,
            edit.name() == null ? null : clean(edit.name()),
            edit.phone(),
            edit.addressLine() == null ? null : clean(edit.addressLine())));
  }

  static String pickup(PickupRequest request) {
    return DelhiveryWire.write(
        new DelhiveryWire.PickupCall(
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(request.from()),
            request.on().toString(),
            request.nickname(),
            request.parcels()));
  }

  static String warehouse(PickupPlace place, String client) {
    var at = place.address();
    return DelhiveryWire.write(
        new DelhiveryWire.Warehouse(
            place.nickname(),
            client.isEmpty() ? null : client,
            at.phone(),
            lines(at),
            clean(at.city()),
            "India",
            at.pincode().digits(),
            lines(at),
            clean(at.city()),
            at.pincode().digits(),
            at.state().title(),
            "India"));
  }

  static String warehouseEdit(PickupPlace place) {
    var at = place.address();
    return DelhiveryWire.write(
        new DelhiveryWire.WarehouseEdit(
            place.nickname(), lines(at), at.pincode().digits(), at.phone()));
  }

  private static String lines(Address address) {
    return clean(
        address.line2().isBlank() ? address.line1() : address.line1() + ", " + address.line2());
  }

  /// Characters they cannot take become a space.
  static String clean(String text) {
    return FORBIDDEN.matcher(text).replaceAll(" ").strip();
  }

  private static String rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String centimetres(Parcel parcel, int side) {
    var size = parcel.size();
    if (size == null) return null;
    int mm = List.of(size.lengthMm(), size.breadthMm(), size.heightMm()).get(side);
    return BigDecimal.valueOf(mm, 1).stripTrailingZeros().toPlainString();
  }

  // ---- theirs to ours

  /// What any reply amounts to before its body is understood.
  sealed interface Heard {
    record Body(byte[] bytes) implements Heard {}

    /// Certainly not done.
    record Refused(String code, String words) implements Heard {}

    record InDoubt(String why) implements Heard {}
  }

  /// Source: "Generic failures" in section 1.
  static Heard heard(HttpReply reply) {
    return switch (reply) {
      case HttpReply.NotSent(var why, var _) -> new Heard.Refused("COURIER_DOWN", why);
      case HttpReply.InDoubt(var why) -> new Heard.InDoubt(why);
      case Answered answer -> heard(answer);
    };
  }

  private static Heard heard(Answered answer) {
    var text = answer.text().strip();
    boolean isPage = text.startsWith("<");
    if (answer.isOk()) return new Heard.Body(answer.body());
    if (answer.status() == 429 || (answer.status() == 403 && isPage)) {
      return new Heard.Refused("COURIER_DOWN", "they say we ask too often");
    }
    if (answer.status() >= 500 || answer.status() == 408 || answer.status() < 400) {
      return new Heard.InDoubt("status " + answer.status());
    }
    if (isPage) return new Heard.Refused("COURIER_DOWN", "status " + answer.status());
    boolean speaksOfToken =
        text.contains("asked to not let you see")
            || text.contains("API Key")
            || text.contains("credentials");
    if (answer.status() == 401 || speaksOfToken)
      return new Heard.Refused("COURIER_AUTH", "they do not take our token");
    return new Heard.Body(answer.body());
  }

  /// Their question for a price, by name. Source: delhivery-b2c.md section 2.3.
  static Map<String, String> charges(RateRequest request) {
    var query = new LinkedHashMap<String, String>();
    query.put("md", request.transport() == TransportMode.AIR ? "E" : "S");
    query.put("ss", "Delivered");
    query.put("o_pin", request.from().digits());
    query.put("d_pin", request.to().digits());
    query.put("cgm", Integer.toString(request.chargeable().grams()));
    boolean collects = request.paymentMode() == PaymentMode.COD;
    query.put("pt", collects ? "COD" : "Pre-paid");
    if (collects)
      query.put("cod", BigDecimal.valueOf(request.collectable().paise(), 2).toPlainString());
    return query;
  }

  /// Their price before tax. Their staging answers zero, which is no price.
  static LiveRate charged(byte[] body) {
    var list = DelhiveryWire.read(body, DelhiveryWire.Charged[].class);
    if (list.isEmpty()) {
      boolean speaks =
          DelhiveryWire.read(body, JsonNode.class).filter(n -> n.has("error")).isPresent();
      return new LiveRate.Silent(
          speaks ? LiveRate.Problem.LIVE_RATE_REFUSED : LiveRate.Problem.LIVE_RATE_UNREADABLE);
    }
    var unreadable = new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    if (list.get().length != 1) return unreadable;
    var only = list.get()[0];
    if (only == null) return unreadable;
    var gross = only.gross();
    var fees = only.cod();
    var cod = fees == null ? BigDecimal.ZERO : fees;
    if (gross == null || gross.scale() > 10 || cod.scale() > 10 || cod.compareTo(gross) >= 0)
      return unreadable;
    if (gross.signum() <= 0 || gross.compareTo(DEAREST_RUPEES) > 0 || cod.signum() < 0)
      return unreadable;
    var whole = paise(gross);
    var fee = paise(cod);
    return whole.isMoreThan(fee) ? new LiveRate.Asked(whole.minus(fee), fee) : unreadable;
  }

  private static Money paise(BigDecimal rupees) {
    return new Money(rupees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /// Numbers out of a JSON text `"1,2,3"`; none for `null` or an error text.
  static List<Awb> numbers(byte[] body) {
    return DelhiveryWire.read(body, String.class).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(number -> number.matches("[0-9]{8,20}"))
        .map(Awb::new)
        .toList();
  }

  /// What a create answer says.
  sealed interface Said {
    record Settled(Booking booking) implements Said {}

    /// The number or the order is known to them already: look what they have.
    record KnownAlready(boolean numberWasTaken) implements Said {}

    /// Some boxes of one shipment were booked and some not.
    record InPart(List<Awb> booked, String words) implements Said {}
  }

  static Said said(byte[] body, BookingRequest request) {
    return DelhiveryWire.read(body, Created.class)
        .map(created -> said(created, request))
        .orElseGet(() -> doubt("an answer we cannot read"));
  }

  private static Said said(Created created, BookingRequest request) {
    var boxes = created.boxes();
    var booked = boxes.stream().filter(Package::succeeded).toList();
    if (created.succeeded() && !boxes.isEmpty() && booked.size() == boxes.size())
      return booked(boxes, request);
    if (!booked.isEmpty() && booked.size() < boxes.size()) {
      return new Said.InPart(
          booked.stream().flatMap(box -> awb(box.waybill()).stream()).toList(), words(created));
    }
    if (created.succeeded() || !booked.isEmpty()) return doubt("success and failure in one answer");
    var words = words(created);
    return words.isEmpty() ? doubt("neither yes nor no") : failed(words);
  }

  private static Said booked(List<Package> boxes, BookingRequest request) {
    var numbers = boxes.stream().flatMap(box -> awb(box.waybill()).stream()).toList();
    if (numbers.size() < request.parcels().size()) return doubt("success without a number");
    boolean isOurs =
        boxes.stream()
            .map(box -> DelhiveryWire.plain(box.refnum()))
            .allMatch(
                order -> order.isEmpty() || order.equalsIgnoreCase(request.reference().text()));
    if (!isOurs) return doubt("the answer names another order");
    int master = Math.max(0, request.reserved() == null ? 0 : numbers.indexOf(request.reserved()));
    var children = new ArrayList<>(numbers);
    var awb = children.remove(master);
    return new Said.Settled(
        new Booking.Accepted(
            awb, DelhiveryWire.plain(boxes.get(master).sortCode()), List.copyOf(children)));
  }

  private static String words(Created created) {
    var remarks =
        created.boxes().stream()
            .map(box -> DelhiveryWire.words(box.remarks()))
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!remarks.isEmpty()) return remarks;
    var remark = DelhiveryWire.words(created.rmk());
    return remark.isEmpty() ? DelhiveryWire.words(created.error()) : remark;
  }

  /// Source: "Known error texts" in 2.5. What concerns our standing with them lets another courier try; what
  /// concerns the parcel does not.
  private static Said failed(String words) {
    var text = words.toLowerCase(Locale.ROOT);
    if (text.contains("duplicate waybill")) return new Said.KnownAlready(true);
    if (text.contains("duplicate order") || text.contains("unable to consume waybill"))
      return new Said.KnownAlready(false);
    if (has(text, "clientwarehouse matching query", "client-warehouse is not active")) {
      return refused("PICKUP_PLACE_UNKNOWN", words, true);
    }
    if (has(text, "client is not active", "shipment list contains no data", "end_date")) {
      return refused("COURIER_AUTH", words, true);
    }
    if (has(text, "insufficient balance")) return refused("COURIER_BALANCE_LOW", words, true);
    if (has(text, "capacity")) return refused("COURIER_CAPACITY", words, true);
    if (has(text, "non serviceable", "not serviceable", "nsz", "embargo")) {
      return refused("PINCODE_NOT_SERVED", words, true);
    }
    if (has(text, "suspicious", "pickup failure rate", "restricted"))
      return refused("COURIER_REFUSED", words, true);
    if (has(text, "partially saved", "internal error")) return doubt("they do not know themselves");
    return refused("COURIER_REFUSED", words, false);
  }

  private static boolean has(String text, String... parts) {
    return Arrays.stream(parts).anyMatch(text::contains);
  }

  private static Said refused(String code, String words, boolean tryAnother) {
    return new Said.Settled(new Booking.Refused(code, cut(words, 250), tryAnother));
  }

  private static Said doubt(String why) {
    return new Said.Settled(new Booking.InDoubt(why));
  }

  static Optional<Awb> awb(@Nullable String number) {
    return Optional.of(DelhiveryWire.plain(number)).filter(Awb::isWellFormed).map(Awb::new);
  }

  /// Scans of a tracked parcel, oldest first. A parcel without scans still tells its current status.
  static List<CourierScan> scans(DelhiveryWire.Shipment shipment) {
    var awb = awb(shipment.awb());
    if (awb.isEmpty()) return List.of();
    var scans = new ArrayList<CourierScan>();
    for (var entry :
        shipment.scans() == null ? List.<DelhiveryWire.ScanEntry>of() : shipment.scans()) {
      var scan = entry.scanDetail();
      if (scan == null) continue;
      var at = time(scan.statusDateTime());
      scans.add(
          scan(
              awb.get(),
              scan.statusCode(),
              scan.scanType(),
              scan.scan(),
              at == null ? time(scan.scanDateTime()) : at,
              scan.scannedLocation(),
              scan.instructions()));
    }
    if (scans.isEmpty() && shipment.status() != null) {
      scans.add(scan(awb.get(), shipment.status(), shipment.status().statusCode()));
    }
    return scans;
  }

  /// The one scan of a push; empty when it names no parcel.
  static Optional<CourierScan> scan(DelhiveryWire.PushedShipment pushed) {
    var status = pushed.status();
    if (status == null) return Optional.empty();
    var nsl = pushed.nslCode() == null ? status.statusCode() : pushed.nslCode();
    return awb(pushed.awb()).map(awb -> scan(awb, status, nsl));
  }

  private static CourierScan scan(Awb awb, DelhiveryWire.Status status, @Nullable String nsl) {
    return scan(
        awb,
        nsl,
        status.statusType(),
        status.status(),
        time(status.statusDateTime()),
        status.statusLocation(),
        status.instructions());
  }

  // The code is spelled alike from polling and from pushes, so that both make the same scan.
  private static CourierScan scan(
      Awb awb,
      @Nullable String nsl,
      @Nullable String type,
      @Nullable String text,
      @Nullable Instant at,
      @Nullable String location,
      @Nullable String instructions) {
    var code = DelhiveryWire.plain(nsl);
    var kind = DelhiveryWire.plain(type);
    var word = DelhiveryWire.plain(text);
    var said = DelhiveryWire.plain(instructions);
    var meaning = DelhiveryStatuses.read(code, kind, word, said);
    return new CourierScan(
        awb,
        cut((code + " " + kind + " " + word).strip(), 120),
        meaning == null ? null : meaning.status(),
        at,
        cut(DelhiveryWire.plain(location), 120),
        meaning == null ? null : meaning.reason(),
        cut(said, 250),
        meaning == null ? null : meaning.flag());
  }

  /// Their clock: Indian time, none to nine digits after the second, `T` or a space; a zone, if ever, is believed.
  static @Nullable Instant time(@Nullable String text) {
    var parts = TIME.matcher(DelhiveryWire.plain(text));
    if (!parts.matches()) return null;
    var fraction = parts.group(3) == null ? "" : parts.group(3);
    var seconds = parts.group(2).length() == 5 ? parts.group(2) + ":00" : parts.group(2);
    var zone = parts.group(4);
    try {
      var local = parts.group(1) + "T" + seconds + fraction;
      if (zone == null) return LocalDateTime.parse(local).atZone(Clock.IST).toInstant();
      var colon = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
      return OffsetDateTime.parse(local + colon).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}

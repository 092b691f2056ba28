package com.shipcrowd.adapter.couriers.ecomexpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressStatuses.Leg;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressWire.Tracked;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class EcomExpressMapper {
  private static final int DIVISOR = 5_000;
  private static final int ORDER_LENGTH = 20;
  private static final String REVERSE_ORDER = "R-";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
  private static final List<DateTimeFormatter> CLOCKS =
      List.of(
          DateTimeFormatter.ofPattern("d MMM, uuuu, HH:mm 'hrs'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d-MMM-uuuu HH:mm", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ENGLISH),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME);

  private EcomExpressMapper() {}

  // ---- ours to theirs

  /// Their order number takes 20 characters, so it is the end of ours, where chance lives; a reverse pickup shows it by
  /// its beginning, because nothing else in their answers does.
  static String order(ShipmentId reference, Direction direction) {
    var text = reference.text();
    return direction == Direction.REVERSE
        ? REVERSE_ORDER + text.substring(text.length() - ORDER_LENGTH + REVERSE_ORDER.length())
        : text.substring(text.length() - ORDER_LENGTH);
  }

  static String create(BookingRequest request, Awb number) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var parcel = request.parcels().getFirst();
    var from = request.warehouse().address();
    var to = request.buyer();
    var back = request.returnTo();
    return EcomExpressWire.write(
        List.of(
            new EcomExpressWire.Forward(
                number.number(),
                order(request.reference(), Direction.FORWARD),
                isCod ? "COD" : "PPD",
                to.name(),
                to.line1(),
                to.line2(),
                "",
                to.city(),
                to.pincode().digits(),
                to.state().name(),
                to.phone(),
                to.phone(),
                request.goodsLine(),
                1,
                rupees(isCod ? request.collectable() : Money.ZERO),
                rupees(request.declaredValue()),
                kilograms(parcel.dead()),
                kilograms(parcel.volumetric(DIVISOR)),
                centimetres(parcel, 0),
                centimetres(parcel, 1),
                centimetres(parcel, 2),
                from.name(),
                from.line1(),
                from.line2(),
                from.pincode().digits(),
                from.phone(),
                from.phone(),
                back.name(),
                back.line1(),
                back.line2(),
                back.pincode().digits(),
                back.phone(),
                back.phone(),
                List.of(""),
                Boolean.toString(request.isDangerous()),
                new EcomExpressWire.ForwardPapers(
                    invoice(request),
                    DAY.format(request.orderedOn()),
                    "N",
                    "WH",
                    "WH",
                    request.seller().gstin(),
                    request.hsn(),
                    request.seller().ewayBill()))));
  }

  static String createReverse(BookingRequest request, Awb number, String qcCheck) {
    var parcel = request.parcels().getFirst();
    var from = request.buyer();
    var to = request.warehouse().address();
    boolean checks = request.isQualityChecked();
    return EcomExpressWire.write(
        new EcomExpressWire.ReverseCall(
            new EcomExpressWire.ReverseObjects(
                new EcomExpressWire.Reverse(
                    number.number(),
                    order(request.reference(), Direction.REVERSE),
                    "rev",
                    from.name(),
                    from.line1(),
                    from.line2(),
                    "",
                    from.city(),
                    from.pincode().digits(),
                    from.state().name(),
                    from.phone(),
                    from.phone(),
                    "1",
                    "0",
                    rupees(request.declaredValue()).toPlainString(),
                    kilograms(parcel.dead()).toPlainString(),
                    kilograms(parcel.volumetric(DIVISOR)).toPlainString(),
                    Integer.toString(centimetres(parcel, 0)),
                    Integer.toString(centimetres(parcel, 1)),
                    Integer.toString(centimetres(parcel, 2)),
                    "",
                    to.name(),
                    to.line1(),
                    to.line2(),
                    to.pincode().digits(),
                    to.phone(),
                    to.phone(),
                    request.goodsLine(),
                    "",
                    Boolean.toString(request.isDangerous()),
                    List.of(checks ? "QC" : ""),
                    checks
                        ? List.of(new EcomExpressWire.Check(qcCheck, request.goodsLine(), ""))
                        : null,
                    new EcomExpressWire.ReversePapers(
                        request.seller().gstin(),
                        invoice(request),
                        DAY.format(request.orderedOn()),
                        request.hsn(),
                        request.seller().ewayBill())))));
  }

  private static String invoice(BookingRequest request) {
    var number = request.seller().invoiceNumber();
    return number.isEmpty() ? request.orderNumber() : number;
  }

  /// Once more to the door; they want a day for it.
  static String again(Awb awb, LocalDate on, @Nullable Edit edit) {
    var line = edit == null ? null : edit.addressLine();
    var name = edit == null ? null : edit.name();
    return EcomExpressWire.write(
        List.of(
            new EcomExpressWire.Resolution(
                awb.number(),
                "RAD",
                name == null ? "Please attempt again" : "Please attempt again, ask for " + name,
                on.toString(),
                "1",
                edit == null ? null : edit.phone(),
                line == null ? null : new EcomExpressWire.Lines(line, "", "", ""))));
  }

  static String home(Awb awb) {
    return EcomExpressWire.write(
        List.of(
            new EcomExpressWire.Resolution(
                awb.number(), "RTO", "Return to the seller", null, null, null, null)));
  }

  private static BigDecimal rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).stripTrailingZeros();
  }

  private static BigDecimal kilograms(Weight weight) {
    return BigDecimal.valueOf(weight.grams(), 3).stripTrailingZeros();
  }

  // Whole centimetres, rounded up; 1 where nobody measured, because they take no nothing.
  private static int centimetres(Parcel parcel, int side) {
    var size = parcel.size();
    if (size == null) return 1;
    return Math.ceilDiv(List.of(size.lengthMm(), size.breadthMm(), size.heightMm()).get(side), 10);
  }

  // ---- theirs to ours

  /// What any reply amounts to before its body is understood.
  sealed interface Heard {
    record Body(byte[] bytes) implements Heard {}

    /// Certainly not done.
    record Refused(String code, String words) implements Heard {}

    record InDoubt(String why) implements Heard {}
  }

  /// Wrong credentials come with any status and a plain text.
  static Heard heard(HttpReply reply) {
    return switch (reply) {
      case HttpReply.NotSent(var why, var _) -> new Heard.Refused("COURIER_DOWN", why);
      case HttpReply.InDoubt(var why) -> new Heard.InDoubt(why);
      case Answered answer -> heard(answer);
    };
  }

  private static Heard heard(Answered answer) {
    var text = answer.text().strip();
    int status = answer.status();
    boolean isPage = text.startsWith("<!") || text.toLowerCase(Locale.ROOT).startsWith("<html");
    if (status == 429 || (isPage && status >= 400 && status < 500))
      return new Heard.Refused("COURIER_DOWN", "they turn us away with status " + status);
    if (status >= 500 || status == 408 || (status >= 300 && status < 400))
      return new Heard.InDoubt("status " + status);
    boolean isStructured = text.startsWith("{") || text.startsWith("[") || text.startsWith("<");
    if (status == 401 || status == 403 || (!isStructured && speaksOfLogin(text)))
      return new Heard.Refused("COURIER_AUTH", "they do not take our user name and password");
    return new Heard.Body(answer.body());
  }

  private static boolean speaksOfLogin(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return has(lower, "unauthor", "username", "password", "credential", "invalid user");
  }

  /// Fresh numbers; none when they gave none.
  static List<Awb> numbers(HttpReply reply) {
    if (!(heard(reply) instanceof Heard.Body(var bytes))) return List.of();
    var answer = EcomExpressWire.read(bytes, EcomExpressWire.Numbers.class);
    if (answer.isEmpty() || !Boolean.TRUE.equals(EcomExpressWire.yes(answer.get().success())))
      return List.of();
    var numbers = new ArrayList<Awb>();
    var list = answer.get().awb();
    if (list != null)
      list.forEach(number -> awb(EcomExpressWire.words(number)).ifPresent(numbers::add));
    return numbers;
  }

  /// What a manifest answer says.
  sealed interface Said {
    record Settled(Booking booking) implements Said {}

    /// The number carries a parcel already: look whose.
    record KnownAlready() implements Said {}
  }

  static Said said(byte[] body, Awb number, String order) {
    var read = EcomExpressWire.read(body, EcomExpressWire.Created.class);
    var list = read.map(EcomExpressWire.Created::shipments).orElse(null);
    if (list == null || list.isEmpty() || list.getFirst() == null) return unshaped(body);
    var one = list.getFirst();
    return said(
        EcomExpressWire.yes(one.success()),
        EcomExpressWire.words(one.awb()),
        EcomExpressWire.words(one.order()),
        EcomExpressWire.words(one.reason()),
        number,
        order);
  }

  static Said saidReverse(byte[] body, Awb number, String order) {
    var tree = EcomExpressWire.read(body, JsonNode.class);
    if (tree.isEmpty() || !tree.get().has("RESPONSE-OBJECTS")) return said(body, number, order);
    var bill = tree.get().path("RESPONSE-OBJECTS").path("AIRWAYBILL-OBJECTS").path("AIRWAYBILL");
    var errors = bill.path("error_list");
    var named = EcomExpressWire.words(bill.path("order_id"));
    return said(
        EcomExpressWire.yes(bill.path("success")),
        EcomExpressWire.words(bill.path("airwaybill_number")),
        named.isEmpty() ? EcomExpressWire.words(errors.path("order_number")) : named,
        EcomExpressWire.words(errors.path("reason_comment")),
        number,
        order);
  }

  private static Said said(
      @Nullable Boolean done, String awb, String named, String reason, Awb number, String order) {
    if (done == null) return doubt("neither success nor failure");
    if (!done) return failed(reason);
    if (!awb.equals(number.number())) return doubt("success without our number");
    if (!named.isEmpty() && !named.equalsIgnoreCase(order))
      return doubt("the answer names another order");
    return new Said.Settled(new Booking.Accepted(number, "", List.of()));
  }

  // Some refusals are one line of bare text.
  private static Said unshaped(byte[] body) {
    var text = new String(body, java.nio.charset.StandardCharsets.UTF_8).strip();
    boolean isRefusal =
        !text.startsWith("{")
            && !text.startsWith("[")
            && has(text.toLowerCase(Locale.ROOT), "not accepted", "rejected");
    return isRefusal ? failed(text) : doubt("an answer we cannot read");
  }

  /// Source: the texts in 2.4 and 2.5. What concerns the parcel's papers no other courier would take either.
  private static Said failed(String words) {
    var text = words.toLowerCase(Locale.ROOT);
    if (has(text, "airwaybill_number_already_exists", "awb_number used"))
      return new Said.KnownAlready();
    if (has(text, "pincode", "serviceable", "not served"))
      return refused("PINCODE_NOT_SERVED", words, true);
    if (speaksOfLogin(text)) return refused("COURIER_AUTH", words, true);
    if (has(text, "suspended", "weight", "awb_number", "airwaybill"))
      return refused("COURIER_REFUSED", words, true);
    return refused("COURIER_REFUSED", words, false);
  }

  private static Said refused(String code, String words, boolean tryAnother) {
    return new Said.Settled(new Booking.Refused(code, cut(words, 250), tryAnother));
  }

  private static Said doubt(String why) {
    return new Said.Settled(new Booking.InDoubt(why));
  }

  /// Whether they go to a pincode; null when the answer cannot be read. The list is empty for places they do not know.
  static @Nullable Reach goes(byte[] body) {
    var list = EcomExpressWire.read(body, JsonNode.class).orElse(null);
    if (list == null || !list.isArray()) return null;
    if (list.isEmpty()) return new Reach.Stays("they do not know the pincode");
    var place = list.get(0);
    var active = EcomExpressWire.yes(place.path("active"));
    if (active == null) return null;
    boolean goes = active && EcomExpressWire.words(place.path("status")).equals("1");
    // They tell nothing of COD and returns: what the contract says holds everywhere.
    return goes ? new Reach.Goes(true, true, true, null) : new Reach.Stays("not active");
  }

  static Optional<Awb> awb(String number) {
    return Optional.of(number).filter(Awb::isWellFormed).map(Awb::new);
  }

  /// Scans of one parcel, oldest first.
  ///
  /// @param awb ours; on the way home theirs is another
  static List<CourierScan> scans(Awb awb, Tracked parcel, boolean isReturn) {
    var leg = leg(parcel.field("orderid"), isReturn);
    var scans = new ArrayList<CourierScan>();
    for (var entry : parcel.scans()) {
      scans.add(
          scan(
              awb,
              field(entry, "reason_code_number"),
              "",
              field(entry, "status"),
              field(entry, "reason_code"),
              time(field(entry, "updated_on")),
              field(entry, "location"),
              leg));
    }
    if (scans.isEmpty() && !parcel.field("reason_code_number").isEmpty()) {
      scans.add(
          scan(
              awb,
              parcel.field("reason_code_number"),
              "",
              parcel.field("status"),
              parcel.field("reason_code"),
              time(parcel.field("last_update_datetime")),
              parcel.field("current_location_code"),
              leg));
    }
    // They tell the newest first; those of one minute stay in the order that this gives.
    var oldestFirst = new ArrayList<>(scans.reversed());
    oldestFirst.sort(
        Comparator.comparing(CourierScan::at, Comparator.nullsFirst(Comparator.naturalOrder())));
    return oldestFirst;
  }

  /// The scan of a push; empty when it names no parcel or no code. A parcel that has a number for its return is on it.
  static Optional<CourierScan> scan(EcomExpressWire.Push push) {
    var code = EcomExpressWire.words(push.reasonCodeNumber());
    if (code.isEmpty()) return Optional.empty();
    boolean isReturn = !EcomExpressWire.words(push.refAwb()).isEmpty();
    return awb(EcomExpressWire.words(push.awb()))
        .map(
            awb ->
                scan(
                    awb,
                    code,
                    EcomExpressWire.words(push.childReasonCodeNumber()),
                    EcomExpressWire.words(push.status()),
                    EcomExpressWire.words(push.reasonCode()),
                    time(EcomExpressWire.words(push.datetime())),
                    EcomExpressWire.words(push.location()),
                    leg(EcomExpressWire.words(push.orderNumber()), isReturn)));
  }

  private static Leg leg(String order, boolean isReturn) {
    if (isReturn) return Leg.RETURN;
    return order.startsWith(REVERSE_ORDER) ? Leg.REVERSE : Leg.FORWARD;
  }

  private static CourierScan scan(
      Awb awb,
      String code,
      String child,
      String text,
      String remark,
      @Nullable Instant at,
      String location,
      Leg leg) {
    var meaning = EcomExpressStatuses.read(code, child, text + " " + remark, leg);
    return new CourierScan(
        awb,
        cut((code + " " + text).strip(), 120),
        meaning == null ? null : meaning.status(),
        at,
        cut(location, 120),
        meaning == null ? null : meaning.reason(),
        cut(remark, 250));
  }

  private static String field(Map<String, String> fields, String name) {
    return EcomExpressWire.plain(fields.get(name));
  }

  /// Four spellings, all Indian time. Polling knows no seconds, so a push loses its own.
  static @Nullable Instant time(String text) {
    for (var clock : CLOCKS) {
      try {
        return LocalDateTime.parse(text, clock)
            .truncatedTo(ChronoUnit.MINUTES)
            .atZone(Clock.IST)
            .toInstant();
      } catch (DateTimeException e) {
        continue;
      }
    }
    return null;
  }

  static boolean has(String text, String... parts) {
    return Arrays.stream(parts).anyMatch(text::contains);
  }

  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}

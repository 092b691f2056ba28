package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.delhiveryfreight.DelhiveryFreightStatuses.Meaning;
import com.shipcrowd.adapter.couriers.delhiveryfreight.DelhiveryFreightWire.BoxCm;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class DelhiveryFreightMapper {
  private static final Duration TOKEN_LIFE = Duration.ofHours(24);
  private static final BigDecimal DEAREST_RUPEES = new BigDecimal("10000000");
  private static final Pattern OPEN_PICKUP = Pattern.compile("Pickup Request ([0-9]{3,20}) ");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private DelhiveryFreightMapper() {}

  // ---- login

  static String login(DelhiveryFreightSettings to) {
    return DelhiveryFreightWire.write(new DelhiveryFreightWire.Login(to.username(), to.password()));
  }

  static Tokens.Login loggedIn(HttpReply reply) {
    return switch (heard(reply)) {
      case Heard.Done(var data, var root) -> {
        var jwt = DelhiveryFreightWire.words(data.path("jwt"));
        if (jwt.isEmpty()) jwt = DelhiveryFreightWire.words(root.path("jwt"));
        yield jwt.isEmpty()
            ? new Tokens.Login.Failed("success without a token")
            : new Tokens.Login.Granted(jwt, TOKEN_LIFE);
      }
      case Heard.No(var words) -> new Tokens.Login.Refused(words);
      case Heard.Refused(var code, var words) ->
          code.equals("COURIER_AUTH")
              ? new Tokens.Login.Refused(words)
              : new Tokens.Login.Failed(words);
      case Heard.InDoubt(var why) -> new Tokens.Login.Failed(why);
    };
  }

  /// Whether a call was turned away for its token. Their walls speak HTML.
  static boolean isStale(HttpReply reply) {
    return reply instanceof Answered answer
        && (answer.status() == 401
            || (answer.status() == 403 && answer.text().strip().startsWith("{")));
  }

  // ---- ours to theirs

  static DelhiveryFreightForm create(DelhiveryFreightSettings to, BookingRequest request) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var buyer = request.buyer();
    var back = request.returnTo();
    var papers = request.seller();
    var invoice = papers.invoiceNumber().isEmpty() ? request.orderNumber() : papers.invoiceNumber();
    var form =
        new DelhiveryFreightForm()
            .with("pickup_location_name", request.warehouse().nickname())
            .with("payment_mode", isCod ? "cod" : "prepaid")
            .with("cod_amount", isCod ? rupees(request.collectable()).toPlainString() : "")
            .with("weight", Integer.toString(request.deadWeight().grams()))
            .with(
                "dropoff_location",
                DelhiveryFreightWire.write(
                    new DelhiveryFreightWire.Consignee(
                        buyer.name(),
                        lines(buyer),
                        buyer.city(),
                        buyer.state().title(),
                        buyer.pincode().digits(),
                        buyer.phone(),
                        buyer.email() == null ? "" : buyer.email())))
            .with(
                "shipment_details",
                DelhiveryFreightWire.write(
                    List.of(
                        new DelhiveryFreightWire.Load(
                            request.reference().text(),
                            request.parcels().size(),
                            request.goodsLine(),
                            request.deadWeight().grams()))))
            .with(
                "invoices",
                DelhiveryFreightWire.write(
                    List.of(
                        new DelhiveryFreightWire.Invoice(
                            papers.ewayBill(), invoice, rupees(request.declaredValue()), ""))))
            .with("dimensions", boxes(request.parcels()))
            .with(
                "return_address",
                DelhiveryFreightWire.write(
                    new DelhiveryFreightWire.Back(
                        back.name(),
                        back.phone(),
                        lines(back),
                        back.city(),
                        back.state().title(),
                        back.pincode().digits())))
            .with("rov_insurance", to.rovInsurance())
            .with("fm_pickup", to.fmPickup());
    return to.freightMode().isEmpty()
        ? form
        : form.with("freight_mode", to.freightMode()).with("billing_address", billing(request));
  }

  private static String billing(BookingRequest request) {
    var at = request.warehouse().address();
    var seller = request.seller();
    return DelhiveryFreightWire.write(
        new DelhiveryFreightWire.Billing(
            at.name(),
            seller.name(),
            seller.name(),
            lines(at),
            at.city(),
            at.state().title(),
            at.pincode().digits(),
            at.phone(),
            seller.gstin().isEmpty() ? null : seller.gstin()));
  }

  // All boxes or none: half the sizes would be a wrong sum.
  private static String boxes(List<Parcel> parcels) {
    var boxes = new ArrayList<DelhiveryFreightWire.Box>();
    for (var size : parcels.stream().map(Parcel::size).filter(Objects::nonNull).toList())
      boxes.add(
          new DelhiveryFreightWire.Box(
              up(size.lengthMm()), up(size.breadthMm()), up(size.heightMm()), 1));
    return boxes.size() < parcels.size() ? "" : DelhiveryFreightWire.write(boxes);
  }

  private static int up(int mm) {
    return Math.ceilDiv(mm, 10);
  }

  static DelhiveryFreightForm change(Edit edit) {
    return new DelhiveryFreightForm()
        .with("consignee_name", edit.name() == null ? "" : edit.name())
        .with("consignee_phone", edit.phone() == null ? "" : edit.phone())
        .with("consignee_address", edit.addressLine() == null ? "" : edit.addressLine());
  }

  /// They want boxes where we have a chargeable weight, which holds the volume already: one small box does not add to it.
  /// The value is what is collected, so a price for cover of prepaid goods is not in it.
  static String estimate(RateRequest request) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var smallest = new Dimensions(100, 100, 100);
    var cm = up(smallest.lengthMm());
    return DelhiveryFreightWire.write(
        new DelhiveryFreightWire.Estimate(
            List.of(new BoxCm(cm, cm, cm, 1)),
            Math.max(1, request.chargeable().grams()),
            request.from().digits(),
            request.to().digits(),
            isCod ? "cod" : "prepaid",
            rupees(isCod ? request.collectable() : Money.ZERO),
            rupees(request.collectable())));
  }

  static String warehouse(PickupPlace place) {
    var at = place.address();
    return DelhiveryFreightWire.write(
        new DelhiveryFreightWire.Warehouse(
            place.nickname(),
            at.pincode().digits(),
            at.city(),
            at.state().title(),
            "India",
            details(at),
            back(at)));
  }

  static String warehouseUpdate(PickupPlace place) {
    var at = place.address();
    return DelhiveryFreightWire.write(
        new DelhiveryFreightWire.WarehouseUpdate(
            place.nickname(),
            new DelhiveryFreightWire.WarehouseChanges(
                at.city(), at.state().title(), "India", details(at), back(at))));
  }

  private static DelhiveryFreightWire.Details details(Address at) {
    return new DelhiveryFreightWire.Details(lines(at), at.name(), at.phone());
  }

  private static DelhiveryFreightWire.Return back(Address at) {
    return new DelhiveryFreightWire.Return(
        at.pincode().digits(), lines(at), at.city(), at.state().title(), "India");
  }

  static String pickup(PickupRequest request) {
    return DelhiveryFreightWire.write(
        new DelhiveryFreightWire.PickupCall(
            request.nickname(),
            request.on().toString(),
            CLOCK.format(request.from()),
            request.parcels()));
  }

  private static String lines(Address at) {
    return at.line2().isBlank() ? at.line1() : at.line1() + ", " + at.line2();
  }

  private static BigDecimal rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).stripTrailingZeros();
  }

  // ---- theirs to ours

  /// What any reply amounts to.
  sealed interface Heard {
    /// @param data a missing node when there is none
    record Done(JsonNode data, JsonNode root) implements Heard {}

    /// A whole answer of their own that says no.
    record No(String words) implements Heard {}

    /// Turned away before anybody looked.
    record Refused(String code, String words) implements Heard {}

    record InDoubt(String why) implements Heard {}
  }

  /// Source: the envelope and "Common failures" in section 1: both the HTTP code and `success` must be good.
  static Heard heard(HttpReply reply) {
    return switch (reply) {
      case HttpReply.NotSent(var why, var _) -> new Heard.Refused("COURIER_DOWN", why);
      case HttpReply.InDoubt(var why) -> new Heard.InDoubt(why);
      case Answered answer -> heard(answer);
    };
  }

  private static Heard heard(Answered answer) {
    int status = answer.status();
    if (status >= 500 || status == 408 || (status >= 300 && status < 400))
      return new Heard.InDoubt("status " + status);
    if (status == 429) return new Heard.Refused("COURIER_DOWN", "they say we ask too often");
    if (status == 401) return new Heard.Refused("COURIER_AUTH", "they do not take our login");
    var root = DelhiveryFreightWire.read(answer.body(), JsonNode.class).orElse(null);
    if (root == null || !root.isObject())
      return status >= 400
          ? new Heard.Refused("COURIER_DOWN", "status " + status)
          : new Heard.InDoubt("an answer we cannot read");
    var words = error(root);
    if (status == 403) return new Heard.Refused("COURIER_AUTH", cut(words, 250));
    if (status >= 400) return new Heard.No(words);
    var success = root.path("success");
    if (success.isBoolean() && success.asBoolean()) return new Heard.Done(root.path("data"), root);
    return success.isBoolean() ? new Heard.No(words) : new Heard.InDoubt("neither yes nor no");
  }

  private static String error(JsonNode root) {
    var words = DelhiveryFreightWire.words(root.path("error").path("message"));
    if (words.isEmpty()) words = DelhiveryFreightWire.words(root.path("error"));
    return words.isEmpty() ? DelhiveryFreightWire.words(root.path("message")) : words;
  }

  /// The number of the job that an order became; empty when it became none. Two spellings and an old habit.
  static String job(JsonNode data, JsonNode root) {
    for (var node : List.of(data.path("job_id"), root.path("job_id"), root.path("request_id"))) {
      var id = DelhiveryFreightWire.words(node);
      if (node.isValueNode() && !id.isEmpty()) return id;
    }
    return "";
  }

  /// What became of a job.
  sealed interface Job {
    record Done(Awb lr, List<Awb> children) implements Job {}

    record Failed(String words) implements Job {}

    /// Not yet, or we cannot tell.
    record Pending(String why) implements Job {}
  }

  /// A fresh job may be unknown for some seconds, so that is no failure.
  static Job job(HttpReply reply, String id) {
    return switch (heard(reply)) {
      case Heard.Done(var data, var _) -> job(data, id);
      case Heard.No(var words) ->
          words.toLowerCase(Locale.ROOT).contains("job")
              ? new Job.Pending(words)
              : new Job.Failed(words);
      case Heard.Refused(var _, var words) -> new Job.Pending(words);
      case Heard.InDoubt(var why) -> new Job.Pending(why);
    };
  }

  private static Job job(JsonNode data, String id) {
    var named = DelhiveryFreightWire.words(data.path("job_id"));
    if (!named.isEmpty() && !named.equals(id))
      return new Job.Pending("the answer names another job");
    var status = DelhiveryFreightWire.words(data.path("status")).toLowerCase(Locale.ROOT);
    var lr = awb(data.path("lrnum"));
    if (status.contains("complete") && lr.isPresent()) {
      var boxes = new ArrayList<Awb>();
      data.path("waybills").forEach(box -> awb(box).ifPresent(boxes::add));
      var master = awb(data.path("master_waybill"));
      // The master's number is the first box's; the LR stands for it.
      if (master.isEmpty() || !boxes.remove(master.get())) {
        if (!boxes.isEmpty()) boxes.removeFirst();
      }
      return new Job.Done(lr.get(), List.copyOf(boxes));
    }
    if (status.contains("fail") || status.contains("error")) {
      var words = DelhiveryFreightWire.words(data.path("message"));
      return new Job.Failed(words.isEmpty() ? status : words);
    }
    return new Job.Pending("the job is " + (status.isEmpty() ? "not done" : status));
  }

  /// Source: the texts in 2.6. What is wrong with our contract another courier may still do.
  static Booking refused(String words) {
    var text = words.toLowerCase(Locale.ROOT);
    boolean isPlace = has(text, "warehouse", "pickup_location");
    if (isPlace && has(text, "invalid", "not found", "does not exist", "not exist"))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", cut(words, 250), true);
    if (has(text, "serviceable"))
      return new Booking.Refused("PINCODE_NOT_SERVED", cut(words, 250), true);
    if (has(text, "not authori", "forbidden", "token"))
      return new Booking.Refused("COURIER_AUTH", cut(words, 250), true);
    boolean isContract = has(text, "not allowed", "balance", "suspended", "pricing file");
    return new Booking.Refused("COURIER_REFUSED", cut(words, 250), isContract);
  }

  /// The number of the pickup: told, or found in the text that says it is open already; empty for neither.
  static String pickupId(JsonNode data) {
    for (var name : List.of("pickup_id", "pur_id", "id")) {
      var id = DelhiveryFreightWire.words(data.path(name));
      if (!id.isEmpty()) return id;
    }
    return data.isValueNode() ? DelhiveryFreightWire.words(data) : "";
  }

  static Optional<String> openPickup(String words) {
    var number = OPEN_PICKUP.matcher(words);
    return number.find() && words.contains("Already Exist")
        ? Optional.of(number.group(1))
        : Optional.empty();
  }

  /// Their price before tax; what collecting costs is inside it.
  static LiveRate price(JsonNode data) {
    var parts = data.path("price_breakup");
    var before = parts.path("pre_tax_freight_charges");
    if (!before.isNumber()) before = parts.path("pre_tax_freight");
    if (!before.isNumber()) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    var rupees = before.decimalValue();
    boolean isPrice =
        rupees.signum() > 0 && rupees.compareTo(DEAREST_RUPEES) < 0 && rupees.scale() <= 20;
    if (!isPrice) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    var price =
        new Money(rupees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    return price.isPositive()
        ? new LiveRate.Asked(price, Money.ZERO)
        : new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
  }

  /// Whether they collect (`fm`) or deliver (`lm`) at a pincode; null when the answer cannot be read.
  static @Nullable Reach goes(JsonNode data, String end) {
    var list = data.path("pincode_serviceability_data");
    if (!list.isArray()) return null;
    if (list.isEmpty()) return new Reach.Stays("they do not know the pincode");
    var place = list.get(0);
    // One source only has seen the flag of the last mile, so its absence says nothing.
    boolean goes = place.path(end).asBoolean(true);
    var payments = DelhiveryFreightWire.words(place.path("payment_type")).toLowerCase(Locale.ROOT);
    return goes
        ? new Reach.Goes(payments.contains("prepaid"), payments.contains("cod"), false, null)
        : new Reach.Stays("not at this end");
  }

  static Optional<Awb> awb(@Nullable JsonNode node) {
    return Optional.of(DelhiveryFreightWire.words(node)).filter(Awb::isWellFormed).map(Awb::new);
  }

  /// The one scan that tracking tells: where the LR stands, dated by the boxes that stand there too.
  static List<CourierScan> scans(JsonNode data, Awb asked) {
    var word = DelhiveryFreightWire.words(data.path("status"));
    if (word.isEmpty() || !asked.equals(awb(data.path("lrnum")).orElse(asked))) return List.of();
    var box = latest(data.path("wbns"), word);
    var remark = box == null ? "" : DelhiveryFreightWire.words(box.path("scan_remark"));
    return List.of(
        scan(
            asked,
            word,
            DelhiveryFreightStatuses.ofLr(word, remark),
            box == null ? null : time(box),
            box == null ? "" : DelhiveryFreightWire.words(box.path("location")),
            remark));
  }

  private static @Nullable JsonNode latest(JsonNode boxes, String word) {
    var all = new ArrayList<JsonNode>();
    boxes.forEach(all::add);
    var there =
        all.stream()
            .filter(b -> word.equals(DelhiveryFreightWire.words(b.path("status"))))
            .toList();
    return (there.isEmpty() ? all : there)
        .stream()
            .max(
                Comparator.comparing(
                    DelhiveryFreightMapper::time, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElse(null);
  }

  private static @Nullable Instant time(JsonNode box) {
    return time(DelhiveryFreightWire.words(box.path("scan_timestamp")));
  }

  /// The scan of a push; empty when it names neither an LR nor a box, or no status.
  static Optional<CourierScan> scan(DelhiveryFreightWire.PushedShipment pushed) {
    var status = pushed.status();
    if (status == null) return Optional.empty();
    var word = DelhiveryFreightWire.words(status.status());
    var kind = DelhiveryFreightWire.words(status.statusType());
    var nsl = DelhiveryFreightWire.words(pushed.nslCode());
    var remark = DelhiveryFreightWire.words(status.instructions());
    if (word.isEmpty()) return Optional.empty();
    return awb(pushed.lrn())
        .or(() -> awb(pushed.awb()))
        .map(
            awb ->
                scan(
                    awb,
                    (nsl + " " + kind + " " + word).strip(),
                    DelhiveryFreightStatuses.ofScan(nsl, kind, word, remark),
                    time(DelhiveryFreightWire.words(status.statusDateTime())),
                    DelhiveryFreightWire.words(status.statusLocation()),
                    remark));
  }

  private static CourierScan scan(
      Awb awb,
      String code,
      @Nullable Meaning meaning,
      @Nullable Instant at,
      String location,
      String remark) {
    return new CourierScan(
        awb,
        cut(code, 120),
        meaning == null ? null : meaning.status(),
        at,
        cut(location, 120),
        meaning == null ? null : meaning.reason(),
        cut(remark, 250),
        meaning == null ? null : meaning.flag());
  }

  /// Their clock: Indian time, any number of digits after the second; a zone, if ever, is believed.
  static @Nullable Instant time(String text) {
    var iso = text.strip().replace(' ', 'T');
    try {
      return LocalDateTime.parse(iso).atZone(Clock.IST).toInstant();
    } catch (DateTimeException e) {
      try {
        return OffsetDateTime.parse(iso).toInstant();
      } catch (DateTimeException again) {
        return null;
      }
    }
  }

  static boolean has(String text, String... parts) {
    return Arrays.stream(parts).anyMatch(text::contains);
  }

  /// A picture out of `data:image/png;base64,…`; empty when it is none.
  static Optional<byte[]> picture(byte[] body) {
    var data =
        DelhiveryFreightWire.read(body, JsonNode.class)
            .map(root -> DelhiveryFreightWire.words(root.path("data")))
            .orElse("");
    int comma = data.indexOf(',');
    if (!data.startsWith("data:image/") || comma < 0) return Optional.empty();
    try {
      return Optional.of(
          java.util.Base64.getMimeDecoder()
              .decode(data.substring(comma + 1).getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}

package com.shipcrowd.adapter.couriers.intargos;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Goods;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Ours to theirs and back; pure functions.
final class IntargosMapper {
  private static final int DIVISOR = 5_000;

  private IntargosMapper() {}

  // ---- ours to theirs

  /// @param placeId their number of the pickup place
  static String order(BookingRequest request, String placeId, boolean isParcelx) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var to = request.buyer();
    var parcel = request.parcels().getFirst();
    var value = Rupees.text(request.declaredValue());
    return LooseJson.write(
        new IntargosWire.Order(
            to.name(),
            to.phone(),
            "",
            to.email() == null ? "" : to.email(),
            Texts.line(to.line1()),
            Texts.line(to.line2()),
            "Home",
            to.pincode().digits(),
            to.city(),
            to.state().title(),
            "India",
            request.reference().text(),
            isCod ? "COD" : "PPD",
            request.transport() == TransportMode.AIR ? "air" : "surface",
            "0",
            value,
            "0",
            "0",
            value,
            Rupees.text(isCod ? request.collectable() : Money.ZERO),
            boxed(Texts.kilograms(parcel.dead().grams()).toPlainString(), isParcelx),
            boxed(side(parcel, 0), isParcelx),
            boxed(side(parcel, 1), isParcelx),
            boxed(side(parcel, 2), isParcelx),
            Texts.kilograms(parcel.volumetric(DIVISOR).grams()).toPlainString(),
            placeId,
            placeId,
            "",
            "",
            request.goods().stream().map(IntargosMapper::product).toList()));
  }

  private static Object boxed(String text, boolean isParcelx) {
    return isParcelx ? List.of(text) : text;
  }

  // Whole centimetres, rounded up; 1 where nobody measured, because they take no nothing.
  private static String side(Parcel parcel, int side) {
    var size = parcel.size();
    if (size == null) return "1";
    int mm = List.of(size.lengthMm(), size.breadthMm(), size.heightMm()).get(side);
    return Integer.toString(Math.ceilDiv(mm, 10));
  }

  private static IntargosWire.Product product(Goods goods) {
    var each =
        Rupees.of(goods.value())
            .divide(BigDecimal.valueOf(Math.max(1, goods.quantity())), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return new IntargosWire.Product(
        Texts.line(goods.name()),
        "",
        "",
        goods.sku(),
        goods.hsn(),
        Integer.toString(goods.quantity()),
        each,
        0);
  }

  static String warehouse(PickupPlace place, boolean isParcelx) {
    var at = place.address();
    var whole = Texts.street(at) + ", " + at.city() + ", " + at.state().title();
    return LooseJson.write(
        new IntargosWire.Warehouse(
            place.nickname(),
            isParcelx ? null : at.name(),
            isParcelx ? at.name() : null,
            whole,
            at.phone(),
            at.pincode().digits()));
  }

  static String cancel(Awb awb, boolean isParcelx) {
    return LooseJson.write(
        isParcelx
            ? new IntargosWire.One(null, awb.number(), null)
            : new IntargosWire.One(awb.number(), null, "Cancelled by seller"));
  }

  static String track(Awb awb) {
    return LooseJson.write(new IntargosWire.One(awb.number(), null, null));
  }

  // ---- theirs to ours

  /// What any answer says.
  sealed interface Said {
    record Yes(JsonNode root) implements Said {}

    record No(String words) implements Said {}

    record Refused(String code, String words) implements Said {}

    record InDoubt(String why) implements Said {}
  }

  /// `status` is true, "true", false or "false"; the text of a failure has one of three names.
  static Said said(HttpReply reply) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Said.Refused(code, words);
      case Heard.InDoubt(var why) -> new Said.InDoubt(why);
      case Heard.Body body -> {
        var root = LooseJson.object(body.bytes());
        if (root.isEmpty()) yield new Said.InDoubt(Answers.UNREADABLE);
        var status = root.get().path("status");
        if (body.isOk() && LooseJson.isYes(status)) yield new Said.Yes(root.get());
        boolean isNo =
            !body.isOk()
                || (status.isBoolean() && !status.booleanValue())
                || LooseJson.text(status).equalsIgnoreCase("false");
        yield isNo ? new Said.No(words(root.get())) : new Said.InDoubt("neither yes nor no");
      }
    };
  }

  private static String words(JsonNode root) {
    for (var name : List.of("response", "message", "responsemsg")) {
      var words = LooseJson.words(root.path(name));
      if (!words.isEmpty()) return Texts.said(words);
    }
    return "they gave no reason";
  }

  static Booking booked(JsonNode root, String reference) {
    var data = root.path("data");
    var named = LooseJson.text(data.path("order_number"));
    if (!named.isEmpty() && !named.equals(reference))
      return new Booking.InDoubt("the answer names another order");
    return Texts.awb(LooseJson.text(root.path("waybill")))
        .or(() -> Texts.awb(LooseJson.text(data.path("awb_number"))))
        .<Booking>map(awb -> new Booking.Accepted(awb, "", List.of()))
        .orElseGet(() -> new Booking.InDoubt("success without a number"));
  }

  /// They book with whom they like, so a refusal is mostly about the lane; the words are not documented.
  static Booking refused(String words) {
    if (Texts.has(words, "serviceable", "not available at"))
      return new Booking.Refused("PINCODE_NOT_SERVED", words, true);
    if (Texts.has(words, "balance", "wallet"))
      return new Booking.Refused("COURIER_BALANCE_LOW", words, true);
    if (Texts.has(words, "pick_address", "address id", "warehouse"))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", words, true);
    if (Texts.has(words, "signature", "access-token", "unauthor"))
      return new Booking.Refused("COURIER_AUTH", words, true);
    return new Booking.Refused("COURIER_REFUSED", words, !Texts.has(words, "required", "invalid"));
  }

  /// Their number of a pickup place; empty when it is not told.
  static String placeId(JsonNode root) {
    var id = LooseJson.text(root.path("address_id"));
    return id.isEmpty() ? LooseJson.text(root.path("data").path("pick_address_id")) : id;
  }

  /// Scans, oldest first where they tell a list, else the one that tells where the parcel stands.
  static List<CourierScan> scans(Awb awb, JsonNode root) {
    var summary = root.path("summary");
    var current = root.path("current_status");
    var rows = new ArrayList<JsonNode>();
    for (var list : List.of(root.path("scans"), root.path("history"), summary.path("scans")))
      if (rows.isEmpty()) rows.addAll(LooseJson.each(list));
    var scans = new ArrayList<CourierScan>();
    for (var row : rows) scans.add(scan(awb, row));
    if (scans.isEmpty() && summary.isObject()) scans.add(scan(awb, summary));
    if (scans.isEmpty() && current.isObject()) scans.add(scan(awb, current));
    return scans;
  }

  private static CourierScan scan(Awb awb, JsonNode row) {
    var code = first(row, "status_code", "StatusCode");
    var text = first(row, "status_title", "Status", "status");
    var remark = first(row, "remark", "Remark", "remarks");
    var meaning = IntargosStatuses.read(code, text, remark);
    return new CourierScan(
        awb,
        Texts.cut((code + " " + text).strip(), 120),
        meaning.status(),
        IndianTime.read(first(row, "lastscanned", "DateandTime", "date_time", "timestamp")),
        Texts.cut(first(row, "location", "Location"), 120),
        meaning.reason(),
        Texts.said(remark),
        meaning.flag());
  }

  private static String first(JsonNode row, String... names) {
    for (var name : names) {
      var text = LooseJson.text(row.path(name));
      if (!text.isEmpty()) return text;
    }
    return "";
  }
}

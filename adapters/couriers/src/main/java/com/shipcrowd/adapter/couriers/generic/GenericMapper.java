package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Ours to facts that templates can speak of, in one partner's units, words and lengths. The way back is `GenericReader`.
final class GenericMapper {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  // Where nobody measured: it weighs nothing by volume.
  private static final Dimensions UNMEASURED = new Dimensions(10, 10, 10);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int PICKUP_HOURS = 4;

  private final GenericProfile profile;

  GenericMapper(GenericProfile profile) {
    this.profile = profile;
  }

  private GenericUnits units() {
    return profile.units();
  }

  /// Facts about nothing in particular.
  ///
  /// @param about for the partner's logs
  ObjectNode plain(String operation, String about) {
    return NODES.objectNode().put("operation", operation).put("about", about);
  }

  ObjectNode reference(ShipmentId id) {
    var reference = ours(id);
    return plain("find", reference).put("reference", reference);
  }

  /// Our order number as the partner holds it.
  String ours(ShipmentId id) {
    int most = profile.limit("reference", 40);
    var text = Texts.tail(id, most);
    return profile.isLimited("reference_plain") ? text.replaceAll("[^A-Za-z0-9]", "") : text;
  }

  ObjectNode booking(BookingRequest request) {
    var reference = ours(request.reference());
    var facts = plain("book", reference).put("reference", reference);
    boolean isReturn = request.direction() == Direction.REVERSE;
    boolean collects = request.paymentMode() == PaymentMode.COD;
    facts.put("service", service(request.serviceCode(), request.transport()));
    facts.put("mode", profile.word("mode", request.transport().name()));
    facts.put("direction", profile.word("direction", request.direction().name()));
    facts.put("payment", profile.word("payment", request.paymentMode().name()));
    facts.put("is_cod", collects).put("is_reverse", isReturn);
    facts.put("is_fragile", request.isFragile()).put("is_dangerous", request.isDangerous());
    facts.put("is_quality_checked", request.isQualityChecked() && isReturn);
    facts.set("collect", units().money(request.collectable()));
    facts.set("declared_value", units().money(request.declaredValue()));
    facts.set("warehouse", place(request.warehouse()));
    facts.set("buyer", address(request.buyer()));
    facts.set("return_to", address(request.returnTo()));
    facts.set("from", isReturn ? facts.get("buyer") : facts.get("warehouse"));
    facts.set("to", isReturn ? facts.get("warehouse") : facts.get("buyer"));
    facts.set("weight", units().weight(request.deadWeight().grams()));
    facts.put("piece_count", request.parcels().size()).put("quantity", request.quantity());
    facts.set("pieces", pieces(request.parcels()));
    facts.set("items", items(request));
    facts.put("goods_line", text(request.goodsLine(), 150)).put("hsn", request.hsn());
    facts.put("order_number", text(request.orderNumber(), 100));
    facts.put("ordered_on", date(request.orderedOn()));
    var papers = facts.putObject("seller").put("name", text(request.seller().name(), 100));
    papers.put("gstin", blankless(request.seller().gstin()));
    papers.put("invoice_number", blankless(request.seller().invoiceNumber()));
    papers.put("eway_bill", blankless(request.seller().ewayBill()));
    return facts;
  }

  // The partner's word for our service, else for its mode.
  private String service(String code, TransportMode transport) {
    var word = profile.word("service", code);
    return word.equals(code) ? profile.word("service", transport.name()) : word;
  }

  private ArrayNode pieces(List<Parcel> parcels) {
    var all = NODES.arrayNode();
    for (var parcel : parcels) {
      var size = parcel.size() == null ? UNMEASURED : parcel.size();
      var piece = all.addObject().put("number", all.size());
      piece.set("weight", units().weight(parcel.dead().grams()));
      piece.set("length", units().length(size.lengthMm()));
      piece.set("breadth", units().length(size.breadthMm()));
      piece.set("height", units().length(size.heightMm()));
    }
    return all;
  }

  private ArrayNode items(BookingRequest request) {
    var all = NODES.arrayNode();
    for (var goods : request.goods().stream().limit(profile.limit("items", 100)).toList()) {
      var item = all.addObject().put("sku", text(goods.sku(), 100));
      item.put("name", text(goods.name(), 100)).put("quantity", goods.quantity());
      item.set("value", units().money(goods.value()));
      var each = new Money(goods.value().paise() / Math.max(1, goods.quantity()));
      item.set("unit_price", units().money(each));
      item.put("hsn", blankless(goods.hsn()));
    }
    return all;
  }

  private ObjectNode place(PickupPlace place) {
    var facts = address(place.address());
    facts.put("nickname", Texts.shortName(place.nickname(), profile.limit("nickname", 60)));
    return facts.put("id", place.courierReference());
  }

  private ObjectNode address(Address address) {
    int line = profile.limit("line", 150);
    return NODES
        .objectNode()
        .put("name", text(address.name(), profile.limit("name", 100)))
        .put("phone", address.phone())
        .put("email", address.email())
        .put("line1", text(address.line1(), line))
        .put("line2", text(address.line2(), line))
        .put("street", text(Texts.street(address), line))
        .put("city", text(address.city(), profile.limit("city", 100)))
        .put("state", address.state().title())
        .put("state_code", address.state().name())
        .put("pincode", address.pincode().digits());
  }

  ObjectNode warehouse(PickupPlace place) {
    var facts = plain("warehouse", place.nickname()).put("id", place.courierReference());
    facts.set("warehouse", place(place));
    return facts;
  }

  ObjectNode parcels(String operation, List<Awb> awbs) {
    var facts = plain(operation, awbs.getFirst().number()).put("awb", awbs.getFirst().number());
    var all = facts.putArray("awbs");
    awbs.forEach(awb -> all.add(awb.number()));
    return facts.put("count", awbs.size());
  }

  ObjectNode edit(String operation, Awb awb, Edit edit) {
    var facts = parcels(operation, List.of(awb));
    if (edit.name() != null) facts.put("name", text(edit.name(), profile.limit("name", 100)));
    if (edit.phone() != null) facts.put("phone", edit.phone());
    if (edit.addressLine() != null)
      facts.put("line", text(edit.addressLine(), profile.limit("line", 150)));
    boolean isPhone = edit.addressLine() == null && edit.name() == null;
    return facts.put("change", profile.word("change", isPhone ? "PHONE" : "ADDRESS"));
  }

  ObjectNode again(String operation, Awb awb, @Nullable LocalDate on) {
    var facts = parcels(operation, List.of(awb));
    return on == null ? facts : facts.put("date", date(on));
  }

  /// @param request its hour is the start of the time when somebody may come
  ObjectNode pickup(PickupRequest request) {
    var facts = parcels("pickup", request.awbs());
    facts.set("warehouse", place(request.place()));
    facts.put("date", date(request.on())).put("time", TIME.format(request.from()));
    var end = Math.min(23, request.from().getHour() + PICKUP_HOURS);
    facts.put("time_end", TIME.format(LocalTime.of(end, request.from().getMinute())));
    return facts.put("count", request.parcels());
  }

  ObjectNode rate(RateRequest request) {
    var facts = lane("rate", request.from(), request.to());
    facts.put("payment", profile.word("payment", request.paymentMode().name()));
    facts.put("is_cod", request.paymentMode() == PaymentMode.COD);
    facts.put("service", profile.word("service", request.transport().name()));
    facts.put("mode", profile.word("mode", request.transport().name()));
    facts.set("collect", units().money(request.collectable()));
    facts.set("weight", units().weight(request.chargeable().grams()));
    return facts;
  }

  ObjectNode lane(String operation, Pincode from, Pincode to) {
    return plain(operation, from.digits() + "-" + to.digits())
        .put("from_pincode", from.digits())
        .put("to_pincode", to.digits());
  }

  private String date(LocalDate date) {
    return profile.days().format(date);
  }

  private String text(String text, int most) {
    var line = profile.isLimited("ascii") ? Texts.ascii(text) : Texts.line(text);
    return Texts.cut(line, most).strip();
  }

  private static @Nullable String blankless(String text) {
    return text.isBlank() ? null : text;
  }
}

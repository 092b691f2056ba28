package com.shipcrowd.adapter.couriers.bluedart;

import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Commodity;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Consignee;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Dimension;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Instruction;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Item;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Question;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Returnadds;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Services;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Shipper;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Waybill;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Our bookings and wishes in their words. Source: bluedart.md sections 3 and 5.
final class BluedartMapper {
  static final String VERSION = "1.3";
  static final String INSTRUCTION_VERSION = "1.9";
  static final int LINE = 30;
  private static final int LINES = 3;
  private static final int REFERENCE = 18;
  private static final Pattern FOREIGN =
      Pattern.compile("[^A-Za-z0-9,./?;:'~!\\\\@\"#$%^&*()\\[\\]+=_ -]");
  private static final Pattern UNPLAIN = Pattern.compile("[^A-Z0-9]");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  // Where nobody measured: it weighs nothing by volume.
  private static final Dimensions UNMEASURED = new Dimensions(10, 10, 10);

  private BluedartMapper() {}

  // ---- texts

  /// Our reference as they hold it: letters and digits, and the direction in front, because tracking repeats it and says
  /// the direction nowhere else.
  static String reference(ShipmentId id, boolean isReturn) {
    var tail = UNPLAIN.matcher(Texts.tail(id, REFERENCE).toUpperCase(Locale.ROOT)).replaceAll("");
    return (isReturn ? "RV" : "FW") + tail;
  }

  /// Whether one of our references is that of a return.
  static boolean isReturn(String reference) {
    return reference.startsWith("RV");
  }

  /// In their letters; a text that has none of them is replaced.
  static String text(String text, int most, String otherwise) {
    var plain = Texts.line(FOREIGN.matcher(text).replaceAll(" "));
    return Texts.cut(plain.isEmpty() ? otherwise : plain, most).strip();
  }

  /// An address in three lines of thirty: broken between words where that fits, within them where it does not.
  static List<String> lines(Address address) {
    var all = text(Texts.street(address), LINE * LINES, address.city());
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : all.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    boolean fits = lines.size() <= LINES && lines.stream().allMatch(one -> one.length() <= LINE);
    if (!fits) {
      lines.clear();
      for (int i = 0; i < all.length(); i += LINE)
        lines.add(all.substring(i, Math.min(all.length(), i + LINE)).strip());
    }
    while (lines.size() < LINES) lines.add("");
    return lines;
  }

  /// Midnight of a day, as their services spell it.
  static String date(LocalDate day) {
    return "/Date(" + day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + ")/";
  }

  /// The next day that somebody comes: today may be past their local cut-off.
  static LocalDate nextWorkingDay(LocalDate today) {
    var next = today.plusDays(1);
    return next.getDayOfWeek() == DayOfWeek.SUNDAY ? next.plusDays(1) : next;
  }

  /// Kilograms with two decimals, rounded up.
  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).setScale(2, RoundingMode.CEILING).toPlainString();
  }

  // ---- bookings

  /// @param originArea the contract's area of the pickup
  /// @param day when they may collect
  static Waybill waybill(
      BluedartSettings to, BookingRequest request, String originArea, LocalDate day) {
    boolean isReturn = request.direction() == Direction.REVERSE;
    var from = isReturn ? request.buyer() : request.warehouse().address();
    var there = isReturn ? request.warehouse().address() : request.buyer();
    return new Waybill(
        consignee(there),
        returns(isReturn ? there : request.returnTo()),
        services(to, request, isReturn, day),
        shipper(to, request, from, originArea));
  }

  private static Consignee consignee(Address address) {
    var lines = lines(address);
    var name = text(address.name(), LINE, "Consignee");
    return new Consignee(
        name,
        lines.get(0),
        lines.get(1),
        lines.get(2),
        address.pincode().digits(),
        "",
        address.phone(),
        name,
        email(address, 50));
  }

  private static Returnadds returns(Address address) {
    var lines = lines(address);
    return new Returnadds(
        lines.get(0),
        lines.get(1),
        Texts.cut(lines.get(2), 25),
        address.pincode().digits(),
        "",
        address.phone(),
        email(address, 30),
        text(address.name(), 20, "Seller"),
        "");
  }

  private static Shipper shipper(
      BluedartSettings to, BookingRequest request, Address from, String originArea) {
    var lines = lines(from);
    return new Shipper(
        originArea,
        to.customerCode(),
        text(from.name(), LINE, "Seller"),
        lines.get(0),
        lines.get(1),
        lines.get(2),
        from.pincode().digits(),
        "",
        from.phone(),
        email(from, 30),
        Texts.cut(request.seller().gstin(), 15),
        text(request.seller().name(), 20, "Seller"),
        false,
        to.vendorCode());
  }

  // A cut address would be somebody else's.
  private static String email(Address address, int most) {
    var email = address.email();
    return email == null || email.length() > most ? "" : email;
  }

  private static Services services(
      BluedartSettings to, BookingRequest request, boolean isReturn, LocalDate day) {
    boolean collects = request.paymentMode() == PaymentMode.COD && !isReturn;
    boolean isChecked = isReturn && request.isQualityChecked();
    var goods = request.goods();
    return new Services(
        "",
        isReturn ? "A" : to.product(request.serviceCode(), request.transport()),
        collects ? "C" : "P",
        to.productType(),
        Integer.toString(request.parcels().size()),
        kilograms(request.deadWeight().grams()),
        text(request.seller().invoiceNumber(), 10, ""),
        request.isFragile() ? "Fragile" : "",
        Rupees.of(request.declaredValue()),
        collects ? Rupees.of(request.collectable()) : BigDecimal.ZERO,
        reference(request.reference(), isReturn),
        request.parcels().stream().map(BluedartMapper::dimension).toList(),
        date(day),
        "1600",
        isReturn,
        false,
        isReturn,
        new Commodity(
            text(goods.getFirst().name(), LINE, "Goods"),
            goods.size() > 1 ? text(goods.get(1).name(), LINE, "Goods") : "",
            goods.size() > 2 ? text(goods.get(2).name(), LINE, "Goods") : ""),
        !to.ownLabels() || isReturn,
        goods.size(),
        0,
        items(request),
        isReturn ? "P" : null,
        isReturn ? (isChecked ? "O" : "") : null,
        isReturn ? "" : null,
        isChecked ? questions(request) : null);
  }

  private static Dimension dimension(Parcel parcel) {
    var size = parcel.size() == null ? UNMEASURED : parcel.size();
    return new Dimension(
        Texts.centimetres(size.lengthMm()),
        Texts.centimetres(size.breadthMm()),
        Texts.centimetres(size.heightMm()),
        1);
  }

  private static List<Item> items(BookingRequest request) {
    var papers = request.seller();
    var items = new ArrayList<Item>();
    for (var goods : request.goods())
      items.add(
          new Item(
              Integer.toString(items.size() + 1),
              text(goods.name(), LINE, "Goods"),
              Rupees.of(goods.value()),
              goods.quantity(),
              text(goods.sku(), 20, ""),
              text(goods.hsn(), 20, ""),
              Rupees.of(goods.value()),
              text(papers.invoiceNumber(), 20, ""),
              date(request.orderedOn()),
              Texts.cut(papers.gstin(), 15),
              Texts.cut(papers.ewayBill(), 12)));
    return List.copyOf(items);
  }

  // One question an item: is it what was sold?
  private static List<Question> questions(BookingRequest request) {
    var all = new ArrayList<Question>();
    for (var goods : request.goods()) {
      var id = Integer.toString(all.size() + 1);
      var question = text("Is it " + goods.name() + "?", 100, "Is it complete?");
      all.add(new Question(id, "1", question, "Yes", "Y", true));
    }
    return List.copyOf(all);
  }

  // ---- wishes

  static BluedartWire.Pickup pickup(BluedartSettings to, PickupRequest request) {
    var place = request.place().address();
    var lines = lines(place);
    var name = text(place.name(), LINE, "Seller");
    // Nobody tells what waits there; half a kilogram a parcel is their smallest step.
    var weight = BigDecimal.valueOf(request.parcels() * 5L, 1);
    return new BluedartWire.Pickup(
        to.originArea(place.pincode().digits()),
        request.awbs().stream().map(Awb::number).toList(),
        name,
        to.customerCode(),
        name,
        lines.get(0),
        lines.get(1),
        lines.get(2),
        place.pincode().digits(),
        place.phone(),
        place.phone(),
        "",
        "1",
        false,
        false,
        request.parcels(),
        request.from().isBefore(LocalTime.of(17, 0)) ? "18:00" : "20:00",
        to.product("", TransportMode.AIR),
        List.of("E-Tailing"),
        "",
        "",
        "99",
        date(request.on()),
        HOUR.format(request.from()),
        weight,
        weight,
        false);
  }

  /// @param type `RTO`, `DT` with a day, `AM` with a phone, `LM` with a landmark
  static Instruction instruction(
      Awb awb, String type, @Nullable LocalDate on, String phone, String landmark) {
    return new Instruction(awb.number(), type, on == null ? "" : date(on), "", phone, "", landmark);
  }

  /// The question for days on the way; the name of its origin differs between accounts.
  static Map<String, Object> transit(
      BluedartSettings to, String from, String pin, String product, LocalDate day) {
    return Map.of(
        to.transitOrigin(),
        from,
        "pPinCodeTo",
        pin,
        "pProductCode",
        product,
        "pSubProductCode",
        "P",
        "pPudate",
        date(day),
        "pPickupTime",
        "16:00",
        "profile",
        to.profile(VERSION));
  }
}

package com.shipcrowd.adapter.documents;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.place.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a label says, the same on paper from a laser and from a Zebra.
///
/// @param sheet the facts
record LabelWords(LabelSheet sheet) {
  /// How many lines of goods are printed.
  static final int GOODS = 4;

  private static final String BETWEEN = " | ";

  boolean isReverse() {
    return sheet.flags().contains("REVERSE");
  }

  String payment() {
    if (isReverse()) return "REVERSE - no payment";
    if (sheet.paymentMode() == PaymentMode.PREPAID) return "PREPAID - do not collect";
    return sheet.piece() == 1 ? "COD - collect " + sheet.collectable() : "COD on master";
  }

  String transport() {
    return sheet.transport() + " " + sheet.piece() + "/" + sheet.pieces();
  }

  String master() {
    return sheet.awb().equals(sheet.masterAwb()) ? "" : "Master AWB " + sheet.masterAwb();
  }

  String street() {
    return street(sheet.shipTo());
  }

  String town() {
    return sheet.shipTo().city() + ", " + sheet.shipTo().state().title();
  }

  String phone() {
    var phone = sheet.shipTo().phone();
    if (phone.isBlank()) return "";
    return "Ph " + (sheet.options().hidePhone() ? masked(phone) : phone);
  }

  private static String masked(String phone) {
    int shown = Math.min(2, phone.length());
    return "X".repeat(Math.min(8, phone.length() - shown))
        + phone.substring(phone.length() - shown);
  }

  String order() {
    var invoicedOn = sheet.invoicedOn();
    var invoice = sheet.invoiceNumber().isBlank() ? "" : "Invoice " + sheet.invoiceNumber();
    if (!invoice.isEmpty() && invoicedOn != null) invoice += " of " + Words.day(invoicedOn);
    return joined("Order " + sheet.orderNumber() + " of " + Words.day(sheet.orderedOn()), invoice);
  }

  List<LabelSheet.Goods> goods() {
    return sheet.goods().stream().limit(GOODS).toList();
  }

  String more() {
    int more = sheet.goods().size() - GOODS;
    return more > 0 ? "+ " + more + " more" : "";
  }

  String description(LabelSheet.Goods goods) {
    return sheet.options().hideGoods() ? "" : goods.description();
  }

  /// Only a prepaid label may keep quiet about money.
  boolean showsValue() {
    return !(sheet.options().hideValue() && sheet.paymentMode() == PaymentMode.PREPAID);
  }

  String totals() {
    return joined(
        showsValue() ? "Declared value " + sheet.declaredValue() : "",
        "Dead weight " + Words.kilograms(sheet.deadWeight()) + " kg",
        size(sheet.size()));
  }

  String codes() {
    return joined(
        sheet.hsn().isBlank() ? "" : "HSN " + sheet.hsn(),
        sheet.ewayBill().isBlank() ? "" : "e-way bill " + sheet.ewayBill());
  }

  String returnTitle() {
    return isReverse() ? "Pick up from:" : "If undelivered, return to:";
  }

  String returnStreet() {
    return sheet.options().hideReturnAddress() ? "" : street(sheet.returnTo());
  }

  String returnTown() {
    var to = sheet.returnTo();
    var phone =
        sheet.options().hideReturnAddress() || to.phone().isBlank() ? "" : "Ph " + to.phone();
    var gstin = sheet.sellerGstin().isBlank() ? "" : "GSTIN " + sheet.sellerGstin();
    return joined(to.city() + ", " + to.state().title() + " - " + to.pincode(), phone, gstin);
  }

  String flags() {
    return String.join(BETWEEN, sheet.flags());
  }

  String footer() {
    var own = sheet.options().footer();
    return own.isBlank() ? "Handed over by platform" : Lettering.clean(own, 60);
  }

  String printed() {
    return "Printed " + Words.moment(sheet.printed());
  }

  private static String street(Address address) {
    return address.line2().isBlank() ? address.line1() : address.line1() + ", " + address.line2();
  }

  private static String size(@Nullable Dimensions size) {
    if (size == null) return "";
    return Stream.of(size.lengthMm(), size.breadthMm(), size.heightMm())
        .map(Words::centimetres)
        .collect(Collectors.joining(" x ", "", " cm"));
  }

  private static String joined(String... parts) {
    var said = new ArrayList<String>();
    for (var part : parts) if (!part.isEmpty()) said.add(part);
    return String.join(BETWEEN, said);
  }
}

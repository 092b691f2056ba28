package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.document.ManifestSheet;
import com.shipcrowd.domain.document.ManifestSheet.Row;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;

/// Draws a manifest, 30 rows a page. Source: documents.md section 3.
final class ManifestDrawing {
  static final int ROWS = 30;

  private static final float WIDTH = 210;
  private static final float HEIGHT = 297;
  private static final float LEFT = 10;
  private static final float ROOM = 190;
  private static final float RIGHT = LEFT + ROOM;
  private static final float TABLE = 40;
  private static final float HEAD = 6;
  private static final float PITCH = 7.9f;
  private static final float FOOT = 50;
  private static final float MODULE = 0.25f;
  // Left edges of the columns: serial, bars, AWB, order, consignee, city, pincode, pieces, kg,
  // mode, COD, and the end.
  private static final float[] X = {10, 16, 64, 87, 109, 134, 152, 163, 168.5f, 180, 187.5f, 200};
  private static final Type HEADING = Type.bold(6.5f);
  private static final Type CELL = Type.plain(6.5f);
  private static final Type NORMAL = Type.plain(8);
  private static final Type STRONG = Type.bold(8);

  private final PdfFile file;
  private final ManifestSheet sheet;

  private ManifestDrawing(ManifestSheet sheet) {
    this.file = new PdfFile("Manifest " + sheet.number(), sheet.closedAt(), sheet.toString());
    this.sheet = sheet;
  }

  static byte[] print(ManifestSheet sheet) {
    return new ManifestDrawing(sheet).print();
  }

  private byte[] print() {
    var rows = sheet.rows();
    var pen = page();
    float y = table(pen);
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0 && i % ROWS == 0) {
        pen = page();
        y = table(pen);
      }
      row(pen, y, i + 1, rows.get(i));
      y += PITCH;
    }
    if (y + FOOT > HEIGHT - 8) {
      pen = page();
      y = TABLE;
    }
    foot(pen, y + 3);
    return file.bytes();
  }

  private Pen page() {
    var pen = file.pen(WIDTH, HEIGHT);
    pen.left(LEFT, 13, 60, Type.bold(13), "Manifest");
    pen.left(LEFT, 18.5f, 95, STRONG, sheet.number());
    pen.left(LEFT, 23, 95, NORMAL, "Seller: " + sheet.sellerName());
    pen.left(LEFT, 27, 95, NORMAL, "Courier: " + sheet.courier());
    var at = sheet.warehouseAddress();
    pen.left(LEFT, 31, 120, NORMAL, "Pickup from: " + sheet.warehouse() + ", " + at.name());
    var street = at.line2().isBlank() ? at.line1() : at.line1() + ", " + at.line2();
    pen.left(
        LEFT,
        35,
        145,
        NORMAL,
        street + ", " + at.city() + ", " + at.state().title() + " - " + at.pincode());
    file.number(RIGHT, 35, HEIGHT);
    pen.right(RIGHT - 70, 27, 70, NORMAL, "Closed " + Words.moment(sheet.closedAt()));
    if (!sheet.pickupToken().isBlank())
      pen.right(RIGHT - 70, 31, 70, NORMAL, "Pickup token " + sheet.pickupToken());
    Bars.shortest(sheet.number(), 40)
        .filter(b -> pen.across(b, MODULE) <= 85)
        .ifPresent(
            b -> pen.bars(RIGHT - pen.across(b, MODULE) + Bars.QUIET * MODULE, 10, 11, b, MODULE));
    return pen;
  }

  private static float table(Pen pen) {
    pen.shade(LEFT, TABLE - 2.5f, ROOM, HEAD, 0.9f);
    float y = TABLE + 1.5f;
    List<String> names =
        List.of(
            "#",
            "AWB barcode",
            "AWB",
            "Order number",
            "Consignee",
            "City",
            "Pincode",
            "Pcs",
            "kg",
            "Mode",
            "COD Rs");
    for (int i = 0; i < names.size(); i++) {
      if (isFigure(i)) pen.figure(X[i], y, X[i + 1] - X[i] - 1.8f, HEADING, names.get(i));
      else pen.left(X[i] + 0.5f, y, X[i + 1] - X[i] - 0.8f, HEADING, names.get(i));
    }
    return TABLE - 2.5f + HEAD;
  }

  private static boolean isFigure(int column) {
    return column == 7 || column == 8 || column == 10;
  }

  private void row(Pen pen, float top, int serial, Row row) {
    float y = top + PITCH / 2 + 0.8f;
    if (!row.struck()) barcode(pen, top, row);
    cell(pen, 0, y, Integer.toString(serial));
    cell(pen, 2, y, row.awb().number());
    cell(pen, 3, y, row.orderNumber());
    cell(pen, 4, y, row.consignee());
    cell(pen, 5, y, row.city());
    cell(pen, 6, y, row.pincode());
    cell(pen, 7, y, Integer.toString(row.pieces()));
    cell(pen, 8, y, Words.kilograms(row.weight()));
    cell(pen, 9, y, row.paymentMode() == PaymentMode.COD ? "COD" : "PPD");
    if (row.paymentMode() == PaymentMode.COD) cell(pen, 10, y, Words.figures(row.collectable()));
    if (row.struck()) strike(pen, y);
    pen.line(LEFT, top + PITCH, RIGHT, top + PITCH, 0.2f);
  }

  // A parcel that does not travel gets no bars, so that nobody scans it out.
  private static void strike(Pen pen, float y) {
    pen.left(X[1] + 0.5f, y, 40, HEADING, "CANCELLED");
    pen.line(LEFT, y - 0.8f, RIGHT, y - 0.8f, 0.6f);
  }

  private static void barcode(Pen pen, float top, Row row) {
    var bars = Bars.awb(row.awb().number());
    if (pen.across(bars, MODULE) > X[2] - X[1]) return;
    pen.bars(X[1], top + (PITCH - 7) / 2, 7, bars, MODULE);
  }

  private static void cell(Pen pen, int column, float y, String text) {
    float room = X[column + 1] - X[column] - 0.8f;
    if (isFigure(column)) pen.figure(X[column], y, room - 1, CELL, text);
    else if (column == 2) pen.whole(X[column] + 0.5f, y, room, CELL, 4, text);
    else pen.whole(X[column] + 0.5f, y, room, CELL, 4.4f, text);
  }

  private void foot(Pen pen, float y) {
    var going = sheet.rows().stream().filter(r -> !r.struck()).toList();
    int pieces = going.stream().mapToInt(Row::pieces).sum();
    long grams = going.stream().map(Row::weight).mapToLong(Weight::grams).sum();
    var kilograms = BigDecimal.valueOf(grams, 3).toPlainString();
    var cod =
        Money.sum(
            going.stream()
                .filter(r -> r.paymentMode() == PaymentMode.COD)
                .map(Row::collectable)
                .toList());
    var totals =
        List.of(
            "Shipments " + going.size(),
            "Pieces " + pieces,
            "Weight " + kilograms + " kg",
            "COD " + cod);
    for (int i = 0; i < totals.size(); i++)
      pen.whole(LEFT + i * 45, y + 4, 44, Type.bold(10), 6, totals.get(i));
    pen.box(LEFT, y + 8, ROOM, 37, 0.6f);
    pen.line(LEFT + 120, y + 8, LEFT + 120, y + 45, 0.6f);
    pen.left(LEFT + 2, y + 13, 116, STRONG, "Received in good condition, for " + sheet.courier());
    blank(pen, LEFT + 2, y + 21, "Name", 56);
    blank(pen, LEFT + 62, y + 21, "Phone", 56);
    blank(pen, LEFT + 2, y + 31, "Vehicle", 56);
    blank(pen, LEFT + 62, y + 31, "Date, time", 56);
    blank(pen, LEFT + 2, y + 42, "Signature", 116);
    pen.left(LEFT + 122, y + 13, 66, STRONG, "For " + sheet.sellerName());
    blank(pen, LEFT + 122, y + 42, "Signature", 66);
  }

  private static void blank(Pen pen, float x, float y, String name, float room) {
    pen.left(x, y, room, NORMAL, name);
    pen.line(x + pen.width(name, NORMAL) + 1.5f, y + 0.5f, x + room, y + 0.5f, 0.3f);
  }
}

package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.application.document.needs.DocumentPrinter.Drawn;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Line;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// Draws a tax invoice and, on its side, the annexure. Source: documents.md section 4.
final class InvoiceDrawing {
  private static final float WIDTH = 210;
  private static final float HEIGHT = 297;
  private static final float MARGIN = 15;
  private static final float ROOM = WIDTH - 2 * MARGIN;
  private static final float RIGHT = WIDTH - MARGIN;
  private static final float BOTTOM = HEIGHT - MARGIN;
  private static final Type NORMAL = Type.plain(9);
  private static final Type STRONG = Type.bold(9);
  private static final Type CELL = Type.plain(8);
  private static final Type CELL_STRONG = Type.bold(8);
  private static final Type NOTE = Type.plain(7);
  private static final float LINE_PITCH = 8.5f;
  // Left edges: serial, head, SAC, shipments, taxable, CGST, SGST, IGST, total, and the end.
  private static final float[] X = {15, 22, 51, 65, 80, 105, 126, 147, 168, 195};
  private static final float ROW_PITCH = 4.6f;
  private static final Type ROW = Type.plain(7);
  private static final Type ROW_STRONG = Type.bold(7);
  // Date, AWB, order, from, to, zone, kg, head, taxable, rate, CGST, SGST, IGST, total, and the
  // end.
  private static final float[] AX = {
    15, 34, 62, 91, 104, 117, 132, 146, 168, 189, 199, 218, 237, 256, 282
  };

  private final PdfFile file;
  private final InvoiceSheet sheet;
  private final String stateTax;
  private Pen pen;
  private float y;

  private InvoiceDrawing(InvoiceSheet sheet) {
    var issued = sheet.issuedOn().atStartOfDay(Words.IST).toInstant();
    this.file = new PdfFile(sheet.title() + " " + sheet.number(), issued, sheet.toString());
    this.sheet = sheet;
    this.stateTax = sheet.placeOfSupply().isUnionTerritory() ? "UTGST" : "SGST";
    this.pen = file.pen(WIDTH, HEIGHT);
  }

  static Drawn print(InvoiceSheet sheet) {
    return new InvoiceDrawing(sheet).print();
  }

  private Drawn print() {
    header();
    parties();
    lines();
    rates();
    closing();
    annexure();
    return new Drawn(file.bytes(), file.pages());
  }

  private void header() {
    pen.left(MARGIN, 21, 90, Type.bold(15), sheet.title());
    pen.right(RIGHT - 80, 20, 80, CELL_STRONG, "ORIGINAL FOR RECIPIENT");
    file.number(RIGHT, 25, HEIGHT);
    pen.line(MARGIN, 27, RIGHT, 27, 0.8f);
    var correction = sheet.correction();
    fact(0, 33, correction == null ? "Invoice number" : "Note number", sheet.number());
    fact(0, 38, "Date of issue", Words.day(sheet.issuedOn()));
    if (correction == null)
      fact(95, 33, "Period", Words.day(sheet.periodFrom()) + " to " + Words.day(sheet.periodTo()));
    else fact(95, 33, "Original invoice", correction.against());
    fact(95, 38, "Place of supply", named(sheet.placeOfSupply()));
    y = 41;
  }

  private void fact(float x, float at, String name, String value) {
    pen.left(MARGIN + x, at, 28, NORMAL, name);
    pen.left(MARGIN + x + 29, at, (x == 0 ? 95 : ROOM - x) - 30, STRONG, value);
  }

  private static String named(State state) {
    return state.title() + " (" + state.gstCode() + ")";
  }

  private void parties() {
    pen.line(MARGIN, y, RIGHT, y, 0.4f);
    float left = party(MARGIN, "Supplier", sheet.supplier());
    float right = party(MARGIN + 95, "Recipient", sheet.recipient());
    y = Math.max(left, right);
  }

  private float party(float x, String title, Party party) {
    float room = 83;
    pen.left(x, y + 4, room, NOTE, title);
    float at = y + 8.5f;
    at += 4.2f * pen.lines(x, at, room, STRONG, party.legalName(), 2, 4.2f);
    at += 4.2f * pen.lines(x, at, room, NORMAL, party.address(), 4, 4.2f);
    pen.left(x, at, room, NORMAL, "State: " + named(party.state()));
    at += 4.2f;
    pen.left(
        x,
        at,
        room,
        NORMAL,
        "GSTIN: " + (party.gstin().isBlank() ? "Unregistered" : party.gstin()));
    at += 4.2f;
    if (!party.pan().isBlank()) {
      pen.left(x, at, room, NORMAL, "PAN: " + party.pan());
      at += 4.2f;
    }
    if (!party.cin().isBlank()) {
      pen.left(x, at, room, NORMAL, "CIN: " + party.cin());
      at += 4.2f;
    }
    return at;
  }

  private void lines() {
    lineHead();
    for (int i = 0; i < sheet.lines().size(); i++) {
      if (y + LINE_PITCH > BOTTOM) {
        nextPage();
        lineHead();
      }
      line(i + 1, sheet.lines().get(i));
    }
    room(10);
    lineTotal("Total", sheet.lines());
  }

  private void lineHead() {
    pen.shade(MARGIN, y, ROOM, 6, 0.9f);
    float at = y + 4.2f;
    pen.left(X[0] + 1, at, 6, CELL_STRONG, "#");
    pen.left(X[1] + 1, at, 28, CELL_STRONG, "Description");
    pen.left(X[2] + 1, at, 13, CELL_STRONG, "SAC");
    figure(3, at, CELL_STRONG, "Shipments");
    figure(4, at, CELL_STRONG, "Taxable Rs");
    figure(5, at, CELL_STRONG, "CGST Rs");
    figure(6, at, CELL_STRONG, stateTax + " Rs");
    figure(7, at, CELL_STRONG, "IGST Rs");
    figure(8, at, CELL_STRONG, "Total Rs");
    y += 6;
  }

  private void line(int serial, Line line) {
    float at = y + 3.9f;
    pen.left(X[0] + 1, at, 6, CELL, Integer.toString(serial));
    pen.left(X[1] + 1, at, 28, CELL, line.head());
    pen.left(X[2] + 1, at, 13, CELL, line.sac());
    figure(3, at, CELL, Integer.toString(line.shipments()));
    figure(4, at, CELL, Words.figures(line.taxable()));
    tax(5, at, line.cgst(), half(line.taxBp()));
    tax(6, at, line.sgst(), half(line.taxBp()));
    tax(7, at, line.igst(), Words.percent(line.taxBp()));
    figure(8, at, CELL, Words.figures(line.total()));
    y += LINE_PITCH;
    pen.line(MARGIN, y, RIGHT, y, 0.2f);
  }

  // Half of 25 basis points is no whole number of them.
  private static String half(int basisPoints) {
    var exact = BigDecimal.valueOf(basisPoints * 5L, 3).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }

  private void tax(int column, float at, Money amount, String rate) {
    if (amount.isZero()) {
      figure(column, at, CELL, "-");
      return;
    }
    figure(column, at, CELL, Words.figures(amount));
    figure(column, at + 3.1f, Type.plain(6.5f), "@ " + rate + "%");
  }

  private void lineTotal(String title, List<Line> lines) {
    float at = y + 4.4f;
    pen.left(X[1] + 1, at, 28, CELL_STRONG, title);
    figure(4, at, CELL_STRONG, sum(lines, Line::taxable));
    figure(5, at, CELL_STRONG, sum(lines, Line::cgst));
    figure(6, at, CELL_STRONG, sum(lines, Line::sgst));
    figure(7, at, CELL_STRONG, sum(lines, Line::igst));
    figure(8, at, CELL_STRONG, sum(lines, Line::total));
    y += 6.5f;
    pen.line(MARGIN, y, RIGHT, y, 0.8f);
  }

  private static <T> String sum(List<T> rows, Function<T, Money> amount) {
    return Words.figures(Money.sum(rows.stream().map(amount).toList()));
  }

  private void figure(int column, float at, Type type, String figure) {
    pen.figure(X[column], at, X[column + 1] - X[column] - 1, type, figure);
  }

  private void rates() {
    var byRate = new TreeMap<Integer, List<Line>>();
    for (var line : sheet.lines())
      byRate.computeIfAbsent(line.taxBp(), _ -> new ArrayList<>()).add(line);
    for (var rate : byRate.entrySet()) {
      room(8);
      lineTotal("Tax at " + Words.percent(rate.getKey()) + "%", rate.getValue());
    }
  }

  private void closing() {
    room(sheet.registration() == null ? 62 : 112);
    var total = Money.sum(sheet.lines().stream().map(Line::total).toList());
    y += 8;
    pen.left(
        MARGIN,
        y,
        60,
        Type.bold(11),
        sheet.correction() == null ? "Total invoice value" : "Total value of the note");
    pen.figure(RIGHT - 80, y, 80, Type.bold(11), total.toString());
    y += 5.5f;
    y += 4.2f * pen.lines(MARGIN, y, ROOM, NORMAL, Words.amount(total), 3, 4.2f);
    y += 2;
    var correction = sheet.correction();
    if (correction != null) {
      said("Reason: " + correction.reason());
      said("Original invoice: " + correction.against());
    } else {
      said("Discount: nil. The value of each line is its taxable value.");
    }
    said("Tax payable on reverse charge: No");
    said("Payment: " + sheet.payment());
    if (!sheet.note().isBlank()) said("Note: " + sheet.note());
    if (!sheet.annexure().isEmpty())
      said("The annexure lists every shipment; it is part of this paper.");
    y += 6;
    var registration = sheet.registration();
    if (registration != null) {
      registered(registration);
      return;
    }
    pen.right(RIGHT - 90, y, 90, STRONG, "For " + sheet.supplier().legalName());
    pen.line(RIGHT - 60, y + 14, RIGHT, y + 14, 0.3f);
    pen.right(RIGHT - 90, y + 18, 90, NORMAL, "Authorised signatory");
  }

  // The signed QR stands for the signature. About 1,000 characters need 5 cm to be scanned from
  // paper.
  // Source: gst.md section 9.5.
  private void registered(Registration registration) {
    float side = 54;
    Bars.signed(registration.signedQr()).ifPresent(qr -> pen.square(MARGIN + 2, y, side, qr));
    float x = MARGIN + side + 8;
    float room = RIGHT - x;
    pen.left(x, y + 5, room, STRONG, "e-Invoice");
    pen.left(x, y + 11, room, NORMAL, "IRN");
    pen.whole(x, y + 15.5f, room, NORMAL, 5, registration.irn());
    pen.left(x, y + 22, room, NORMAL, "Ack no. " + registration.ackNumber());
    pen.left(x, y + 27, room, NORMAL, "Ack date " + Words.moment(registration.ackAt()));
    pen.lines(
        x,
        y + 34,
        room,
        NOTE,
        "Registered on the invoice registration portal; the signed QR code stands for the signature.",
        2,
        3.6f);
    y += side + 2;
  }

  private void said(String words) {
    y += 4.4f * pen.lines(MARGIN, y, ROOM, NORMAL, words, 2, 4.4f);
  }

  private void room(float needed) {
    if (y + needed > BOTTOM) nextPage();
  }

  private void nextPage() {
    pen = file.pen(WIDTH, HEIGHT);
    pen.left(
        MARGIN,
        20,
        120,
        STRONG,
        sheet.title() + " " + sheet.number() + ", " + sheet.supplier().legalName());
    file.number(RIGHT, 20, HEIGHT);
    y = 24;
  }

  private void annexure() {
    if (sheet.annexure().isEmpty()) return;
    annexurePage();
    for (var row : sheet.annexure()) {
      if (y + ROW_PITCH > WIDTH - MARGIN) annexurePage();
      row(row);
      y += ROW_PITCH;
    }
    if (y + 12 > WIDTH - MARGIN) annexurePage();
    annexureTotal();
  }

  private void annexurePage() {
    pen = file.pen(HEIGHT, WIDTH);
    float right = HEIGHT - MARGIN;
    pen.left(MARGIN, 20, 150, Type.bold(11), "Annexure to " + sheet.title() + " " + sheet.number());
    file.number(right, 20, WIDTH);
    var who = sheet.supplier().legalName() + " to " + sheet.recipient().legalName();
    pen.left(MARGIN, 25, 190, CELL, who);
    pen.right(
        right - 70,
        25,
        70,
        CELL,
        Words.day(sheet.periodFrom()) + " to " + Words.day(sheet.periodTo()));
    pen.shade(MARGIN, 27.5f, right - MARGIN, 5.5f, 0.9f);
    float at = 31.3f;
    var names =
        List.of(
            "Date",
            "AWB",
            "Order no.",
            "From",
            "To",
            "Zone",
            "kg",
            "Head",
            "Taxable Rs",
            "Tax %",
            "CGST Rs",
            stateTax + " Rs",
            "IGST Rs",
            "Total Rs");
    for (int i = 0; i < names.size(); i++) cell(i, at, ROW_STRONG, names.get(i));
    y = 33;
  }

  private void row(AnnexureRow row) {
    float at = y + 3.3f;
    cell(0, at, ROW, Words.day(row.on()));
    cell(1, at, ROW, row.awb());
    cell(2, at, ROW, row.orderNumber());
    cell(3, at, ROW, row.originPincode());
    cell(4, at, ROW, row.destinationPincode());
    cell(5, at, ROW, row.zone());
    cell(6, at, ROW, BigDecimal.valueOf(row.billedGrams(), 3).toPlainString());
    cell(7, at, ROW, row.head());
    cell(8, at, ROW, Words.figures(row.taxable()));
    cell(9, at, ROW, Words.percent(row.taxBp()));
    cell(10, at, ROW, Words.figures(row.cgst()));
    cell(11, at, ROW, Words.figures(row.sgst()));
    cell(12, at, ROW, Words.figures(row.igst()));
    cell(13, at, ROW, Words.figures(row.total()));
    pen.line(MARGIN, y + ROW_PITCH, HEIGHT - MARGIN, y + ROW_PITCH, 0.1f);
  }

  private void annexureTotal() {
    var rows = sheet.annexure();
    float at = y + 4.5f;
    pen.left(
        MARGIN + 0.5f, at, 150, ROW_STRONG, "Sum of the annexure, " + rows.size() + " charges");
    cell(8, at, ROW_STRONG, sum(rows, AnnexureRow::taxable));
    cell(10, at, ROW_STRONG, sum(rows, AnnexureRow::cgst));
    cell(11, at, ROW_STRONG, sum(rows, AnnexureRow::sgst));
    cell(12, at, ROW_STRONG, sum(rows, AnnexureRow::igst));
    cell(13, at, ROW_STRONG, sum(rows, AnnexureRow::total));
    pen.line(MARGIN, y + 6, HEIGHT - MARGIN, y + 6, 0.8f);
    pen.left(
        MARGIN + 0.5f,
        y + 10,
        150,
        ROW,
        (sheet.correction() == null ? "Invoice total " : "Note total ")
            + sum(sheet.lines(), Line::total));
  }

  private void cell(int column, float at, Type type, String text) {
    float room = AX[column + 1] - AX[column] - 1;
    if (column == 6 || column >= 8) pen.figure(AX[column], at, room - 0.8f, type, text);
    else if (column == 1) pen.whole(AX[column] + 0.5f, at, room, type, 4, text);
    else pen.left(AX[column] + 0.5f, at, room, type, text);
  }
}

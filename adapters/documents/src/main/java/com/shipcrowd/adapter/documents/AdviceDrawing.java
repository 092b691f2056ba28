package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.document.AdviceSheet;
import com.shipcrowd.domain.document.AdviceSheet.Row;
import com.shipcrowd.domain.money.Money;
import java.util.Objects;

/// Draws a remittance advice. Source: documents.md section 8.
final class AdviceDrawing {
  private static final float WIDTH = 210;
  private static final float HEIGHT = 297;
  private static final float MARGIN = 15;
  private static final float RIGHT = WIDTH - MARGIN;
  private static final float BOTTOM = HEIGHT - MARGIN;
  private static final float PITCH = 5;
  private static final Type NORMAL = Type.plain(9);
  private static final Type STRONG = Type.bold(9);
  private static final Type CELL = Type.plain(7);
  private static final Type HEADING = Type.bold(7);
  // Left edges: serial, AWB, order, courier, delivered, COD, plan, fee, tax, net, and the end.
  private static final float[] X = {15, 22, 53, 82, 103, 120, 141, 149, 163, 175, 195};

  private final PdfFile file;
  private final AdviceSheet sheet;
  private Pen pen;
  private float y;

  private AdviceDrawing(AdviceSheet sheet) {
    this.file =
        new PdfFile("Remittance Advice " + sheet.number(), sheet.madeAt(), sheet.toString());
    this.sheet = sheet;
    this.pen = file.pen(WIDTH, HEIGHT);
  }

  static byte[] print(AdviceSheet sheet) {
    return new AdviceDrawing(sheet).print();
  }

  private byte[] print() {
    head();
    tableHead();
    int serial = 0;
    for (var row : sheet.rows()) {
      if (y + PITCH > BOTTOM) nextPage();
      row(++serial, row);
    }
    foot();
    return file.bytes();
  }

  private void head() {
    pen.left(MARGIN, 21, 120, Type.bold(15), "COD Remittance Advice");
    file.number(RIGHT, 21, HEIGHT);
    pen.line(MARGIN, 25, RIGHT, 25, 0.8f);
    fact(0, 31, "Seller", sheet.company());
    fact(0, 36, "Batch", sheet.number());
    fact(0, 41, "Payout day", Words.day(sheet.payOn()));
    fact(0, 46, "Delivered", period());
    fact(0, 51, "Status", sheet.state());
    fact(95, 31, "Account holder", sheet.holder().isEmpty() ? "-" : sheet.holder());
    fact(95, 36, "Account", sheet.lastFour().isEmpty() ? "-" : "ending in " + sheet.lastFour());
    fact(95, 41, "IFSC", sheet.ifsc().isEmpty() ? "-" : sheet.ifsc());
    fact(95, 46, "UTR", sheet.utr().isEmpty() ? "not paid yet" : sheet.utr());
    y = 57;
  }

  // First to last day of delivery.
  private String period() {
    var days =
        sheet.rows().stream().map(Row::deliveredOn).filter(Objects::nonNull).sorted().toList();
    if (days.isEmpty()) return "-";
    return Words.day(days.getFirst()) + " to " + Words.day(days.getLast());
  }

  private void fact(float x, float at, String name, String value) {
    pen.left(MARGIN + x, at, 26, NORMAL, name);
    pen.left(MARGIN + x + 27, at, 56, STRONG, value);
  }

  private void tableHead() {
    pen.shade(MARGIN, y, RIGHT - MARGIN, 5.5f, 0.9f);
    float at = y + 3.8f;
    pen.left(X[0] + 0.5f, at, 6, HEADING, "#");
    pen.left(X[1] + 0.5f, at, 30, HEADING, "AWB");
    pen.left(X[2] + 0.5f, at, 28, HEADING, "Order no.");
    pen.left(X[3] + 0.5f, at, 20, HEADING, "Courier");
    pen.left(X[4] + 0.5f, at, 16, HEADING, "Delivered");
    figure(5, at, HEADING, "COD Rs");
    pen.left(X[6] + 0.5f, at, 7, HEADING, "Plan");
    figure(7, at, HEADING, "Fee Rs");
    figure(8, at, HEADING, "Tax Rs");
    figure(9, at, HEADING, "Net Rs");
    y += 5.5f;
  }

  private void row(int serial, Row row) {
    float at = y + 3.5f;
    var delivered = row.deliveredOn();
    pen.left(X[0] + 0.5f, at, 6, CELL, Integer.toString(serial));
    pen.whole(X[1] + 0.5f, at, 30, CELL, 4, row.awb());
    pen.left(X[2] + 0.5f, at, 28, CELL, row.orderNumber());
    pen.left(X[3] + 0.5f, at, 20, CELL, row.courier());
    pen.left(X[4] + 0.5f, at, 16, CELL, delivered == null ? "" : Words.day(delivered));
    figure(5, at, CELL, Words.figures(row.cod()));
    pen.left(X[6] + 0.5f, at, 7, CELL, row.plan());
    figure(7, at, CELL, row.fee().isZero() ? "-" : Words.figures(row.fee()));
    figure(8, at, CELL, row.tax().isZero() ? "-" : Words.figures(row.tax()));
    figure(9, at, CELL, Words.figures(row.net()));
    y += PITCH;
    pen.line(MARGIN, y, RIGHT, y, 0.1f);
  }

  private void foot() {
    if (y + 52 > BOTTOM) nextPage();
    y += 6;
    total("Total COD, parcels: " + sheet.rows().size(), sheet.cod(), NORMAL);
    less("Early fees", sheet.fee());
    less("Tax on fees", sheet.feeTax());
    less("Reversals", sheet.reversals());
    less("Dues recovered", sheet.dues());
    less("Moved to wallet", sheet.wallet());
    pen.line(X[5], y - 3.4f, RIGHT, y - 3.4f, 0.4f);
    y += 1.5f;
    total("Paid to bank", sheet.net(), Type.bold(10));
    y += 2;
    pen.lines(MARGIN, y, RIGHT - MARGIN, NORMAL, Words.amount(sheet.net()), 2, 4.2f);
  }

  private void less(String name, Money amount) {
    total(name, amount.negated(), NORMAL);
  }

  private void total(String name, Money amount, Type type) {
    pen.left(X[5], y, 45, type, name);
    pen.figure(X[7], y, RIGHT - X[7] - 1, type, Words.figures(amount));
    y += 5;
  }

  private void nextPage() {
    pen = file.pen(WIDTH, HEIGHT);
    pen.left(MARGIN, 20, 120, STRONG, "Remittance Advice " + sheet.number());
    file.number(RIGHT, 20, HEIGHT);
    y = 24;
    tableHead();
  }

  private void figure(int column, float at, Type type, String figure) {
    pen.figure(X[column], at, X[column + 1] - X[column] - 1, type, figure);
  }
}

package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.document.StatementSheet;
import com.shipcrowd.domain.document.StatementSheet.Row;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// Draws a wallet's statement on A4, the head repeated. Source: documents.md section 10.
final class StatementDrawing {
  private static final int ROWS = 42;
  private static final float WIDTH = 210;
  private static final float HEIGHT = 297;
  private static final float LEFT = 12;
  private static final float RIGHT = 198;
  private static final float TABLE = 38;
  private static final float PITCH = 5.6f;
  // Left edges: date, text, AWB, key, debit, credit, balance, and the end.
  private static final float[] X = {12, 31, 76, 104, 143, 160, 177, 198};
  private static final List<String> NAMES =
      List.of("Date", "Text", "AWB", "Key", "Debit", "Credit", "Balance");
  private static final Type HEADING = Type.bold(7);
  private static final Type CELL = Type.plain(6.5f);
  private static final Type NORMAL = Type.plain(8.5f);
  private static final Type STRONG = Type.bold(8.5f);

  private final PdfFile file;
  private final StatementSheet sheet;

  private StatementDrawing(StatementSheet sheet) {
    // The day after the last one: by then the statement cannot change any more.
    var dated = sheet.to().plusDays(1).atStartOfDay(Words.IST).toInstant();
    this.file = new PdfFile("Wallet statement " + sheet.company(), dated, sheet.toString());
    this.sheet = sheet;
  }

  static byte[] print(StatementSheet sheet) {
    return new StatementDrawing(sheet).print();
  }

  private byte[] print() {
    var pen = page();
    float y = TABLE + 6;
    int drawn = 0;
    for (var row : sheet.rows()) {
      if (drawn > 0 && drawn % ROWS == 0) {
        pen = page();
        y = TABLE + 6;
      }
      row(pen, y, row);
      y += PITCH;
      drawn++;
    }
    pen.line(LEFT, y - 2, RIGHT, y - 2, 0.6f);
    pen.left(LEFT, y + 3, 60, STRONG, "Closing balance");
    pen.figure(X[6] - 20, y + 3, RIGHT - X[6] + 20, STRONG, Words.figures(sheet.closing()));
    return file.bytes();
  }

  private Pen page() {
    var pen = file.pen(WIDTH, HEIGHT);
    pen.left(LEFT, 15, 100, Type.bold(14), "Wallet statement");
    pen.left(LEFT, 21, 120, STRONG, sheet.company());
    pen.left(LEFT, 26, 120, NORMAL, Words.day(sheet.from()) + " to " + Words.day(sheet.to()));
    pen.left(LEFT, 31, 120, NORMAL, "Amounts in rupees");
    file.number(RIGHT, 15, HEIGHT);
    pen.right(RIGHT - 80, 26, 80, NORMAL, "Opening balance " + Words.figures(sheet.opening()));
    pen.right(RIGHT - 80, 31, 80, NORMAL, "Closing balance " + Words.figures(sheet.closing()));
    pen.shade(LEFT, TABLE - 3.5f, RIGHT - LEFT, 5.5f, 0.9f);
    for (int i = 0; i < NAMES.size(); i++) {
      if (i >= 4) pen.figure(X[i], TABLE, X[i + 1] - X[i] - 1, HEADING, NAMES.get(i));
      else pen.left(X[i] + 0.5f, TABLE, X[i + 1] - X[i] - 1, HEADING, NAMES.get(i));
    }
    return pen;
  }

  private static void row(Pen pen, float y, Row row) {
    var change = row.change();
    pen.left(X[0] + 0.5f, y, 18, CELL, Words.day(row.on()));
    pen.whole(X[1] + 0.5f, y, X[2] - X[1] - 1, CELL, 4.4f, row.text());
    pen.whole(X[2] + 0.5f, y, X[3] - X[2] - 1, CELL, 4.4f, row.awb());
    pen.whole(X[3] + 0.5f, y, X[4] - X[3] - 1, CELL, 3.6f, row.key());
    if (change.isNegative()) figure(pen, 4, y, change.negated());
    else figure(pen, 5, y, change);
    figure(pen, 6, y, row.balance());
    pen.line(LEFT, y + 1.6f, RIGHT, y + 1.6f, 0.15f);
  }

  private static void figure(Pen pen, int column, float y, Money amount) {
    pen.figure(X[column], y, X[column + 1] - X[column] - 1, CELL, Words.figures(amount));
  }
}

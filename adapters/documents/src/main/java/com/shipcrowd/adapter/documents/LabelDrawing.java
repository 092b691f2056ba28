package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.document.LabelSheet;
import java.util.List;

/// Draws one label of 101.6 x 152.4 mm. Source: documents.md section 1, "Layout of the 4x6 label".
final class LabelDrawing {
  static final float WIDTH = 101.6f;
  static final float HEIGHT = 152.4f;

  private static final float LEFT = 3;
  private static final float ROOM = 95.6f;
  private static final float RIGHT = LEFT + ROOM;
  private static final float[] RULES = {14, 27, 51, 62, 92, 105, 125, 132, 144};
  // Three dots and two dots of a 203 dpi printer.
  private static final float AWB_MODULE = 0.375f;
  private static final float SMALL_MODULE = 0.25f;
  // Four lines of the law's size; an address too long for them is set smaller rather than cut.
  private static final List<Pen.Setting> STREET =
      List.of(
          new Pen.Setting(9, 4, 3.5f),
          new Pen.Setting(8, 4, 3.5f),
          new Pen.Setting(7, 5, 2.8f),
          new Pen.Setting(6, 6, 2.35f));
  private static final Type SMALL = Type.plain(7);
  private static final Type SMALL_BOLD = Type.bold(7);
  private static final Type TINY = Type.plain(6);
  private static final Type TINY_BOLD = Type.bold(6);

  private final Pen pen;
  private final LabelSheet sheet;
  private final LabelWords words;

  private LabelDrawing(Pen pen, LabelSheet sheet) {
    this.pen = pen;
    this.sheet = sheet;
    this.words = new LabelWords(sheet);
  }

  static void draw(Pen pen, LabelSheet sheet) {
    var drawing = new LabelDrawing(pen, sheet);
    drawing.frame();
    drawing.header();
    drawing.routing();
    drawing.awb();
    drawing.payment();
    drawing.shipTo();
    drawing.order();
    drawing.goods();
    drawing.totals();
    drawing.returnTo();
    drawing.footer();
  }

  private void frame() {
    pen.box(LEFT, 3, ROOM, 147, 0.6f);
    for (float y : RULES) pen.line(LEFT, y, RIGHT, y, 0.6f);
  }

  private void header() {
    pen.whole(LEFT + 1, 9.8f, 52, Type.bold(11), 7, sheet.sellerName());
    pen.right(RIGHT - 41, 8.2f, 40, Type.bold(11), sheet.courier());
    pen.right(RIGHT - 41, 12.2f, 40, Type.plain(8), sheet.service());
  }

  private void routing() {
    var type = Type.bold(22);
    var pincode = sheet.shipTo().pincode().digits();
    float taken = 0;
    if (!sheet.sortCode().isBlank()) {
      var code = Lettering.clean(sheet.sortCode(), 12);
      taken = Math.min(58, pen.width(code, type)) + 4;
      pen.whole(LEFT + 1, 23.6f, taken - 4, type, 12, code);
    }
    float room = ROOM - 2 - taken;
    var town = Lettering.clean(sheet.destination(), 30);
    var fitting = Lettering.shrink(town + pincode, type, (room - 4) * Pen.MM, 8);
    float digits = pen.width(pincode, fitting) + 0.5f;
    pen.right(LEFT + 1 + taken, 23.6f, room - digits - 3, fitting, town);
    pen.right(RIGHT - 1 - digits, 23.6f, digits, fitting, pincode);
  }

  private void awb() {
    var bars = Bars.awb(sheet.awb().number());
    float module = pen.across(bars, AWB_MODULE) <= ROOM ? AWB_MODULE : SMALL_MODULE;
    float across = pen.across(bars, module);
    // Nothing scans bars thinner than this: a number that long is typed in.
    if (across <= ROOM) pen.bars(LEFT + (ROOM - across) / 2, 28.5f, 17, bars, module);
    pen.centred(LEFT, 49.6f, ROOM, Type.plain(10), sheet.awb().number());
  }

  private void payment() {
    var side = words.transport();
    float taken = pen.width(side, Type.bold(12)) + 1;
    pen.whole(LEFT + 1, 57.6f, ROOM - 5 - taken, Type.bold(14), 9, words.payment());
    pen.right(RIGHT - 1 - taken, 57.6f, taken, Type.bold(12), side);
    pen.left(LEFT + 1, 61, ROOM - 2, SMALL, words.master());
  }

  private void shipTo() {
    var to = sheet.shipTo();
    pen.left(LEFT + 1, 64.6f, 40, TINY_BOLD, "SHIP TO");
    pen.whole(LEFT + 1, 68.2f, 60, Type.bold(9), 7, Lettering.clean(to.name(), 40));
    float below = pen.paragraph(LEFT + 1, 71.9f, 60, STREET, words.street());
    pen.whole(LEFT + 1, below, 60, Type.plain(9), 6, words.town());
    pen.left(LEFT + 1, 90.8f, 26, Type.bold(14), to.pincode().digits());
    pen.left(LEFT + 27, 90.8f, 34, Type.plain(9), words.phone());
    Bars.qr(sheet.trackingUrl())
        .ifPresent(
            code -> {
              pen.square(68, 64.5f, 18, code);
              pen.centred(65, 87.6f, 24, TINY, "Scan to track");
            });
  }

  private void order() {
    pen.whole(LEFT + 1, 95, ROOM - 2, SMALL, 5, words.order());
    Bars.plain(sheet.orderNumber(), 20)
        .filter(b -> pen.across(b, SMALL_MODULE) <= ROOM)
        .ifPresent(b -> pen.bars(LEFT, 96.3f, 8, b, SMALL_MODULE));
  }

  private void goods() {
    float y = 107.6f;
    goods(y, TINY_BOLD, "SKU", "Item", "Qty", words.showsValue() ? "Value" : "");
    for (var goods : words.goods()) {
      y += 3.15f;
      var value = words.showsValue() ? goods.value().toString() : "";
      goods(
          y,
          SMALL,
          goods.sku(),
          words.description(goods),
          Integer.toString(goods.quantity()),
          value);
    }
    pen.left(LEFT + 1, 123.7f, 40, SMALL, words.more());
  }

  private void goods(float y, Type type, String sku, String item, String quantity, String value) {
    pen.whole(LEFT + 1, y, 23, type, 5.5f, Lettering.clean(sku, 20));
    pen.whole(LEFT + 25, y, 45, type, 5.5f, Lettering.clean(item, 45));
    pen.figure(LEFT + 70, y, 6, type, quantity);
    pen.figure(LEFT + 77, y, 17.6f, type, value);
  }

  private void totals() {
    pen.left(LEFT + 1, 127.9f, ROOM - 2, SMALL, words.totals());
    pen.left(LEFT + 1, 131, ROOM - 2, SMALL, words.codes());
  }

  private void returnTo() {
    float title = pen.width(words.returnTitle(), SMALL_BOLD) + 1.5f;
    pen.left(LEFT + 1, 134.9f, title, SMALL_BOLD, words.returnTitle());
    pen.left(
        LEFT + 1 + title,
        134.9f,
        ROOM - 2 - title,
        SMALL,
        Lettering.clean(sheet.returnTo().name(), 40));
    int lines = pen.lines(LEFT + 1, 137.7f, ROOM - 2, SMALL, words.returnStreet(), 2, 2.75f);
    pen.whole(LEFT + 1, 137.7f + lines * 2.75f, ROOM - 2, SMALL, 5, words.returnTown());
  }

  private void footer() {
    pen.left(LEFT + 1, 146.5f, ROOM - 2, TINY_BOLD, words.flags());
    pen.left(LEFT + 1, 149.3f, 54, TINY, words.footer());
    pen.right(RIGHT - 41, 149.3f, 40, TINY, words.printed());
  }
}

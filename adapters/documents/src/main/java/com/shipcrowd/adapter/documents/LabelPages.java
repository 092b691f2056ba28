package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/// Places labels on sheets. Source: documents.md section 1, "Sizes and sheets", and section 2.
final class LabelPages {
  private static final float A4_WIDTH = 210;
  private static final float A4_HEIGHT = 297;
  private static final float METRIC = 0.984f;
  private static final float QUARTER = 0.94f;
  private static final Type NORMAL = Type.plain(9);
  private static final Type STRONG = Type.bold(9);

  private LabelPages() {}

  static byte[] print(List<LabelSheet> labels, LabelFormat format) {
    var first = labels.getFirst();
    var file = new PdfFile("Labels", first.printed(), format + labels.toString());
    switch (format) {
      case THERMAL_4X6 ->
          labels.forEach(
              l -> LabelDrawing.draw(file.pen(LabelDrawing.WIDTH, LabelDrawing.HEIGHT), l));
      case THERMAL_100X150 ->
          labels.forEach(l -> upright(file.page(100, 150), l, 0, 0, METRIC, 150));
      case A4_1UP -> labels.forEach(l -> withSlip(file, l));
      case A4_2UP -> halves(file, labels);
      case A4_4UP -> quarters(file, labels);
      case ZPL -> throw new IllegalArgumentException("not a PDF: " + format);
    }
    return file.bytes();
  }

  private static void withSlip(PdfFile file, LabelSheet label) {
    var page = file.page(A4_WIDTH, A4_HEIGHT);
    upright(page, label, 0, 0, 1, A4_HEIGHT);
    slip(new Pen(page, A4_HEIGHT, 1), label);
  }

  private static void halves(PdfFile file, List<LabelSheet> labels) {
    PdfContentByte page = null;
    for (int i = 0; i < labels.size(); i++) {
      if (page == null || i % 2 == 0) {
        page = file.page(A4_WIDTH, A4_HEIGHT);
        new Pen(page, A4_HEIGHT, 1).dashed(0, A4_HEIGHT / 2, A4_WIDTH, A4_HEIGHT / 2);
      }
      sideways(page, labels.get(i), i % 2 == 0 ? A4_HEIGHT / 2 : 0);
    }
  }

  private static void quarters(PdfFile file, List<LabelSheet> labels) {
    PdfContentByte page = null;
    float x = (A4_WIDTH / 2 - LabelDrawing.WIDTH * QUARTER) / 2;
    float y = (A4_HEIGHT / 2 - LabelDrawing.HEIGHT * QUARTER) / 2;
    for (int i = 0; i < labels.size(); i++) {
      if (page == null || i % 4 == 0) {
        page = file.page(A4_WIDTH, A4_HEIGHT);
        var pen = new Pen(page, A4_HEIGHT, 1);
        pen.dashed(0, A4_HEIGHT / 2, A4_WIDTH, A4_HEIGHT / 2);
        pen.dashed(A4_WIDTH / 2, 0, A4_WIDTH / 2, A4_HEIGHT);
      }
      float across = i % 2 * A4_WIDTH / 2;
      float down = i % 4 / 2 * A4_HEIGHT / 2;
      upright(page, labels.get(i), x + across, y + down, QUARTER, A4_HEIGHT);
    }
  }

  private static void upright(
      PdfContentByte page, LabelSheet label, float x, float y, float scale, float height) {
    float bottom = height - y - LabelDrawing.HEIGHT * scale;
    turned(page, label, scale, new float[] {scale, 0, 0, scale, x * Pen.MM, bottom * Pen.MM});
  }

  // A quarter turn to the left: the label's left edge lies at the bottom of its half.
  private static void sideways(PdfContentByte page, LabelSheet label, float bottom) {
    float right = (A4_WIDTH + LabelDrawing.HEIGHT) / 2;
    float low = bottom + (A4_HEIGHT / 2 - LabelDrawing.WIDTH) / 2;
    turned(page, label, 1, new float[] {0, 1, -1, 0, right * Pen.MM, low * Pen.MM});
  }

  private static void turned(PdfContentByte page, LabelSheet label, float scale, float[] by) {
    page.saveState();
    page.concatCTM(by[0], by[1], by[2], by[3], by[4], by[5]);
    LabelDrawing.draw(new Pen(page, LabelDrawing.HEIGHT, scale), label);
    page.restoreState();
  }

  private static void slip(Pen pen, LabelSheet label) {
    float left = 12;
    float room = 186;
    pen.dashed(0, 155, A4_WIDTH, 155);
    pen.left(left, 166, 90, Type.bold(14), "Packing slip");
    pen.right(left + 90, 166, room - 90, STRONG, label.sellerName());
    pen.left(left, 173, 90, NORMAL, "Order " + label.orderNumber());
    pen.right(left + 90, 173, room - 90, NORMAL, "Ordered on " + Words.day(label.orderedOn()));
    pen.left(
        left,
        178,
        room - 60,
        NORMAL,
        "Ship to: " + label.shipTo().name() + ", " + label.shipTo().city());
    pen.right(left + room - 60, 178, 60, NORMAL, "AWB " + label.awb());
    var weight = Words.kilograms(label.deadWeight()) + " kg";
    pen.left(
        left,
        183,
        room,
        NORMAL,
        "Package " + label.piece() + " of " + label.pieces() + ", " + weight);
    pen.line(left, 186, left + room, 186, 0.6f);
    row(pen, 190.5f, STRONG, "SKU", "Item", "Qty");
    pen.line(left, 192.3f, left + room, 192.3f, 0.6f);
    int shown = Math.min(label.goods().size(), 17);
    var words = new LabelWords(label);
    for (int i = 0; i < shown; i++) {
      var goods = label.goods().get(i);
      row(
          pen,
          197 + i * 5,
          NORMAL,
          goods.sku(),
          words.description(goods),
          Integer.toString(goods.quantity()));
    }
    int more = label.goods().size() - shown;
    if (more > 0) pen.left(left, 197 + shown * 5, 60, NORMAL, "+ " + more + " more");
  }

  private static void row(Pen pen, float y, Type type, String sku, String item, String quantity) {
    pen.left(12, y, 45, type, sku);
    pen.left(60, y, 118, type, item);
    pen.figure(180, y, 18, type, quantity);
  }
}

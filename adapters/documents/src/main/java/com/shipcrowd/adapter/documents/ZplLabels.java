package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Run;
import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.document.LabelSheet;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Labels as commands for a 203 dpi Zebra, 812 x 1218 dots. Source: documents.md section 1; ZPL II Programming Guide.
/// The printer's own font has no Indian letters, so a line with some is sent as a picture.
final class ZplLabels {
  private static final int WIDTH = 812;
  private static final int HEIGHT = 1218;
  private static final int LEFT = 28;
  private static final int ROOM = 756;
  private static final int AWB_MODULE = 3;
  private static final int SMALL_MODULE = 2;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final StringBuilder zpl;
  private final LabelSheet sheet;
  private final LabelWords words;

  private ZplLabels(StringBuilder zpl, LabelSheet sheet) {
    this.zpl = zpl;
    this.sheet = sheet;
    this.words = new LabelWords(sheet);
  }

  static byte[] print(List<LabelSheet> labels) {
    var zpl = new StringBuilder(4096 * labels.size());
    labels.forEach(l -> new ZplLabels(zpl, l).print());
    return zpl.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void print() {
    zpl.append("^XA^CI28^PW").append(WIDTH).append("^LL").append(HEIGHT).append("^LH0,0\n");
    box(24, 24, 764, 1176);
    for (int y : new int[] {112, 216, 408, 496, 736, 840, 1000, 1056, 1152}) box(24, y, 764, 2);
    text(LEFT, 44, 440, 34, sheet.sellerName());
    right(36, 300, 34, sheet.courier());
    right(76, 300, 24, sheet.service());
    routing();
    awb();
    text(LEFT, 420, 530, 42, words.payment());
    right(424, 220, 34, words.transport());
    text(LEFT, 470, ROOM, 22, words.master());
    shipTo();
    order();
    goods();
    text(LEFT, 1004, ROOM, 22, words.totals());
    text(LEFT, 1030, ROOM, 22, words.codes());
    text(
        LEFT,
        1060,
        ROOM,
        22,
        words.returnTitle() + " " + Lettering.clean(sheet.returnTo().name(), 40));
    text(LEFT, 1090, ROOM, 22, words.returnStreet());
    text(LEFT, 1120, ROOM, 22, words.returnTown());
    text(LEFT, 1156, ROOM, 19, words.flags());
    text(LEFT, 1178, 420, 19, words.footer());
    right(1178, 330, 19, words.printed());
    zpl.append("^XZ\n");
  }

  private void routing() {
    var pincode = sheet.shipTo().pincode().digits();
    text(LEFT, 136, 360, 64, Lettering.clean(sheet.sortCode(), 12));
    right(118, 390, 34, Lettering.clean(sheet.destination(), 30));
    right(156, 390, 58, pincode);
  }

  private void awb() {
    var number = sheet.awb().number();
    var bars = Bars.awb(number);
    int module = across(bars, AWB_MODULE) <= ROOM ? AWB_MODULE : SMALL_MODULE;
    if (across(bars, module) <= ROOM) {
      int x = LEFT + (ROOM - across(bars, module)) / 2 + Bars.QUIET * module;
      // ">;" starts in subset C; without it mode A finds the shortest way itself.
      boolean pairs = Bars.isPairs(number);
      code128(x, 228, module, 136, pairs ? "N,N,N,N" : "N,N,N,A", pairs ? ">;" : "", number);
    }
    int width = Math.round(Lettering.width(number, type(32)));
    text(LEFT + Math.max(0, (ROOM - width) / 2), 372, ROOM, 32, number);
  }

  private void code128(int x, int y, int module, int tall, String mode, String start, String data) {
    zpl.append("^FO")
        .append(x)
        .append(',')
        .append(y)
        .append("^BY")
        .append(module)
        .append(",3,")
        .append(tall);
    zpl.append("^BCN,").append(tall).append(',').append(mode).append("^FH^FD").append(start);
    escape(data);
    zpl.append("^FS\n");
  }

  private static int across(Bars bars, int module) {
    return (bars.across() + 2 * Bars.QUIET) * module;
  }

  private void shipTo() {
    var to = sheet.shipTo();
    text(LEFT, 502, 480, 19, "SHIP TO");
    text(LEFT, 524, 480, 30, Lettering.clean(to.name(), 40));
    int y = 558;
    for (var line : Lettering.wrap(Lettering.clean(words.street(), 480), type(26), 480, 4)) {
      text(LEFT, y, 480, 26, line);
      y += 28;
    }
    text(LEFT, y, 480, 26, words.town());
    text(LEFT, 696, 180, 40, to.pincode().digits());
    text(LEFT + 190, 702, 290, 28, words.phone());
    Bars.qr(sheet.trackingUrl()).ifPresent(this::qr);
  }

  private void qr(Bars code) {
    int module = Math.clamp(144 / code.across(), 1, 10);
    zpl.append("^FO544,512^BQN,2,").append(module).append("^FH^FDMA,");
    escape(sheet.trackingUrl());
    zpl.append("^FS\n");
  }

  private void order() {
    text(LEFT, 742, ROOM, 22, words.order());
    // A printer takes ">" inside a barcode for a command.
    Bars.plain(sheet.orderNumber(), 20)
        .filter(b -> across(b, SMALL_MODULE) <= ROOM && sheet.orderNumber().indexOf('>') < 0)
        .ifPresent(
            _ -> code128(LEFT + 20, 770, SMALL_MODULE, 64, "N,N,N,N", ">:", sheet.orderNumber()));
  }

  private void goods() {
    int y = 848;
    for (var goods : words.goods()) {
      text(LEFT, y, 170, 22, Lettering.clean(goods.sku(), 20));
      text(LEFT + 180, y, 340, 22, Lettering.clean(words.description(goods), 45));
      text(LEFT + 530, y, 50, 22, Integer.toString(goods.quantity()));
      if (words.showsValue()) right(y, 170, 22, goods.value().toString());
      y += 29;
    }
    text(LEFT, y, 300, 22, words.more());
  }

  private void box(int x, int y, int w, int h) {
    zpl.append("^FO")
        .append(x)
        .append(',')
        .append(y)
        .append("^GB")
        .append(w)
        .append(',')
        .append(h)
        .append(",2^FS\n");
  }

  private void right(int y, int room, int size, String raw) {
    var type = type(size);
    var clean = Lettering.fit(Lettering.clean(raw, 200), type, room);
    int width = Math.round(Lettering.width(clean, type));
    text(LEFT + ROOM - Math.min(room, width + 2), y, room, size, clean);
  }

  // Measured in Noto Sans; the printer's font 0 is condensed, and an eighth narrower at least.
  private void text(int x, int y, int room, int size, String raw) {
    var type = type(size);
    var clean = Lettering.fit(Lettering.clean(raw, 200), type, room);
    if (clean.isEmpty()) return;
    zpl.append("^FO").append(x).append(',').append(y);
    var runs = Lettering.runs(clean);
    if (runs.stream().allMatch(r -> r.face().isEmpty())) {
      zpl.append("^A0N,").append(size).append(',').append(size).append("^FH^FD");
      escape(clean);
    } else {
      picture(runs, type, Math.round(Lettering.width(clean, type)) + 2);
    }
    zpl.append("^FS\n");
  }

  private static Type type(int size) {
    return Type.plain(size * 0.88f);
  }

  private void picture(List<Run> runs, Type type, int width) {
    int height = Math.round(type.size() * 1.3f);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    var canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    float x = 0;
    for (var run : runs) {
      canvas.fill(run.outline(type, x, type.size()));
      x += run.width(type);
    }
    canvas.dispose();
    var dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    zpl.append("^GFA,").append(dots.length).append(',').append(dots.length);
    zpl.append(',').append((width + 7) / 8).append(',').append(HEX.formatHex(dots));
  }

  // Everything a printer could take for a command, and everything outside ASCII, goes as the hex of
  // its UTF-8.
  private void escape(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean harmless = b >= ' ' && b < 0x7F && "^~_\\".indexOf(b) < 0;
      if (harmless) zpl.append((char) b);
      else zpl.append(String.format(Locale.ROOT, "_%02X", b));
    }
  }
}

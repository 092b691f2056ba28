package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Lettering.Run;
import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.adapter.documents.Typefaces.Face;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// Draws on one sheet in millimetres from its top-left corner; `y` of words is their baseline. Words arrive as people
/// typed them and leave cleaned and cut to the room they have.
final class Pen {
  /// Points in a millimetre. Source: documents.md, head.
  static final float MM = 72 / 25.4f;

  private static final int LONGEST = 400;

  private final PdfContentByte page;
  private final float height;
  private final float scale;

  /// @param height of the sheet in millimetres
  /// @param scale what a surrounding transformation does to lengths; barcodes undo it, since their modules have fixed
  ///     sizes
  Pen(PdfContentByte page, float height, float scale) {
    this.page = page;
    this.height = height;
    this.scale = scale;
  }

  void left(float x, float y, float room, Type type, String words) {
    place(x, y, room, type, words, 0);
  }

  void centred(float x, float y, float room, Type type, String words) {
    place(x, y, room, type, words, 0.5f);
  }

  void right(float x, float y, float room, Type type, String words) {
    place(x, y, room, type, words, 1);
  }

  /// Figures at the right edge; a figure is never cut, it gets smaller.
  void figure(float x, float y, float room, Type type, String figure) {
    var fitting = Lettering.shrink(figure, type, room * MM, 3);
    float width = Lettering.width(figure, fitting);
    show((x + room) * MM - width, (height - y) * MM, fitting, figure);
  }

  /// Words that must be read whole, smaller when they are long, cut only below `least` points.
  void whole(float x, float y, float room, Type type, float least, String words) {
    var clean = Lettering.clean(words, LONGEST);
    left(x, y, room, Lettering.shrink(clean, type, room * MM, least), clean);
  }

  /// The width of words in millimetres.
  float width(String words, Type type) {
    return Lettering.width(Lettering.clean(words, LONGEST), type) / MM;
  }

  /// A way to set a paragraph.
  ///
  /// @param size in points
  /// @param most lines
  /// @param pitch from line to line in millimetres
  record Setting(float size, int most, float pitch) {}

  /// Words in the first of the settings that holds them all, cut in the last.
  ///
  /// @return where the next line's baseline goes
  float paragraph(float x, float y, float room, List<Setting> settings, String words) {
    var clean = Lettering.clean(words, LONGEST);
    for (var setting : settings) {
      var type = Type.plain(setting.size());
      var lines = Lettering.wrap(clean, type, room * MM, setting.most());
      boolean cut = !lines.isEmpty() && lines.getLast().endsWith("…") && !clean.endsWith("…");
      if (cut && setting != settings.getLast()) continue;
      for (int i = 0; i < lines.size(); i++)
        left(x, y + i * setting.pitch(), room, type, lines.get(i));
      return y + lines.size() * setting.pitch();
    }
    return y;
  }

  /// Several lines, `pitch` millimetres apart.
  ///
  /// @return how many were drawn
  int lines(float x, float y, float room, Type type, String words, int most, float pitch) {
    List<String> lines = Lettering.wrap(Lettering.clean(words, most * 120), type, room * MM, most);
    for (int i = 0; i < lines.size(); i++) left(x, y + i * pitch, room, type, lines.get(i));
    return lines.size();
  }

  void line(float x1, float y1, float x2, float y2, float points) {
    page.setLineWidth(points);
    page.moveTo(x1 * MM, (height - y1) * MM);
    page.lineTo(x2 * MM, (height - y2) * MM);
    page.stroke();
  }

  void dashed(float x1, float y1, float x2, float y2) {
    page.setLineDash(3, 3, 0);
    line(x1, y1, x2, y2, 0.4f);
    page.setLineDash(0);
  }

  void box(float x, float y, float w, float h, float points) {
    page.setLineWidth(points);
    page.rectangle(x * MM, (height - y - h) * MM, w * MM, h * MM);
    page.stroke();
  }

  void shade(float x, float y, float w, float h, float grey) {
    page.setGrayFill(grey);
    page.rectangle(x * MM, (height - y - h) * MM, w * MM, h * MM);
    page.fill();
    page.setGrayFill(0);
  }

  /// The width of a linear code with its quiet zones, in this sheet's millimetres.
  ///
  /// @param module true width of a module on paper in millimetres
  float across(Bars bars, float module) {
    return (bars.across() + 2 * Bars.QUIET) * module / scale;
  }

  /// A linear code; `x` is where its left quiet zone begins.
  void bars(float x, float y, float tall, Bars bars, float module) {
    float unit = module / scale;
    for (var bar : bars.dark()) {
      rectangle(x + (Bars.QUIET + (float) bar.x) * unit, y, (float) bar.width * unit, tall);
    }
    page.fill();
  }

  /// A square code without its quiet zone, which the caller keeps free.
  void square(float x, float y, float side, Bars code) {
    float unit = side / code.across();
    for (var dark : code.dark()) {
      rectangle(
          x + (float) dark.x * unit,
          y + (float) dark.y * unit,
          (float) dark.width * unit,
          (float) dark.height * unit);
    }
    page.fill();
  }

  private void rectangle(float x, float y, float w, float h) {
    page.rectangle(x * MM, (height - y - h) * MM, w * MM, h * MM);
  }

  private void place(float x, float y, float room, Type type, String words, float where) {
    var fitting = Lettering.fit(Lettering.clean(words, LONGEST), type, room * MM);
    if (fitting.isEmpty()) return;
    float spare = where == 0 ? 0 : where * (room * MM - Lettering.width(fitting, type));
    show(x * MM + spare, (height - y) * MM, type, fitting);
  }

  private void show(float x, float y, Type type, String clean) {
    page.beginText();
    float at = x;
    for (var run : Lettering.runs(clean)) at += show(at, y, type, run);
    page.endText();
  }

  private float show(float x, float y, Type type, Run run) {
    var face = run.face();
    if (face.isPresent()) return show(x, y, run.size(type), run.text(), face.get());
    page.setFontAndSize(Typefaces.latin(type.bold()), type.size());
    page.setTextMatrix(x, y);
    page.showTextBasic(run.text());
    return run.width(type);
  }

  // A glyph at a time: marks sit where the shaping puts them, not where the font's widths would.
  private float show(float x, float y, float size, String text, Face face) {
    var words = new PdfDictionary();
    words.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
    page.beginMarkedContentSequence(PdfName.SPAN, words, true);
    page.setFontAndSize(face.pdf(), size);
    var glyphs = face.shape(text);
    float unit = size / Typefaces.EM;
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      var at = glyphs.getGlyphPosition(i);
      page.setTextMatrix(x + (float) at.getX() * unit, y - (float) at.getY() * unit);
      page.showText(glyphs, i, i + 1);
    }
    page.endMarkedContentSequence();
    return (float) glyphs.getLogicalBounds().getWidth() * unit;
  }
}

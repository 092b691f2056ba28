package com.shipcrowd.adapter.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fonts, read once per process. A file is embedded by OpenPDF and shaped by the JDK, so glyph numbers agree.
final class Typefaces {
  /// Glyphs are shaped at this size: one unit is a thousandth of the em, as in PDF.
  static final float EM = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final BaseFont REGULAR = embedded(Script.LATIN.file());
  private static final BaseFont BOLD = embedded("NotoSans-Bold.ttf");
  private static final Map<Script, Optional<Face>> FACES = new ConcurrentHashMap<>();

  private Typefaces() {}

  /// A font of a script that needs shaping.
  record Face(BaseFont pdf, Font shaper) {
    /// Shapes a text of this script at [#EM].
    GlyphVector shape(String text) {
      var letters = text.toCharArray();
      return shaper.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
  }

  static BaseFont latin(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /// The font of a script, empty when this machine cannot shape: then the text is printed in Latin letters.
  static Optional<Face> of(Script script) {
    return FACES.computeIfAbsent(script, Typefaces::read);
  }

  /// Whether a character has a glyph.
  static boolean draws(int codePoint) {
    var script = Script.of(codePoint);
    if (script == Script.LATIN) return REGULAR.charExists(codePoint) && BOLD.charExists(codePoint);
    return of(script).filter(f -> f.shaper().canDisplay(codePoint)).isPresent();
  }

  // A machine without font libraries answers with an Error, and must still print labels.
  private static Optional<Face> read(Script script) {
    try {
      var shaper =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(script.file())))
              .deriveFont(EM);
      var face = new Face(embedded(script.file()), shaper);
      face.shape(" ");
      return Optional.of(face);
    } catch (FontFormatException
        | IOException
        | RuntimeException
        | LinkageError
        | InternalError broken) {
      LOG.warn(
          "No shaping of {} on this machine; names are printed in Latin letters", script, broken);
      return Optional.empty();
    }
  }

  private static BaseFont embedded(String name) {
    try {
      var font =
          BaseFont.createFont(
              name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file(name), null);
      font.setSecureRandom(new SameTag());
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(String name) throws IOException {
    try (var in = Typefaces.class.getResourceAsStream("fonts/" + name)) {
      if (in == null) throw new IOException("no font " + name);
      return in.readAllBytes();
    }
  }

  /// OpenPDF asks it for the six letters before a subset font's name, which must not differ between two printings.
  private static final class SameTag extends SecureRandom {
    private static final long serialVersionUID = 1;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}

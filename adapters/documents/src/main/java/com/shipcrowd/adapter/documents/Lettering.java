package com.shipcrowd.adapter.documents;

import com.shipcrowd.adapter.documents.Typefaces.Face;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words made fit to print: cleaned, measured, cut. Widths are in points.
final class Lettering {
  private static final String ELLIPSIS = "…";
  // Indian letters are taller than Latin ones of the same size; lines are set for Latin.
  private static final float INDIAN = 0.92f;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Lettering() {}

  /// How words look.
  ///
  /// @param size in points
  record Type(float size, boolean bold) {
    static Type plain(float size) {
      return new Type(size, false);
    }

    static Type bold(float size) {
      return new Type(size, true);
    }

    Type smaller(float points) {
      return new Type(size - points, bold);
    }
  }

  /// Neighbouring letters of one script.
  record Run(Script script, String text) {
    Optional<Face> face() {
      return script == Script.LATIN ? Optional.empty() : Typefaces.of(script);
    }

    float size(Type type) {
      return script == Script.LATIN ? type.size() : type.size() * INDIAN;
    }

    /// The letters' shape with its baseline starting at a point.
    Shape outline(Type type, float x, float y) {
      var at = AffineTransform.getTranslateInstance(x, y);
      at.scale(size(type) / Typefaces.EM, size(type) / Typefaces.EM);
      return at.createTransformedShape(Typefaces.of(script).orElseThrow().shape(text).getOutline());
    }

    float width(Type type) {
      return face()
          .map(f -> (float) f.shape(text).getLogicalBounds().getWidth() * size(type) / Typefaces.EM)
          .orElseGet(
              () -> Typefaces.latin(type.bold()).getWidth(text) * type.size() / Typefaces.EM);
    }
  }

  /// Words without control characters, direction marks and unknown glyphs, on one line, at most `longest` characters.
  static String clean(String raw, int longest) {
    int enough = Math.min(raw.length(), 4 * longest + 64);
    var text = raw.substring(0, enough);
    if (!isPlain(text)) text = drawable(Normalizer.normalize(text, Normalizer.Form.NFC));
    text = text.strip();
    boolean cut = text.length() > longest;
    return cut ? text.substring(0, boundary(text, longest - 1)).stripTrailing() + ELLIPSIS : text;
  }

  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
      before = c;
    }
    return true;
  }

  private static String drawable(String text) {
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int next = i < text.length() ? text.codePointAt(i) : 0;
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!endsWith(kept, ' ')) kept.append(' ');
      } else if (isJoiner(c)) {
        if (isIndian(kept) && Script.of(next) != Script.LATIN) kept.appendCodePoint(c);
      } else if (isSilent(c)) {
        continue;
      } else if (Typefaces.draws(c)) {
        kept.appendCodePoint(c);
      } else {
        var letters = Romanized.letter(c, next);
        if (!letters.equals("?") || !endsWith(kept, '?')) kept.append(letters);
      }
    }
    return kept.toString();
  }

  // Controls, direction marks, halves of pairs and accents that found no letter to stand on.
  private static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Script.of(c) == Script.LATIN;
      default -> false;
    };
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
  }

  private static boolean isIndian(CharSequence text) {
    return !text.isEmpty() && Script.of(text.charAt(text.length() - 1)) != Script.LATIN;
  }

  private static boolean endsWith(CharSequence text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }

  /// Splits clean words by script. A joiner and the danda stay with the letters before them.
  static List<Run> runs(String clean) {
    if (isPlain(clean)) return clean.isEmpty() ? List.of() : List.of(new Run(Script.LATIN, clean));
    var runs = new ArrayList<Run>();
    int from = 0;
    var script = Script.LATIN;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean stays = script != Script.LATIN && (isJoiner(c) || c == 0x0964 || c == 0x0965);
      var own = stays ? script : Script.of(c);
      if (own == script) continue;
      if (i > from) runs.add(new Run(script, clean.substring(from, i)));
      from = i;
      script = own;
    }
    if (clean.length() > from) runs.add(new Run(script, clean.substring(from)));
    return runs;
  }

  /// The width of clean words.
  static float width(String clean, Type type) {
    float width = 0;
    for (var run : runs(clean)) width += run.width(type);
    return width;
  }

  /// Clean words, cut with an ellipsis when they are wider than the room for them.
  static String fit(String clean, Type type, float room) {
    if (width(clean, type) <= room) return clean;
    int end = reach(clean, type, room - width(ELLIPSIS, type));
    return clean.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /// The biggest type, not under `least` points, in which the words fit.
  static Type shrink(String clean, Type type, float room, float least) {
    float width = width(clean, type);
    if (width <= room) return type;
    return new Type(
        Math.max(least, (float) Math.floor(type.size() * room / width * 10) / 10), type.bold());
  }

  /// Breaks clean words into lines; what does not fit into the last one is cut with an ellipsis.
  static List<String> wrap(String clean, Type type, float room, int most) {
    var lines = new ArrayList<String>();
    var rest = clean;
    while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, type) > room) {
      int end = Math.max(reach(rest, type, room), firstLetter(rest));
      int space =
          end < rest.length() && rest.charAt(end) == ' ' ? end : rest.lastIndexOf(' ', end - 1);
      if (space > 0) end = space;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) lines.add(fit(rest, type, room));
    return lines;
  }

  private static int firstLetter(String text) {
    int end = 1;
    while (end < text.length() && boundary(text, end) < end) end++;
    return end;
  }

  // How many chars fit, found by halving: a shaped text's width is not the sum of its letters'.
  private static int reach(String text, Type type, float room) {
    int fits = 0;
    int tooMany = text.length() + 1;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) >>> 1;
      if (width(text.substring(0, boundary(text, middle)), type) <= room) fits = middle;
      else tooMany = middle;
    }
    return boundary(text, fits);
  }

  // The nearest place at or before the index where a syllable is not torn apart.
  private static int boundary(String text, int index) {
    int i = Math.min(index, text.length());
    while (i > 0 && i < text.length() && (continues(text.charAt(i)) || joins(text.charAt(i - 1))))
      i--;
    return i;
  }

  private static boolean continues(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> isJoiner(c) || Character.isLowSurrogate(c);
    };
  }

  private static boolean joins(char c) {
    var script = Script.of(c);
    return isJoiner(c) || (script != Script.LATIN && script.place(c) == 0x4D);
  }
}

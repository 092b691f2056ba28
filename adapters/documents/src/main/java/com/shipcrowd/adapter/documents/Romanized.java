package com.shipcrowd.adapter.documents;

import java.text.Normalizer;

/// Latin letters for what has no glyph. A postman reads it; it is no scholarly transliteration.
final class Romanized {
  private static final int VIRAMA = 0x4D;
  // One place a sound, the same in every Indian block; "-" has no sound of its own.
  private static final String[] SOUNDS =
      ("- n m h a a aa i ee u oo ri li e e e ai o o o au k kh g gh ng ch chh j jh ny t th d dh n t th d dh n n p ph b"
              + " bh m y r r l l zh v sh sh s h - - - - aa i ee u oo ri ri e e e ai o o o au - - - om - - - - - - - q"
              + " kh g z r rh f y ri li li li . . 0 1 2 3 4 5 6 7 8 9")
          .split(" ");

  private Romanized() {}

  /// A character by its sound or without its accents; `?` when neither helps.
  ///
  /// @param next the character after it, or 0: a consonant before a vowel sign or a virama loses its own `a`
  static String letter(int codePoint, int next) {
    var script = Script.of(codePoint);
    if (script == Script.LATIN) return plain(codePoint);
    int place = script.place(codePoint);
    if (place >= SOUNDS.length) return "";
    var sound = SOUNDS[place].equals("-") ? "" : SOUNDS[place];
    return isConsonant(place) && keepsItsVowel(script, next) ? sound + "a" : sound;
  }

  private static boolean isConsonant(int place) {
    return (place >= 0x15 && place <= 0x39) || (place >= 0x58 && place <= 0x5F);
  }

  // The last a of a word is silent in the north and spoken in the south.
  private static boolean keepsItsVowel(Script script, int next) {
    if (Script.of(next) == script) {
      int place = script.place(next);
      return place < 0x3C || place > VIRAMA;
    }
    return script.compareTo(Script.TAMIL) >= 0;
  }

  private static String plain(int codePoint) {
    var kept = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
        .codePoints()
        .filter(
            c -> Character.getType(c) != Character.NON_SPACING_MARK && Script.of(c) == Script.LATIN)
        .filter(Typefaces::draws)
        .forEach(kept::appendCodePoint);
    return kept.isEmpty() ? "?" : kept.toString();
  }
}

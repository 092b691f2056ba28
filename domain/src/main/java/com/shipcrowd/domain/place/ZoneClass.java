package com.shipcrowd.domain.place;

/// How hard a place is to reach, before any card has its say. Source: zones-and-rates.md section 2.
public enum ZoneClass {
  /// The mainland.
  NORMAL("N"),
  /// The eight states of the North-East, and Jammu and Kashmir.
  SPECIAL("E"),
  /// Ladakh, the Andaman and Nicobar Islands, Lakshadweep: by air or ship only.
  REMOTE("F"),
  /// Army post: private couriers do not deliver there.
  ARMY("X");

  private final String letter;

  ZoneClass(String letter) {
    this.letter = letter;
  }

  /// One letter, as the directory file has it.
  public String letter() {
    return letter;
  }

  /// Reads the letter; empty text is the usual case, NORMAL.
  ///
  /// @throws IllegalArgumentException for any other text
  static ZoneClass ofLetter(String letter) {
    return switch (letter) {
      case "", "N" -> NORMAL;
      case "E" -> SPECIAL;
      case "F" -> REMOTE;
      case "X" -> ARMY;
      default -> throw new IllegalArgumentException("no such zone class: " + letter);
    };
  }
}

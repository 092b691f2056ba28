package com.shipcrowd.adapter.simulators;

/// How a courier spells one thing that happened. Which of the four it uses is its own affair; unused ones are empty.
///
/// @param code its code
/// @param type a group or second code
/// @param text the status as it words it
/// @param remark what its people add
public record Word(String code, String type, String text, String remark) {
  /// A code and its text.
  public static Word of(String code, String text) {
    return new Word(code, "", text, "");
  }

  /// The same with a remark.
  public Word remarked(String words) {
    return new Word(code, type, text, words);
  }
}

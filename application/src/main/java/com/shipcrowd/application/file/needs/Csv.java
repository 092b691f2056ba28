package com.shipcrowd.application.file.needs;

import java.util.List;
import java.util.function.Predicate;

/// Records of RFC 4180: quotes, doubled quotes, line breaks inside quotes. Knows nothing of headers and meaning.
public interface Csv {
  /// Reads records one after the other; a blank line is a record with one empty cell.
  ///
  /// @param take answers false when it wants no more
  /// @throws Malformed when quotes do not end or stand in the middle of a cell
  void read(String text, char separator, Predicate<List<String>> take);

  /// The text is no CSV.
  final class Malformed extends RuntimeException {
    /// @param why for the person who made the file
    public Malformed(String why) {
      super(why);
    }
  }
}

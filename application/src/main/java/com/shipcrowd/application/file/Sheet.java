package com.shipcrowd.application.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file that was read: its header and its records that are not blank.
///
/// @param columns as the file names them, without those of an error report
/// @param unknown columns that nobody reads
/// @param rows in the order of the file
public record Sheet(List<String> columns, List<String> unknown, List<Row> rows) {
  /// One record.
  public static final class Row {
    private final int number;
    private final String[] cells;
    private final Map<String, Integer> places;
    private final int[] shown;

    Row(int number, String[] cells, Map<String, Integer> places, int[] shown) {
      this.number = number;
      this.cells = cells;
      this.places = places;
      this.shown = shown;
    }

    /// Its number in the file, the header being 1.
    public int number() {
      return number;
    }

    /// What stands in one of our columns: trimmed, runs of spaces made one, the text mark of spreadsheets dropped. Empty
    /// when the file lacks the column or the record ends before it.
    public String cell(String column) {
      var place = places.get(column);
      return place == null || place >= cells.length ? "" : tidy(cells[place]);
    }

    /// Every column as the file has it, for the report.
    public List<String> original() {
      var all = new String[shown.length];
      for (int i = 0; i < shown.length; i++)
        all[i] = shown[i] < cells.length ? cells[shown[i]] : "";
      return List.of(all);
    }

    /// The longest cell, to be told when it is too long.
    @Nullable String tooLong() {
      for (var entry : places.entrySet()) {
        int place = entry.getValue();
        if (place < cells.length && cells[place].length() > Shape.MOST_CHARACTERS)
          return entry.getKey();
      }
      return null;
    }
  }

  static String tidy(String cell) {
    int length = cell.length();
    boolean clean = length == 0 || (cell.charAt(0) > ' ' && cell.charAt(length - 1) > ' ');
    if (clean && cell.indexOf("  ") < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\u00A0') < 0) {
      return length > 0 && cell.charAt(0) == '\'' ? cell.substring(1) : cell;
    }
    var tidy = cell.replace('\u00A0', ' ').strip().replaceAll(" {2,}", " ");
    return tidy.startsWith("'") ? tidy.substring(1) : tidy;
  }
}

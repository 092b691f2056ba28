package com.shipcrowd.application.file;

import com.shipcrowd.application.file.needs.Csv;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads and writes files in the house's dialect. Source: files.md section 1.
public final class Sheets {
  /// What an error report puts before the columns of the file; passed over when it is uploaded again.
  public static final List<String> REPORT =
      List.of("row_number", "status", "error_code", "error_field", "error_message", "created_id");

  private static final int MOST_SHARED = 20_000;
  private static final int LONGEST_SHARED = 20;
  private static final Pattern NOISE = Pattern.compile("[(\\[][^)\\]]*[)\\]]|[\\s_*\u00A0-]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");
  private static final Set<String> PASSED_OVER =
      Set.copyOf(REPORT.stream().map(Sheets::bare).toList());

  private final Csv csv;

  public Sheets(Csv csv) {
    this.csv = csv;
  }

  /// Reads a whole file.
  ///
  /// @throws FileRefused when it cannot be read as a file of this shape
  public Sheet read(byte[] bytes, Shape shape) {
    if (bytes.length > shape.mostBytes())
      throw FileRefused.tooLarge(bytes.length, shape.mostBytes());
    var text = decoded(bytes);
    var records = new ArrayList<String[]>();
    var pool = new HashMap<String, String>();
    // Blank records are counted, so that numbers equal those of the spreadsheet, but not kept.
    var reading =
        new Object() {
          int kept;
        };
    try {
      csv.read(
          text,
          separator(text),
          cells -> {
            var record = cells.toArray(String[]::new);
            share(record, pool);
            boolean blank = isBlank(record);
            records.add(blank ? new String[0] : record);
            if (!blank) reading.kept++;
            return reading.kept <= shape.mostRecords() + 1;
          });
    } catch (Csv.Malformed broken) {
      throw FileRefused.malformed(String.valueOf(broken.getMessage()));
    }
    while (!records.isEmpty() && records.getLast().length == 0) records.removeLast();
    if (records.isEmpty() || records.getFirst().length == 0) throw FileRefused.empty();
    if (reading.kept > shape.mostRecords() + 1) throw FileRefused.tooManyRows(shape.mostRecords());
    return sheet(records, shape);
  }

  // Most cells of a long file say what others say; one copy of each keeps it small.
  private static void share(String[] record, Map<String, String> pool) {
    for (int i = 0; i < record.length; i++) {
      var known = pool.get(record[i]);
      if (known != null) record[i] = known;
      else if (pool.size() < MOST_SHARED && record[i].length() <= LONGEST_SHARED)
        pool.put(record[i], record[i]);
    }
  }

  private static Sheet sheet(List<String[]> records, Shape shape) {
    var header = records.getFirst();
    if (header.length > Shape.MOST_COLUMNS)
      throw FileRefused.tooManyColumns(header.length, Shape.MOST_COLUMNS);
    var ours = new HashMap<String, String>();
    shape.mandatory().forEach(c -> ours.put(bare(c), c));
    shape.optional().forEach(c -> ours.put(bare(c), c));
    shape.aliases().forEach((theirs, our) -> ours.putIfAbsent(bare(theirs), our));
    var places = new HashMap<String, Integer>();
    var seen = new HashSet<String>();
    var shown = new ArrayList<Integer>();
    var columns = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (int i = 0; i < header.length; i++) {
      var name = Sheet.tidy(header[i]);
      var bare = bare(name);
      // Unless this kind of file has a column of that name itself.
      if (PASSED_OVER.contains(bare) && !ours.containsKey(bare)) continue;
      var our = ours.get(bare);
      if (!bare.isEmpty() && !seen.add(our == null ? bare : our))
        throw FileRefused.columnTwice(name);
      shown.add(i);
      columns.add(name);
      if (our == null) {
        if (!name.isEmpty()) unknown.add(name);
      } else {
        places.put(our, i);
      }
    }
    var missing = shape.mandatory().stream().filter(c -> !places.containsKey(c)).toList();
    if (!missing.isEmpty()) throw FileRefused.columnMissing(missing, columns);
    return new Sheet(
        List.copyOf(columns), List.copyOf(unknown), rows(records, Map.copyOf(places), shown));
  }

  private static List<Sheet.Row> rows(
      List<String[]> records, Map<String, Integer> places, List<Integer> shown) {
    int[] order = shown.stream().mapToInt(Integer::intValue).toArray();
    var rows = new ArrayList<Sheet.Row>();
    for (int i = 1; i < records.size(); i++) {
      var cells = records.get(i);
      if (cells.length > 0) rows.add(new Sheet.Row(i + 1, cells, places, order));
    }
    if (rows.isEmpty()) throw FileRefused.empty();
    return rows;
  }

  /// Writes a file: a mark that says UTF-8, CRLF, cells quoted where they must be. Texts that a spreadsheet would take for
  /// a formula get its text mark.
  public byte[] write(List<String> header, Iterable<? extends List<String>> rows) {
    var out = new StringBuilder(1 << 16);
    out.append('\uFEFF');
    line(out, header);
    for (var row : rows) line(out, row);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) out.append(',');
      cell(out, cells.get(i));
    }
    out.append("\r\n");
  }

  private static void cell(StringBuilder out, String raw) {
    var text = isFormula(raw) ? "'" + raw : raw;
    boolean quote = false;
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t';
    }
    if (!quote) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) return false;
    return !NUMBER.matcher(text).matches();
  }

  private static String decoded(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = marked ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException other) {
      throw FileRefused.encoding();
    }
  }

  // Whatever stands most often in the header, outside of quotes.
  private static char separator(String text) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '\n' || c == '\r') {
        if (counts[0] + counts[1] + counts[2] > 0) break;
        continue;
      }
      if (c == ',') counts[0]++;
      if (c == ';') counts[1]++;
      if (c == '\t') counts[2]++;
    }
    if (counts[1] > counts[0] && counts[1] >= counts[2]) return ';';
    return counts[2] > counts[0] ? '\t' : ',';
  }

  private static boolean isBlank(String[] record) {
    for (var cell : record) if (!cell.isBlank()) return false;
    return true;
  }

  private static String bare(String name) {
    return NOISE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.Coverage;
import com.shipcrowd.domain.place.Pincode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The canonical text of a serviceability file: our columns, one spelling for each value, by pincode. What is exported is
/// this text, so export and import of it are the same bytes. No cell needs quotes. Source: files.md section 5.
final class AreaLines {
  static final List<String> MANDATORY =
      List.of("service", "pincode", "pickup", "prepaid", "cod", "reverse", "oda");
  static final List<String> OPTIONAL =
      List.of(
          "max_cod", "max_weight_kg", "tat_days", "sort_code", "embargo_from", "embargo_to", "op");
  private static final String HEADER =
      "service,pincode,pickup,prepaid,cod,reverse,oda,max_cod,max_weight_kg,tat_days,sort_code,embargo_from,embargo_to";
  private static final int CELLS = 13;

  private AreaLines() {}

  static String line(String service, AreaRow row) {
    var c = row.coverage();
    var from = row.embargoFrom();
    var to = row.embargoTo();
    return service
        + ","
        + row.pincode().digits()
        + ","
        + flag(c.pickup())
        + ","
        + flag(c.prepaid())
        + ","
        + flag(c.cod())
        + ","
        + flag(c.reverse())
        + ","
        + flag(c.oda())
        + ","
        + rupees(row.maxCodPaise())
        + ","
        + kilos(row.maxWeightG())
        + ","
        + (row.tatDays() == null ? "" : row.tatDays())
        + ","
        + row.sortCode()
        + ","
        + (from == null ? "" : from)
        + ","
        + (to == null ? "" : to);
  }

  private static String flag(boolean yes) {
    return yes ? "Y" : "N";
  }

  private static String rupees(@Nullable Integer paise) {
    if (paise == null) return "";
    return paise % 100 == 0
        ? Integer.toString(paise / 100)
        : BigDecimal.valueOf(paise, 2).toPlainString();
  }

  private static String kilos(@Nullable Integer grams) {
    return grams == null
        ? ""
        : grams == 0 ? "0" : BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
  }

  /// @param lines one a pincode, in their order
  static String text(Collection<String> lines) {
    var text = new StringBuilder(HEADER.length() + 2 + lines.size() * 40);
    text.append(HEADER).append("\r\n");
    for (var line : lines) text.append(line).append("\r\n");
    return text.toString();
  }

  /// The lines of a canonical text by pincode.
  static TreeMap<String, String> byPincode(String text) {
    var lines = new TreeMap<String, String>();
    for (var line : lines(text)) {
      int comma = line.indexOf(',');
      lines.put(line.substring(comma + 1, comma + 7), line);
    }
    return lines;
  }

  /// The rows of a canonical text.
  static List<AreaRow> rows(String text) {
    var lines = lines(text);
    var rows = new ArrayList<AreaRow>(lines.size());
    var cells = new String[CELLS];
    for (var line : lines) rows.add(row(line, cells));
    return rows;
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int from = text.indexOf("\r\n") + 2;
    for (int end = text.indexOf("\r\n", from); end >= 0; end = text.indexOf("\r\n", from)) {
      lines.add(text.substring(from, end));
      from = end + 2;
    }
    return lines;
  }

  private static AreaRow row(String line, String[] cells) {
    int from = 0;
    for (int i = 0; i < CELLS; i++) {
      int comma = line.indexOf(',', from);
      cells[i] = comma < 0 ? line.substring(from) : line.substring(from, comma);
      from = comma + 1;
    }
    return new AreaRow(
        new Pincode(cells[1]),
        new Coverage(
            isYes(cells[2]), isYes(cells[3]), isYes(cells[4]), isYes(cells[5]), isYes(cells[6])),
        scaled(cells[7], 2),
        scaled(cells[8], 3),
        cells[9].isEmpty() ? null : Integer.valueOf(cells[9]),
        cells[10],
        day(cells[11]),
        day(cells[12]));
  }

  private static boolean isYes(String cell) {
    return cell.equals("Y");
  }

  private static @Nullable Integer scaled(String cell, int decimals) {
    return cell.isEmpty() ? null : new BigDecimal(cell).movePointRight(decimals).intValueExact();
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}

package com.shipcrowd.adapter.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.FileRefused;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The dialect of files.md section 1, over the real library.
class DialectTest {
  private static final Sheets SHEETS = new Sheets(new FastCsv());
  private static final Shape SHAPE =
      new Shape(List.of("name", "max_cod"), List.of("note"), Map.of("Title", "name"), 5);

  private static Sheet read(String text) {
    return SHEETS.read(text.getBytes(StandardCharsets.UTF_8), SHAPE);
  }

  private static List<String> names(Sheet sheet) {
    return sheet.rows().stream().map(r -> r.cell("name")).toList();
  }

  private static void assertRefused(String text, FileRefused.Why why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(FileRefused.class, e -> assertThat(e.code()).isEqualTo(why.name()));
  }

  @Test
  void given_any_usual_separator_line_end_and_mark_when_read_then_the_cells_are_the_same() {
    for (var separator : List.of(",", ";", "\t")) {
      for (var end : List.of("\n", "\r\n")) {
        var text = "\uFEFFname,max_cod\n\"a\"\"b\",1\nc  d ,2\n";
        var sheet = read(text.replace(",", separator).replace("\n", end));
        assertThat(names(sheet)).containsExactly("a\"b", "c d");
        assertThat(sheet.rows().getLast().cell("max_cod")).isEqualTo("2");
      }
    }
  }

  @Test
  void given_spelled_otherwise_when_read_then_headers_match_and_strangers_are_told() {
    var sheet = read("Max-COD (Rs),* TITLE,colour,row_number\n1,'=x,red,9\n");

    assertThat(names(sheet)).containsExactly("=x");
    assertThat(sheet.unknown()).containsExactly("colour");
    assertThat(sheet.columns()).containsExactly("Max-COD (Rs)", "* TITLE", "colour");
    assertThat(sheet.rows().getFirst().original()).containsExactly("1", "'=x", "red");
  }

  @Test
  void given_blank_records_and_breaks_in_quotes_when_read_then_numbers_count_records() {
    var sheet = read("name,max_cod\n\n\"a\nb\",1\n , \nc,2\n\n");

    assertThat(sheet.rows().stream().map(Sheet.Row::number)).containsExactly(3, 5);
  }

  @Test
  void given_a_file_that_is_wrong_as_a_whole_when_read_then_the_reason_is_named() {
    assertRefused("", FileRefused.Why.FILE_EMPTY);
    assertRefused("name,max_cod\n", FileRefused.Why.FILE_EMPTY);
    assertRefused("name\nx\n", FileRefused.Why.FILE_COLUMN_MISSING);
    assertRefused("name,Title,max_cod\na,b,1\n", FileRefused.Why.FILE_COLUMN_DUPLICATE);
    assertRefused("name,max_cod\n\"a,1\n", FileRefused.Why.FILE_MALFORMED);
    assertRefused("name,max_cod\n\"a\"b,1\n", FileRefused.Why.FILE_MALFORMED);
    assertRefused("name,max_cod\n" + "a,1\n".repeat(6), FileRefused.Why.FILE_TOO_MANY_ROWS);
    assertRefused(
        IntStream.range(0, 65).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n1\n",
        FileRefused.Why.FILE_TOO_MANY_COLUMNS);
    var windows = "name,max_cod\nCaf\u00E9,1\n".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> SHEETS.read(windows, SHAPE))
        .isInstanceOfSatisfying(
            FileRefused.class, e -> assertThat(e.code()).isEqualTo("FILE_ENCODING"));
  }

  @Test
  void given_formulas_when_written_then_they_are_texts_and_come_back_as_they_were() {
    var texts = List.of("=1+1", "+x", "-y", "@z", "-5", "+91", "plain", "a,b", "say \"x\"");
    var bytes =
        SHEETS.write(List.of("name", "max_cod"), texts.stream().map(t -> List.of(t, "1")).toList());
    var text = new String(bytes, StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFFname,max_cod\r\n'=1+1,1\r\n'+x,1\r\n'-y,1\r\n'@z,1\r\n-5,1");
    var shape = new Shape(SHAPE.mandatory(), List.of(), Map.of(), 50);
    assertThat(names(SHEETS.read(bytes, shape))).isEqualTo(texts);
  }

  @Test
  void given_cells_when_read_then_numbers_days_and_flags_are_strict() {
    var cells =
        new Cells(read("name,max_cod,note\n=1+1,\"1,50,000.50\",31/12/2026\n").rows().getFirst());
    assertThat(cells.scaled("max_cod", 2, 0, 100_000_000)).isEqualTo(15_000_050);
    assertThat(cells.day("note")).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(cells.isFine()).isTrue();
    assertThat(cells.scaled("name", 2, 0, 9)).isNull();
    cells.flag("name");
    cells.flag("missing");
    cells.day("max_cod");
    cells.pincode("name");
    assertThat(cells.scaled("max_cod", 0, 0, 9_000_000)).isNull();
    assertThat(cells.scaled("max_cod", 2, 0, 99)).isNull();
    assertThat(cells.findings().stream().map(Finding::code))
        .containsExactly(
            "NUMBER_INVALID",
            "ENUM_INVALID",
            "REQUIRED",
            "DATE_INVALID",
            "PINCODE_INVALID",
            "NUMBER_INVALID",
            "LIMIT_EXCEEDED");
    assertThat(cells.isFine()).isFalse();
  }
}

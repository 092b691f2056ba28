package com.shipcrowd.adapter.documents.csv;

import com.shipcrowd.application.file.needs.Csv;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

@Singleton
final class FastCsv implements Csv {
  // A cell may have 2,000 characters; that is judged later, with the number of its record.
  private static final int LONGEST_CELL = 1 << 20;
  private static final int MOST_CELLS = 4_096;

  @Override
  public void read(String text, char separator, Predicate<List<String>> take) {
    if (endsInsideQuotes(text)) throw new Malformed("a quote is opened and never closed");
    try (var records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(12 * 1024 * 1024)
            .build(
                de.siegmar.fastcsv.reader.CsvRecordHandler.builder()
                    .maxFieldSize(LONGEST_CELL)
                    .maxFields(MOST_CELLS)
                    .maxRecordSize(12 * 1024 * 1024)
                    .build(),
                text)) {
      for (var record : records) {
        if (!take.test(record.getFields())) return;
      }
    } catch (CsvParseException broken) {
      throw new Malformed(String.valueOf(broken.getMessage()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // The library takes the end of the file for the end of the quote.
  private static boolean endsInsideQuotes(String text) {
    boolean inside = false;
    for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) inside = !inside;
    return inside;
  }
}

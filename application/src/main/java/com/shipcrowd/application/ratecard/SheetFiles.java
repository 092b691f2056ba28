package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.RateSheetUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rate sheets as files: reading what was written gives identical bytes. Source: files.md section 5.
public final class SheetFiles {
  private final Sheets files;

  public SheetFiles(Sheets files) {
    this.files = files;
  }

  /// @throws com.shipcrowd.application.file.FileRefused when it is no CSV of this shape
  /// @throws RateSheetUnreadable naming every cell that cannot be read; nothing of it is taken over
  public RateSheet read(CardType type, byte[] bytes) {
    var header = RateSheet.header(type);
    var file = files.read(bytes, new Shape(header, List.of(), Map.of(), RateSheet.MOST_RECORDS));
    var lines = new ArrayList<RateSheet.Line>();
    for (var row : file.rows()) {
      lines.add(new RateSheet.Line(row.number(), header.stream().map(row::cell).toList()));
    }
    return sheet(type, lines);
  }

  /// Records as they stand behind the header of the file.
  ///
  /// @throws RateSheetUnreadable as `read`
  public static RateSheet of(CardType type, List<List<String>> records) {
    var lines = new ArrayList<RateSheet.Line>();
    for (int i = 0; i < records.size(); i++) {
      lines.add(new RateSheet.Line(i + 2, records.get(i).stream().map(String::strip).toList()));
    }
    return sheet(type, lines);
  }

  private static RateSheet sheet(CardType type, List<RateSheet.Line> lines) {
    var reading = RateSheet.read(type, lines);
    if (!reading.faults().isEmpty()) throw new RateSheetUnreadable(reading.faults());
    return reading.sheet();
  }

  /// The canonical file.
  public byte[] write(RateSheet sheet) {
    var records = sheet.records();
    return files.write(records.getFirst(), records.subList(1, records.size()));
  }
}

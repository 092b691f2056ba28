package com.shipcrowd.domain.ratecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The content of a rate card version as people write it: the records of its file. A draft may hold one that is not
/// complete yet; `faults` says what is missing before it can price anything. Source: files.md section 5.
public sealed interface RateSheet permits ParcelSheet, FreightSheet {
  /// The dearest single price, 10,00,000.00: more is a slip of the keyboard.
  long DEAREST_PAISE = 100_000_000L;

  /// Records of one file, each price and each parameter once; more is a mistake.
  int MOST_RECORDS = 5_000;

  CardType type();

  /// Everything that speaks against submitting it; empty for a complete sheet without oddities.
  List<SheetFault> faults();

  /// Insists on a sheet that can price.
  ///
  /// @throws RateSheetIncomplete when it has faults that are no mere oddities
  default void checkComplete() {
    var wrong = faults().stream().filter(f -> !f.warning()).toList();
    if (!wrong.isEmpty()) throw new RateSheetIncomplete(wrong);
  }

  /// The records of the canonical file, header first: reading them again makes an equal sheet, writing that one makes
  /// the same records.
  List<List<String>> records();

  /// Every cell by where it stands, for comparing.
  Map<Cell, String> cells();

  /// Codes of the services it prices.
  Set<String> services();

  /// Where a value stands in a sheet.
  ///
  /// @param service or origin of a matrix
  /// @param line for example `FORWARD upto 500 g` or `fuel_percent`
  /// @param zone or destination; empty for parameters
  record Cell(String service, String line, String zone) {}

  /// A cell that differs between two sheets.
  ///
  /// @param before null when it is new
  /// @param after null when it is gone
  record Change(Cell cell, @Nullable String before, @Nullable String after) {}

  /// What one must change in a sheet to get another, in the order of the cells.
  static List<Change> diff(RateSheet before, RateSheet after) {
    var old = before.cells();
    var fresh = after.cells();
    var places = new LinkedHashSet<>(old.keySet());
    places.addAll(fresh.keySet());
    var changes = new ArrayList<Change>();
    for (var place : places) {
      var was = old.get(place);
      var is = fresh.get(place);
      if (!Objects.equals(was, is)) changes.add(new Change(place, was, is));
    }
    return changes;
  }

  /// A sheet as far as it could be read.
  ///
  /// @param faults what could not be read: such a file is refused as a whole
  record Reading(RateSheet sheet, List<SheetFault> faults) {}

  /// One record of a file.
  ///
  /// @param row in the file, the header counting as 1
  /// @param cells in the order of the header; missing ones at the end count as empty
  record Line(int row, List<String> cells) {
    String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  /// The columns of a type's file.
  static List<String> header(CardType type) {
    return switch (type) {
      case B2C -> ParcelSheet.HEADER;
      case B2B -> FreightSheet.HEADER;
    };
  }

  /// Reads the records behind the header.
  static Reading read(CardType type, List<Line> lines) {
    return switch (type) {
      case B2C -> ParcelSheet.read(lines);
      case B2B -> FreightSheet.read(lines);
    };
  }

  /// A sheet without a line.
  static RateSheet empty(CardType type) {
    return read(type, List.of()).sheet();
  }

  /// Cells in a map that keeps their order.
  static Map<Cell, String> ordered() {
    return new LinkedHashMap<>();
  }
}

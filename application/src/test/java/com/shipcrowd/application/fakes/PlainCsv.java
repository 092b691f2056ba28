package com.shipcrowd.application.fakes;

import com.shipcrowd.application.file.needs.Csv;
import java.util.List;
import java.util.function.Predicate;

/// Files without quotes.
public final class PlainCsv implements Csv {
  @Override
  public void read(String text, char separator, Predicate<List<String>> take) {
    for (var line : text.lines().toList())
      if (!take.test(List.of(line.split(String.valueOf(separator), -1)))) return;
  }
}

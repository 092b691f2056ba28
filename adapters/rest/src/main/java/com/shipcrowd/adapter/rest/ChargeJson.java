package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.ratecard.ChargeLine;
import java.util.List;

/// One charge line: amount before tax and its GST, in paise.
public record ChargeJson(String head, long amountPaise, long taxPaise) {
  /// All lines, in their order.
  public static List<ChargeJson> of(List<ChargeLine> lines) {
    return lines.stream()
        .map(l -> new ChargeJson(l.head().name(), l.taxable().paise(), l.tax().total().paise()))
        .toList();
  }
}

package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import java.util.List;
import java.util.Optional;

/// Charge lines and their sums.
///
/// @param lines in the order of `ChargeHead`, no head twice
/// @param taxable sum of the lines before GST
/// @param tax sum of the lines' tax
public record Charges(List<ChargeLine> lines, Money taxable, Tax tax) {
  /// Adds up finished lines; nothing is rounded here.
  public static Charges of(List<ChargeLine> lines) {
    long taxable = 0;
    long cgst = 0;
    long sgst = 0;
    long igst = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      taxable = Math.addExact(taxable, line.taxable().paise());
      cgst = Math.addExact(cgst, line.tax().cgst().paise());
      sgst = Math.addExact(sgst, line.tax().sgst().paise());
      igst = Math.addExact(igst, line.tax().igst().paise());
    }
    return new Charges(
        List.copyOf(lines),
        new Money(taxable),
        new Tax(new Money(cgst), new Money(sgst), new Money(igst)));
  }

  /// With tax.
  public Money total() {
    return taxable.plus(tax.total());
  }

  /// The line of a head, if there is one.
  public Optional<ChargeLine> line(ChargeHead head) {
    return lines.stream().filter(line -> line.head() == head).findFirst();
  }
}

package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A month's documents sorted into the tables of the outward-supply return. Source: gst.md section 10.
///
/// @param b2b invoices to registered sellers, by their GSTIN
/// @param b2cl large invoices between states to unregistered ones, by place
/// @param b2cs everything else to unregistered ones, net of notes, by place
/// @param cdnr notes to registered ones, by their GSTIN
/// @param cdnur notes to unregistered ones that correct large invoices between states
public record OutwardSupplies(
    Map<String, List<TaxDocument>> b2b,
    Map<State, List<TaxDocument>> b2cl,
    Map<State, Taxed> b2cs,
    Map<String, List<TaxDocument>> cdnr,
    List<TaxDocument> cdnur) {

  /// Sorts.
  ///
  /// @param documents all of the month, in the order they are to be told
  public static OutwardSupplies of(List<TaxDocument> documents) {
    var registered = documents.stream().filter(TaxDocument::isToRegistered).toList();
    var others = documents.stream().filter(d -> !d.isToRegistered()).toList();
    var small = new TreeMap<State, Taxed>();
    for (var d : others)
      if (!d.isLargeBetweenStates()) small.merge(d.place(), d.signed(), Taxed::plus);
    small.values().removeIf(Taxed::isNothing);
    var large = others.stream().filter(TaxDocument::isLargeBetweenStates).toList();
    return new OutwardSupplies(
        byGstin(registered.stream().filter(TaxDocument::isInvoice).toList()),
        large.stream()
            .filter(TaxDocument::isInvoice)
            .collect(Collectors.groupingBy(TaxDocument::place, TreeMap::new, Collectors.toList())),
        small,
        byGstin(registered.stream().filter(d -> !d.isInvoice()).toList()),
        large.stream().filter(d -> !d.isInvoice()).toList());
  }

  private static Map<String, List<TaxDocument>> byGstin(List<TaxDocument> documents) {
    return documents.stream()
        .collect(Collectors.groupingBy(TaxDocument::gstin, TreeMap::new, Collectors.toList()));
  }

  /// Everything together: the month's output tax.
  public Taxed total() {
    var sum = b2cs.values().stream().reduce(Taxed.NOTHING, Taxed::plus);
    for (var many : b2b.values()) sum = sum.plus(signed(many));
    for (var many : b2cl.values()) sum = sum.plus(signed(many));
    for (var many : cdnr.values()) sum = sum.plus(signed(many));
    return sum.plus(signed(cdnur));
  }

  private static Taxed signed(List<TaxDocument> documents) {
    return documents.stream().map(TaxDocument::signed).reduce(Taxed.NOTHING, Taxed::plus);
  }
}

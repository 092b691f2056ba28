package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.shipment.ShipmentFacts;
import java.util.Collection;
import java.util.HashMap;

/// The weight of one unit of a product as agreed upon with the seller, packed.
///
/// @param sku as on orders
/// @param grams of one unit, packed
public record WeightFreeze(String sku, int grams) {
  /// Whether a parcel holds nothing but frozen products and the seller paid for at least their weight.
  ///
  /// @param freezes of the seller
  public static boolean covers(Collection<WeightFreeze> freezes, ShipmentFacts facts) {
    var bySku = new HashMap<String, Integer>();
    for (var freeze : freezes) bySku.put(freeze.sku, freeze.grams);
    long agreed = 0;
    for (var goods : facts.goods()) {
      var grams = bySku.get(goods.sku());
      if (grams == null) return false;
      agreed += (long) grams * goods.quantity();
    }
    return !facts.goods().isEmpty() && facts.billedGrams() >= agreed;
  }
}

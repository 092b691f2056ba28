package com.shipcrowd.domain.document;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import java.time.Instant;
import java.util.List;

/// A manifest on paper. Source: documents.md section 3.
///
/// @param number `MF-{warehouse}-{yyyyMMdd}-{seq}`, also in the barcode
/// @param pickupToken the courier's pickup number, empty when none was asked
public record ManifestSheet(
    String number,
    String sellerName,
    String courier,
    String warehouse,
    Address warehouseAddress,
    Instant closedAt,
    String pickupToken,
    List<Row> rows) {
  /// One parcel handed over.
  ///
  /// @param struck cancelled after closing: printed struck through, not counted
  public record Row(
      Awb awb,
      String orderNumber,
      String consignee,
      String city,
      String pincode,
      int pieces,
      Weight weight,
      PaymentMode paymentMode,
      Money collectable,
      boolean struck) {}
}

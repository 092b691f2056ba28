package com.shipcrowd.domain.document;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything printed on one label, from facts stored at booking. Source: documents.md section 1.
///
/// @param courier name of the courier as people know it
/// @param service name of the service
/// @param sortCode routing code, empty when the courier gave none
/// @param destination destination hub or city
/// @param awb this piece's number, in the barcode
/// @param masterAwb the shipment's number; the same as `awb` for a single piece
/// @param piece from 1
/// @param pieces how many there are
/// @param collectable printed on piece 1 only when mode is COD
/// @param trackingUrl in the QR code, no personal data
/// @param invoiceNumber the seller's invoice to the buyer, empty when unknown
/// @param size null when not declared
/// @param hsn of the main line, empty when unknown
/// @param ewayBill empty when none is needed
/// @param sellerGstin empty when unregistered
/// @param flags such as FRAGILE, DG, HEAVY
/// @param printed creation instant written into the PDF: the booking time, so that the same label has the same bytes
public record LabelSheet(
    String courier,
    String service,
    TransportMode transport,
    String sortCode,
    String destination,
    Awb awb,
    Awb masterAwb,
    int piece,
    int pieces,
    PaymentMode paymentMode,
    Money collectable,
    Address shipTo,
    String trackingUrl,
    String orderNumber,
    LocalDate orderedOn,
    String invoiceNumber,
    @Nullable LocalDate invoicedOn,
    List<Goods> goods,
    Money declaredValue,
    Weight deadWeight,
    @Nullable Dimensions size,
    String hsn,
    String ewayBill,
    String sellerName,
    String sellerGstin,
    Address returnTo,
    List<String> flags,
    Instant printed,
    LabelOptions options) {

  /// One line of the contents.
  ///
  /// @param sku at most 64 characters; 20 are printed
  /// @param description at most 150 characters; 45 are printed
  public record Goods(String sku, String description, int quantity, Money value) {}

  /// What the seller does not want printed.
  ///
  /// @param footer own text, at most 60 characters
  public record LabelOptions(
      boolean hidePhone,
      boolean hideGoods,
      boolean hideValue,
      boolean hideReturnAddress,
      String footer) {
    /// Everything shown, nothing added.
    public static final LabelOptions PLAIN = new LabelOptions(false, false, false, false, "");
  }
}

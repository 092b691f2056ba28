package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.courier.Choice;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.ChargeLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything true at booking, kept for life: papers, courier calls and later re-rating use these facts, never today's
/// profile.
///
/// @param pickupNickname the warehouse's name as couriers know it
/// @param placeOfSupply where the charges are taxed
/// @param charges what was held, in the order of the quote
/// @param rto what a return would cost by the same card version
/// @param discount already taken off the freight charge
/// @param explanation why this service stood where it stood in the quote
/// @param pricedFrom null on shipments from before it was kept
/// @param bought what the courier's card asked at booking, which no seller is shown; null when there was no such card, and
///   on shipments from before it was kept
/// @param choice how all services were compared, null for what was booked before it was kept
/// @param freight whether it goes by lorry receipt
/// @param notes what happened on the way to this booking: services that refused it first, texts the courier cannot hold;
///   null on shipments from before it was kept
public record ShipmentFacts(
    String orderNumber,
    Instant orderedAt,
    String sellerName,
    String sellerGstin,
    UUID warehouse,
    String pickupNickname,
    Address pickup,
    Address returnTo,
    Address shipTo,
    PaymentMode paymentMode,
    Money collectable,
    Money declaredValue,
    List<Parcel> parcels,
    List<Goods> goods,
    String invoiceNumber,
    String ewayBill,
    boolean fragile,
    boolean dangerousGoods,
    TransportMode transport,
    String serviceTitle,
    String zone,
    int deadGrams,
    int volumetricGrams,
    int chargeableGrams,
    int billedGrams,
    int promisedDays,
    State placeOfSupply,
    List<ChargeLine> charges,
    List<ChargeLine> rto,
    Money discount,
    String explanation,
    @Nullable PricedFrom pricedFrom,
    @Nullable BuyPrice bought,
    @Nullable Choice choice,
    boolean freight,
    @Nullable List<String> notes) {

  /// One line of what is inside.
  public record Goods(String sku, String name, int quantity, Money value, String hsn) {}

  /// What was charged at booking, before GST.
  public Money taxable() {
    return Money.sum(charges.stream().map(ChargeLine::taxable).toList());
  }

  /// What was held at booking.
  public Money hold() {
    return Money.sum(charges.stream().map(ChargeLine::total).toList());
  }

  /// The held lines that are earned together.
  public Taxed held(HoldGroup group) {
    return taxed(charges.stream().filter(line -> HoldGroup.of(line.head()) == group).toList());
  }

  /// What a return costs.
  public Taxed rtoCharge() {
    return taxed(rto);
  }

  private static Taxed taxed(List<ChargeLine> lines) {
    var sum = Taxed.NOTHING;
    for (var line : lines) {
      sum =
          sum.plus(
              new Taxed(line.taxable(), line.tax().cgst(), line.tax().sgst(), line.tax().igst()));
    }
    return sum;
  }
}

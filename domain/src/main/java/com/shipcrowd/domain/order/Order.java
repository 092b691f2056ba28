package com.shipcrowd.domain.order;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a buyer bought from a seller and where it goes.
///
/// @param number the seller's own, unique in the company while not cancelled
/// @param warehouse where it is picked up
/// @param collectable what the courier collects; zero when prepaid
/// @param createdAt starts the change window
/// @param version grows with every change
public record Order(
    OrderId id,
    CompanyId company,
    String number,
    PaymentMode paymentMode,
    Money collectable,
    UUID warehouse,
    Address shipTo,
    List<Item> items,
    List<Parcel> packages,
    Extras extras,
    OrderStatus status,
    Instant createdAt,
    long version) {
  /// How long the buyer's contract may change. Source: lifecycle.md section 1.1.
  public static final Duration CHANGE_WINDOW = Duration.ofMinutes(30);

  /// @throws CodAmountInvalid when mode and amount to collect do not fit together
  public Order {
    items = List.copyOf(items);
    packages = List.copyOf(packages);
    if (paymentMode == PaymentMode.COD && !collectable.isPositive()) {
      throw new CodAmountInvalid(
          "COD_AMOUNT_REQUIRED", "A COD order needs an amount to collect", collectable);
    }
    if (paymentMode == PaymentMode.PREPAID && !collectable.isZero()) {
      throw new CodAmountInvalid(
          "COD_AMOUNT_NOT_ALLOWED", "A prepaid order has nothing to collect", collectable);
    }
    var total = totalOf(items);
    if (collectable.isMoreThan(total)) {
      throw new CodAmountInvalid(
          "COD_AMOUNT_EXCEEDS_TOTAL",
          "The amount to collect exceeds the order's total of " + total,
          collectable);
    }
  }

  /// One line of what was bought.
  ///
  /// @param unitPrice with tax
  /// @param taxBp GST on the goods, for papers only
  /// @param hsn 4 to 8 digits, empty when unknown
  public record Item(
      String sku, String name, int quantity, Money unitPrice, int taxBp, String hsn) {
    /// Quantity times price.
    public Money value() {
      return unitPrice.times(quantity);
    }
  }

  /// What changes neither contract nor price by itself.
  ///
  /// @param notes for the seller, at most 250 characters
  /// @param tags at most 10 of 30 characters
  /// @param invoiceNumber the seller's invoice to the buyer, empty when unknown
  /// @param ewayBill 12 digits, empty when none
  public record Extras(
      String notes,
      List<String> tags,
      String invoiceNumber,
      String ewayBill,
      boolean fragile,
      boolean dangerousGoods,
      boolean insured) {
    /// Nothing special.
    public static final Extras NONE = new Extras("", List.of(), "", "", false, false, false);
  }

  /// The value of the goods: what is declared to the courier.
  public Money total() {
    return totalOf(items);
  }

  private static Money totalOf(List<Item> items) {
    return Money.sum(items.stream().map(Item::value).toList());
  }

  /// When the buyer's contract freezes.
  public Instant windowEndsAt() {
    return createdAt.plus(CHANGE_WINDOW);
  }

  /// Puts a change in force. Inside the window everything but company, number and channel may change; after it, before
  /// booking, only what does not touch the buyer's contract: weight, dimensions, warehouse, notes, tags.
  ///
  /// @throws WrongOrderMoment when it is booked, finished or cancelled
  /// @throws ModificationWindowClosed when the contract would change after the window; at exactly 30:00.000 it is closed
  public Order changed(Order wanted, Instant now) {
    if (status != OrderStatus.NEW && status != OrderStatus.ON_HOLD)
      throw new WrongOrderMoment("changed", status);
    boolean contract =
        !shipTo.equals(wanted.shipTo)
            || !items.equals(wanted.items)
            || paymentMode != wanted.paymentMode
            || !collectable.equals(wanted.collectable);
    if (contract && !now.isBefore(windowEndsAt()))
      throw new ModificationWindowClosed(windowEndsAt());
    return new Order(
        id,
        company,
        number,
        wanted.paymentMode,
        wanted.collectable,
        wanted.warehouse,
        wanted.shipTo,
        wanted.items,
        wanted.packages,
        wanted.extras,
        status,
        createdAt,
        version + 1);
  }

  /// Calls the order off; shipments are cancelled separately and first.
  ///
  /// @throws WrongOrderMoment when it is booked or finished
  public Order cancelled() {
    if (status != OrderStatus.NEW && status != OrderStatus.ON_HOLD)
      throw new WrongOrderMoment("cancelled", status);
    return in(OrderStatus.CANCELLED);
  }

  /// The same order in another status.
  public Order in(OrderStatus next) {
    return new Order(
        id,
        company,
        number,
        paymentMode,
        collectable,
        warehouse,
        shipTo,
        items,
        packages,
        extras,
        next,
        createdAt,
        version + 1);
  }
}

package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.COD_FEE_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.COURIER_PAYABLE;
import static com.shipcrowd.domain.ledger.AccountName.DISCOUNT_ALLOWED;
import static com.shipcrowd.domain.ledger.AccountName.FREIGHT_COST;
import static com.shipcrowd.domain.ledger.AccountName.FREIGHT_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.INSURANCE_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.OTHER_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.REVERSE_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.RTO_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;
import static com.shipcrowd.domain.ledger.AccountName.WALLET_HOLDS;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// The postings of one shipment, from its hold to its return. Each is named, with its own business key. Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record ShipmentPostings(CompanyId company, LocalDate on) {
  /// Reserved at booking.
  public JournalEntry hold(String shipment, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(holds(), amount)
        .entry("HOLD:" + shipment, on, "Shipment booked: hold");
  }

  /// The freight heads earned at pickup. Revenue is before the discount, tax on what is left after it.
  ///
  /// @param freight what was held, after the discount
  public JournalEntry captureFreight(String shipment, Taxed freight, Money discount) {
    return new Legs()
        .debit(holds(), freight.total())
        .debit(Account.of(DISCOUNT_ALLOWED), discount)
        .credit(Account.of(FREIGHT_REVENUE), freight.taxable().plus(discount))
        .tax(freight)
        .entry("CAPTURE:" + shipment + ":FREIGHT", on, "Picked up: freight captured");
  }

  /// The cash-on-delivery fee earned at delivery.
  public JournalEntry captureCodFee(String shipment, Taxed fee) {
    return capture(shipment, "COD_FEE", COD_FEE_REVENUE, fee, "Delivered: COD fee captured");
  }

  /// The insurance premium earned at pickup.
  public JournalEntry captureInsurance(String shipment, Taxed premium) {
    return capture(
        shipment, "INSURANCE", INSURANCE_REVENUE, premium, "Picked up: insurance captured");
  }

  /// A hold given back.
  ///
  /// @param why `CANCELLED`, `BOOKING_FAILED`, `RTO_COD_FEE` or `EXPIRED`; part of the key
  public JournalEntry release(String shipment, String why, Money amount) {
    return new Legs()
        .debit(holds(), amount)
        .credit(wallet(), amount)
        .entry("RELEASE:" + shipment + ":" + why, on, "Hold released: " + why);
  }

  /// Picked up although cancelled: the hold is taken again, wallet or not.
  public JournalEntry rebook(String shipment, Split split) {
    return involuntary(split)
        .credit(holds(), split.total())
        .entry("REBOOK:" + shipment, on, "Picked up after cancel: hold taken again");
  }

  /// A return was called off and the parcel delivered: the COD fee's hold is taken again.
  public JournalEntry rebookCodFee(String shipment, Split split) {
    return involuntary(split)
        .credit(holds(), split.total())
        .entry("REBOOK:" + shipment + ":COD_FEE", on, "Return called off: COD fee held again");
  }

  /// The freight of a return shipment, earned at its pickup.
  public JournalEntry captureReverse(String shipment, Taxed freight) {
    return capture(
        shipment, "REVERSE", REVERSE_REVENUE, freight, "Picked up at the buyer: freight captured");
  }

  /// A fee that comes later in a parcel's life: another attempt, a changed address, a misused label.
  ///
  /// @param head what for; part of the key
  /// @param n counts the fees of one head, from 1
  public JournalEntry fee(String shipment, String head, int n, Taxed fee, Split split) {
    return involuntary(split)
        .credit(Account.of(OTHER_REVENUE), fee.taxable())
        .tax(fee)
        .entry("FEE:" + shipment + ":" + head + ":" + n, on, "Fee: " + head);
  }

  /// What carrying it costs the platform, written down when the matching charge is earned.
  ///
  /// @param courier the account's courier
  /// @param head `FREIGHT`, `COD`, `RTO` or `WEIGHT`; part of the key
  /// @param cost without tax, above zero
  public JournalEntry cost(String shipment, String courier, String head, Money cost) {
    return new Legs()
        .debit(Account.of(FREIGHT_COST), cost)
        .credit(new Account(COURIER_PAYABLE, courier), cost)
        .entry("COST:" + shipment + ":" + head, on, "Courier cost accrued: " + head);
  }

  /// The return freight, charged when the return starts.
  public JournalEntry rto(String shipment, Taxed charge, Split split) {
    return involuntary(split)
        .credit(Account.of(RTO_REVENUE), charge.taxable())
        .tax(charge)
        .entry("RTO:" + shipment, on, "Return initiated: return freight charged");
  }

  /// The return freight given back, because the parcel was delivered after all.
  public JournalEntry rtoReversal(String shipment, Taxed charge) {
    return new Legs()
        .debit(Account.of(RTO_REVENUE), charge.taxable())
        .tax(charge.negated())
        .credit(wallet(), charge.total())
        .entry("RTO_REVERSAL:" + shipment, on, "Return called off: return freight given back");
  }

  private JournalEntry capture(
      String shipment, String group, AccountName revenue, Taxed amount, String event) {
    return new Legs()
        .debit(holds(), amount.total())
        .credit(Account.of(revenue), amount.taxable())
        .tax(amount)
        .entry("CAPTURE:" + shipment + ":" + group, on, event);
  }

  private Legs involuntary(Split split) {
    return new Legs().charge(wallet(), Account.of(SELLER_RECEIVABLE, company), split);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account holds() {
    return Account.of(WALLET_HOLDS, company);
  }
}

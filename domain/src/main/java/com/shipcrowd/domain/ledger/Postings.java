package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.COD_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.COD_FEE_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.COD_PAYABLE;
import static com.shipcrowd.domain.ledger.AccountName.DISCOUNT_ALLOWED;
import static com.shipcrowd.domain.ledger.AccountName.FREIGHT_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.GST_OUTPUT_CGST;
import static com.shipcrowd.domain.ledger.AccountName.GST_OUTPUT_IGST;
import static com.shipcrowd.domain.ledger.AccountName.GST_OUTPUT_SGST;
import static com.shipcrowd.domain.ledger.AccountName.INSURANCE_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.PG_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.PROMO_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.RTO_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;
import static com.shipcrowd.domain.ledger.AccountName.WALLET_HOLDS;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// The named posting of every money event, each with its business key. Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record Postings(CompanyId company, LocalDate on) {
  /// How a debit that cannot be refused is split. Source: money.md section 2.
  ///
  /// @param fromWallet what the wallet still covers
  /// @param owed the rest, a receivable
  public record Split(Money fromWallet, Money owed) {
    /// Both parts.
    public Money total() {
      return fromWallet.plus(owed);
    }
  }

  /// Money arrived through a gateway.
  public JournalEntry topUp(String gateway, String paymentId, Money amount) {
    return new JournalEntry.Builder()
        .debit(new Account(PG_CLEARING, gateway), amount)
        .credit(wallet(), amount)
        .entry("TOPUP:" + paymentId, on, "Recharge captured by gateway");
  }

  /// Play money of a sandbox company, or a promotion.
  public JournalEntry cashback(String key, Money amount) {
    return new JournalEntry.Builder()
        .debit(Account.of(PROMO_EXPENSE), amount)
        .credit(wallet(), amount)
        .entry("CASHBACK:" + key, on, "Credit given by the platform");
  }

  /// Reserved at booking.
  public JournalEntry hold(String shipment, Money amount) {
    return new JournalEntry.Builder()
        .debit(wallet(), amount)
        .credit(holds(), amount)
        .entry("HOLD:" + shipment, on, "Shipment booked: hold");
  }

  /// The freight heads earned at pickup. Revenue is before the discount, tax on what is left after it.
  ///
  /// @param freight what was held, after the discount
  public JournalEntry captureFreight(String shipment, Taxed freight, Money discount) {
    return taxes(
            new JournalEntry.Builder()
                .debit(holds(), freight.total())
                .debit(Account.of(DISCOUNT_ALLOWED), discount)
                .credit(Account.of(FREIGHT_REVENUE), freight.taxable().plus(discount)),
            freight)
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
    return new JournalEntry.Builder()
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

  /// The return freight, charged when the return starts.
  public JournalEntry rto(String shipment, Taxed charge, Split split) {
    return taxes(involuntary(split).credit(Account.of(RTO_REVENUE), charge.taxable()), charge)
        .entry("RTO:" + shipment, on, "Return initiated: return freight charged");
  }

  /// The return freight given back, because the parcel was delivered after all.
  public JournalEntry rtoReversal(String shipment, Taxed charge) {
    return new JournalEntry.Builder()
        .debit(Account.of(RTO_REVENUE), charge.taxable())
        .debit(Account.of(GST_OUTPUT_CGST), charge.cgst())
        .debit(Account.of(GST_OUTPUT_SGST), charge.sgst())
        .debit(Account.of(GST_OUTPUT_IGST), charge.igst())
        .credit(wallet(), charge.total())
        .entry("RTO_REVERSAL:" + shipment, on, "Return called off: return freight given back");
  }

  /// The courier holds the buyer's cash, owed on to the seller.
  public JournalEntry codCollected(String shipment, String courier, Money amount) {
    return new JournalEntry.Builder()
        .debit(new Account(COD_CLEARING, courier), amount)
        .credit(Account.of(COD_PAYABLE, company), amount)
        .entry("CODCOLLECT:" + shipment, on, "Delivered: COD collected by the courier");
  }

  /// Dues taken out of a credit to the wallet, at once.
  ///
  /// @param creditKey the business key of the credit
  public JournalEntry recover(String creditKey, Money amount) {
    return new JournalEntry.Builder()
        .debit(wallet(), amount)
        .credit(Account.of(SELLER_RECEIVABLE, company), amount)
        .entry("RECOVER:" + creditKey, on, "Dues recovered");
  }

  private JournalEntry capture(
      String shipment, String group, AccountName revenue, Taxed amount, String event) {
    return taxes(
            new JournalEntry.Builder()
                .debit(holds(), amount.total())
                .credit(Account.of(revenue), amount.taxable()),
            amount)
        .entry("CAPTURE:" + shipment + ":" + group, on, event);
  }

  private JournalEntry.Builder involuntary(Split split) {
    return new JournalEntry.Builder()
        .debit(wallet(), split.fromWallet())
        .debit(Account.of(SELLER_RECEIVABLE, company), split.owed());
  }

  private static JournalEntry.Builder taxes(JournalEntry.Builder legs, Taxed amount) {
    return legs.credit(Account.of(GST_OUTPUT_CGST), amount.cgst())
        .credit(Account.of(GST_OUTPUT_SGST), amount.sgst())
        .credit(Account.of(GST_OUTPUT_IGST), amount.igst());
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account holds() {
    return Account.of(WALLET_HOLDS, company);
  }
}

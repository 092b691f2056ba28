package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.BANK;
import static com.shipcrowd.domain.ledger.AccountName.CLAIMS_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.CLAIMS_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.COD_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.COURIER_PAYABLE;
import static com.shipcrowd.domain.ledger.AccountName.FREIGHT_COST;
import static com.shipcrowd.domain.ledger.AccountName.GST_INPUT;

import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;

/// What couriers bill, pay and owe the platform. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param on the IST day the events belong to
public record CourierPostings(LocalDate on) {
  /// One line of a courier's invoice differs from what was accrued.
  ///
  /// @param difference invoiced less accrued, below zero when the courier billed less
  public JournalEntry truedUp(
      String courier, String invoice, String awb, String head, Money difference) {
    return new Legs()
        .debit(Account.of(FREIGHT_COST), difference)
        .credit(payable(courier), difference)
        .entry("CINV:" + invoice + ":" + awb + ":" + head, on, "Courier invoice: true-up " + head);
  }

  /// The GST of a courier's invoice, which the platform gets back.
  public JournalEntry inputTax(String courier, String invoice, Money tax) {
    return new Legs()
        .debit(Account.of(GST_INPUT), tax)
        .credit(payable(courier), tax)
        .entry("CINV:" + invoice + ":GST", on, "Courier invoice: input GST");
  }

  /// A courier paid by bank.
  ///
  /// @param setOff claims it owes us that are taken off; the bank moves the rest, either way
  public JournalEntry paid(String courier, String payment, Money amount, Money setOff) {
    return new Legs()
        .debit(payable(courier), amount)
        .credit(new Account(CLAIMS_RECEIVABLE, courier), setOff)
        .credit(Account.of(BANK), amount.minus(setOff))
        .entry("CPAY:" + payment, on, "Courier paid");
  }

  /// A courier's COD arrived in the bank.
  public JournalEntry codRemitted(String courier, String mis, Money amount) {
    return new Legs()
        .debit(Account.of(BANK), amount)
        .credit(cod(courier), amount)
        .entry("CODREMIT:" + mis, on, "Courier remitted COD");
  }

  /// A courier kept its freight out of the COD it remits.
  public JournalEntry codNetted(String courier, String mis, Money amount) {
    return new Legs()
        .debit(payable(courier), amount)
        .credit(cod(courier), amount)
        .entry("CODNET:" + mis, on, "Courier netted its freight from COD");
  }

  /// A courier keeps COD that it owes, and the platform bears it.
  public JournalEntry codShort(String courier, String shipment, Money amount) {
    return new Legs()
        .debit(Account.of(CLAIMS_EXPENSE), amount)
        .credit(cod(courier), amount)
        .entry("CODSHORT:" + shipment, on, "COD short: the platform pays");
  }

  /// A courier or insurer paid its share of a claim into the bank.
  public JournalEntry claimRecovered(String payer, String claim, Money amount) {
    return new Legs()
        .debit(Account.of(BANK), amount)
        .credit(new Account(CLAIMS_RECEIVABLE, payer), amount)
        .entry("CLAIMREC:" + claim, on, "Claim paid by courier or insurer");
  }

  /// A courier set its share of a claim off against its invoices.
  public JournalEntry claimSetOff(String courier, String claim, Money amount) {
    return new Legs()
        .debit(payable(courier), amount)
        .credit(new Account(CLAIMS_RECEIVABLE, courier), amount)
        .entry("CLAIMREC:" + claim, on, "Claim set off against the courier's invoices");
  }

  /// A courier denied its share later.
  public JournalEntry claimWrittenOff(String payer, String claim, Money amount) {
    return new Legs()
        .debit(Account.of(CLAIMS_EXPENSE), amount)
        .credit(new Account(CLAIMS_RECEIVABLE, payer), amount)
        .entry("CLAIMWO:" + claim, on, "Claim denied by the courier");
  }

  private static Account payable(String courier) {
    return new Account(COURIER_PAYABLE, courier);
  }

  private static Account cod(String courier) {
    return new Account(COD_CLEARING, courier);
  }
}

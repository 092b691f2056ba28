package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.BANK;
import static com.shipcrowd.domain.ledger.AccountName.GST_INPUT;
import static com.shipcrowd.domain.ledger.AccountName.OTHER_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.PG_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.PG_FEE_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// Money that comes in through gateways and banks, and goes back where it came from. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record PaymentPostings(CompanyId company, LocalDate on) {
  /// A recharge captured by a gateway.
  public JournalEntry topUp(String gateway, String paymentId, Money amount) {
    return new Legs()
        .debit(clearing(gateway), amount)
        .credit(wallet(), amount)
        .entry("TOPUP:" + paymentId, on, "Recharge captured by gateway");
  }

  /// A recharge by bank transfer.
  ///
  /// @param bankRef the bank's reference (UTR) of the credit
  public JournalEntry bankTransfer(String bankRef, Money amount) {
    return new Legs()
        .debit(Account.of(BANK), amount)
        .credit(wallet(), amount)
        .entry("TOPUP:" + bankRef, on, "Recharge by bank transfer");
  }

  /// The gateway's fee of one payment, which the platform bears.
  ///
  /// @param tax GST on the fee, which the platform gets back
  public JournalEntry gatewayFee(String gateway, String paymentId, Money fee, Money tax) {
    return new Legs()
        .debit(Account.of(PG_FEE_EXPENSE), fee)
        .debit(Account.of(GST_INPUT), tax)
        .credit(clearing(gateway), fee.plus(tax))
        .entry("PGFEE:" + paymentId, on, "Gateway fee and its GST");
  }

  /// The gateway's fee passed on to the seller.
  public JournalEntry gatewayFeePassed(String paymentId, Taxed fee) {
    return new Legs()
        .debit(wallet(), fee.total())
        .credit(Account.of(OTHER_REVENUE), fee.taxable())
        .tax(fee)
        .entry("PGFEE_PASS:" + paymentId, on, "Gateway fee passed on");
  }

  /// A recharge given back where it came from.
  public JournalEntry refunded(String gateway, String refundId, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(clearing(gateway), amount)
        .entry("TOPUP_REFUND:" + refundId, on, "Recharge refunded to its source");
  }

  /// The payer's bank took a recharge back.
  public JournalEntry chargeback(String gateway, String disputeId, Split split) {
    return new Legs()
        .charge(wallet(), receivable(), split)
        .credit(clearing(gateway), split.total())
        .entry("CHARGEBACK:" + disputeId, on, "Chargeback of a recharge");
  }

  /// A chargeback was won: it is reversed as a whole, under the reversal's key. The wallet gets all of it, also what was owed
  /// of it, because the dues may have been recovered since; what is still owed is recovered from it like from any credit.
  ///
  /// @param amount both parts of what was taken
  public JournalEntry chargebackWon(String gateway, String disputeId, Money amount) {
    return new Legs()
        .debit(clearing(gateway), amount)
        .credit(wallet(), amount)
        .entry("REV:CHARGEBACK:" + disputeId, on, "Reversal: Chargeback of a recharge");
  }

  /// A postpaid invoice paid by bank transfer.
  public JournalEntry invoicePaid(String paymentId, Money amount) {
    return new Legs()
        .debit(Account.of(BANK), amount)
        .credit(wallet(), amount)
        .entry("INVPAY:" + paymentId, on, "Invoice paid by bank transfer");
  }

  private static Account clearing(String gateway) {
    return new Account(PG_CLEARING, gateway);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }
}

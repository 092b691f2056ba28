package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.BANK;
import static com.shipcrowd.domain.ledger.AccountName.COMMISSION_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.COMMISSION_PAYABLE;
import static com.shipcrowd.domain.ledger.AccountName.GST_INPUT;
import static com.shipcrowd.domain.ledger.AccountName.PG_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.TDS_PAYABLE;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;
import java.time.YearMonth;

/// The platform's own affairs: gateways, salespeople and the tax office. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param on the IST day the events belong to
public record PlatformPostings(LocalDate on) {
  /// A gateway's settlement arrived in the bank.
  ///
  /// @param net payments less refunds, fees and tax; below zero when the gateway takes money back
  public JournalEntry gatewaySettled(String gateway, String settlement, Money net) {
    return new Legs()
        .debit(Account.of(BANK), net)
        .credit(new Account(PG_CLEARING, gateway), net)
        .entry("PGSETTLE:" + settlement, on, "Gateway settlement to bank");
  }

  /// A salesperson's commission of a month.
  public JournalEntry commission(String salesperson, YearMonth month, Money amount) {
    return new Legs()
        .debit(Account.of(COMMISSION_EXPENSE), amount)
        .credit(owed(salesperson), amount)
        .entry("COMM:" + salesperson + ":" + month, on, "Commission of " + month);
  }

  /// A commission paid, less the income tax that is kept back.
  public JournalEntry commissionPaid(String salesperson, YearMonth month, Money amount, Money tax) {
    return new Legs()
        .debit(owed(salesperson), amount)
        .credit(Account.of(TDS_PAYABLE), tax)
        .credit(Account.of(BANK), amount.minus(tax))
        .entry("COMMPAY:" + salesperson + ":" + month, on, "Commission of " + month + " paid");
  }

  /// Commission taken back, because a credit note took the revenue back.
  public JournalEntry commissionReversed(String salesperson, String creditNote, Money amount) {
    return new Legs()
        .debit(owed(salesperson), amount)
        .credit(Account.of(COMMISSION_EXPENSE), amount)
        .entry("COMMREV:" + creditNote, on, "Commission taken back");
  }

  /// GST of a month paid to the government.
  ///
  /// @param output what was charged, kind by kind; its taxable value is not looked at
  /// @param input the credit used
  public JournalEntry gstPaid(YearMonth month, Taxed output, Money input) {
    return new Legs()
        .tax(output.negated())
        .credit(Account.of(GST_INPUT), input)
        .credit(Account.of(BANK), output.tax().minus(input))
        .entry("GSTPAY:" + month, on, "GST of " + month + " paid");
  }

  /// Income tax of a month paid to the government.
  public JournalEntry tdsPaid(YearMonth month, Money amount) {
    return new Legs()
        .debit(Account.of(TDS_PAYABLE), amount)
        .credit(Account.of(BANK), amount)
        .entry("TDSPAY:" + month, on, "TDS of " + month + " paid");
  }

  private static Account owed(String salesperson) {
    return new Account(COMMISSION_PAYABLE, salesperson);
  }
}

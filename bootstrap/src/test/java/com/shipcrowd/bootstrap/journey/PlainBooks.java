package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

/// What one seller's money must be, by the rules of money.md section 2 alone: a handful of sums that know nothing of
/// journals, holds by line or databases. All amounts in paise.
final class PlainBooks {
  long wallet;
  long held;
  long owed;
  long cod;
  long onItsWay;
  long deposit;
  long atTheGateway;

  /// Money in; what is owed is taken out of it at once.
  void in(long amount) {
    wallet += amount;
    long back = Math.min(amount, owed);
    wallet -= back;
    owed -= back;
  }

  /// Money that the payer gave to the gateway.
  void paid(long amount) {
    atTheGateway += amount;
    in(amount);
  }

  /// Money that goes back to the payer; the caller looked that it is there.
  void sentBack(long amount) {
    atTheGateway -= amount;
    wallet -= amount;
  }

  /// Whether a booking may be held.
  boolean mayHold(long amount) {
    return owed == 0 && wallet >= amount;
  }

  void hold(long amount) {
    wallet -= amount;
    held += amount;
  }

  /// A hold that nobody asks the seller about.
  void holdAnyway(long amount) {
    out(amount);
    held += amount;
  }

  /// A hold becomes revenue.
  void earn(long amount) {
    held -= amount;
  }

  /// A hold goes back.
  void release(long amount) {
    held -= amount;
    in(amount);
  }

  /// A charge that cannot be refused: what there is, and dues for the rest.
  void out(long amount) {
    long there = Math.min(amount, Math.max(0, wallet));
    wallet -= there;
    owed += amount - there;
  }

  /// Compares with the cache that the database keeps and with what the ledger says.
  void agree(String company) {
    var cached =
        Program.sql(
                "SELECT balance_paise || ' ' || held_paise || ' ' || receivable_paise FROM wallet WHERE company_id = '"
                    + company
                    + "'")
            .getFirst();
    assertThat(cached).as(company).isEqualTo(wallet + " " + held + " " + owed);
    var ledger =
        Program.sql(
                "SELECT coalesce(-sum(paise) FILTER (WHERE account = 'COD_PAYABLE'), 0) || ' '"
                    + " || coalesce(-sum(paise) FILTER (WHERE account = 'PAYOUT_CLEARING'), 0) || ' '"
                    + " || coalesce(-sum(paise) FILTER (WHERE account = 'SECURITY_DEPOSIT'), 0) || ' '"
                    + " || coalesce(sum(paise) FILTER (WHERE account = 'PG_CLEARING'), 0)"
                    + " FROM ledger_leg WHERE company_id = '"
                    + company
                    + "'")
            .getFirst();
    assertThat(ledger)
        .as(company)
        .isEqualTo(cod + " " + onItsWay + " " + deposit + " " + atTheGateway);
  }
}

package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Parcel;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.ledger.WeightPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeLine;
import java.util.List;

/// The money of a case, inside the unit of work that moves it. After a case was reopened its keys carry the round, because
/// the first decision stays in the books.
final class WeightMoney {
  private final Till till;
  private final KeepEarnings earnings;
  private final Clock clock;

  WeightMoney(Till till, KeepEarnings earnings, Clock clock) {
    this.till = till;
    this.earnings = earnings;
    this.clock = clock;
  }

  /// Holds the difference, wallet or not.
  void hold(WeightCase c) {
    var session = till.open(c.company());
    var amount = c.difference().total();
    session.add(postings(c).held(key(c), session.involuntary(amount)));
    session.close();
  }

  /// Charges these lines and gives the rest of the hold back.
  ///
  /// @param courierCost what of the courier's price goes with it
  void charge(WeightCase c, Parcel parcel, List<ChargeLine> lines, Money courierCost) {
    var charged = WeightCase.sum(lines);
    var rest = c.difference().total().minus(charged.total());
    var session = till.open(c.company());
    session.add(postings(c).captured(key(c), charged));
    if (rest.isPositive()) session.add(postings(c).released(key(c), rest));
    if (courierCost.isPositive())
      session.add(
          new ShipmentPostings(c.company(), clock.today())
              .cost(parcel.shipment().text(), parcel.courier(), costHead(c), courierCost));
    session.close();
    earnings.earn(
        c.company(),
        c.shipment(),
        parcel.facts().placeOfSupply(),
        earnedAs(c),
        clock.today(),
        lines);
  }

  /// Gives the whole hold back.
  void release(WeightCase c) {
    var session = till.open(c.company());
    session.add(postings(c).released(key(c), c.difference().total()));
    session.close();
  }

  /// Nobody credits anything to the seller from here until the unit ends.
  void lock(WeightCase c) {
    till.open(c.company()).close();
  }

  /// The key of the lines that a charge earns.
  static String earnedAs(WeightCase c) {
    return "WCAPTURE:" + key(c);
  }

  /// What LOST charged is held again.
  ///
  /// @param c as it was when it was LOST
  void holdAgain(WeightCase c, Parcel parcel) {
    var today = clock.today();
    var session = till.open(c.company());
    session.add(postings(c).captured(key(c), c.difference()).reversed(today));
    if (c.courierCost().isPositive())
      session.add(
          new ShipmentPostings(c.company(), today)
              .cost(parcel.shipment().text(), parcel.courier(), costHead(c), c.courierCost())
              .reversed(today));
    session.close();
    earnings.earn(
        c.company(),
        c.shipment(),
        parcel.facts().placeOfSupply(),
        "REV:WCAPTURE:" + key(c),
        today,
        c.lines().stream().map(ChargeLine::reversed).toList());
  }

  private WeightPostings postings(WeightCase c) {
    return new WeightPostings(c.company(), clock.today());
  }

  private static String key(WeightCase c) {
    return c.reopened() == 0 ? c.id().text() : c.id().text() + ":" + (c.reopened() + 1);
  }

  // A parcel may have several cases.
  private static String costHead(WeightCase c) {
    return "WEIGHT:" + key(c);
  }
}

package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.money.BasisPoints;

/// When a seller gets its cash, and for which fee. Source: lifecycle.md section 8; 0.99 % is a published figure, the other
/// fees are the platform's own.
public enum CodPlan {
  /// Eight days after delivery, free; paid on Mondays, Wednesdays and Fridays, out of money that the courier remitted.
  STANDARD(8, 0),
  EARLY_D2(2, 99),
  EARLY_D3(3, 79),
  EARLY_D4(4, 59);

  private final int days;
  private final int feeBp;

  CodPlan(int days, int feeBp) {
    this.days = days;
    this.feeBp = feeBp;
  }

  /// Days from the day of delivery to the due day.
  public int days() {
    return days;
  }

  /// The fee on the cash, before GST.
  public BasisPoints fee() {
    return new BasisPoints(feeBp);
  }

  /// Whether it pays before the courier does.
  public boolean isEarly() {
    return this != STANDARD;
  }
}

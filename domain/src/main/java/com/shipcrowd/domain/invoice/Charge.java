package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An earned line as a note sees it.
///
/// @param amount as it was charged
/// @param credited by notes that were not rejected
/// @param invoice that carries it; null while it is open
/// @param earnedOn the IST day it was earned
public record Charge(
    ChargeId id,
    CompanyId company,
    ChargeHead head,
    State place,
    Taxed amount,
    Taxed credited,
    @Nullable InvoiceId invoice,
    LocalDate earnedOn) {
  private static final BasisPoints WHOLE = new BasisPoints(1800);
  private static final BasisPoints HALF = new BasisPoints(900);

  /// What can still be credited.
  public Taxed left() {
    return amount.plus(credited.negated());
  }

  /// Part of the charge with the tax that belongs to it: all that is left of the tax when all that is left is credited,
  /// and never more than that.
  ///
  /// @param taxable above zero
  /// @throws CreditAboveCharge when less is left
  public Taxed part(Money taxable) {
    var left = left();
    if (!taxable.isPositive() || taxable.isMoreThan(left.taxable()))
      throw new CreditAboveCharge(id, left.taxable());
    if (taxable.equals(left.taxable())) return left;
    return onTop(taxable, left);
  }

  /// More of the same, for a debit note.
  public Taxed more(Money taxable) {
    var boundless = new Taxed(taxable, taxable, taxable, taxable);
    return onTop(taxable, boundless);
  }

  private Taxed onTop(Money taxable, Taxed bound) {
    boolean isBetweenStates = !amount.igst().isZero() || amount.tax().isZero();
    return isBetweenStates
        ? new Taxed(taxable, Money.ZERO, Money.ZERO, WHOLE.of(taxable).min(bound.igst()))
        : new Taxed(
            taxable,
            HALF.of(taxable).min(bound.cgst()),
            HALF.of(taxable).min(bound.sgst()),
            Money.ZERO);
  }

  /// The last day on which a credit note may take the tax back: 30 November after the financial year of the supply.
  /// Source: CGST Act section 34, as read in gst.md section 7.
  public LocalDate taxDeadline() {
    return LocalDate.of(FinancialYear.of(earnedOn).startYear() + 1, 11, 30);
  }
}

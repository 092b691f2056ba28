package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;

/// GST on one line: either CGST and SGST (UTGST in some union territories), or IGST.
///
/// @param cgst the union's half inside a state
/// @param sgst the state's or union territory's half
/// @param igst the whole between states
public record Tax(Money cgst, Money sgst, Money igst) {
  /// No tax at all.
  public static final Tax NONE = new Tax(Money.ZERO, Money.ZERO, Money.ZERO);

  /// All of it.
  public Money total() {
    return new Money(Math.addExact(Math.addExact(cgst.paise(), sgst.paise()), igst.paise()));
  }

  public Tax plus(Tax other) {
    return new Tax(cgst.plus(other.cgst), sgst.plus(other.sgst), igst.plus(other.igst));
  }

  /// The same with the sign turned, for reversals.
  public Tax negated() {
    return new Tax(cgst.negated(), sgst.negated(), igst.negated());
  }
}

package com.shipcrowd.domain.money;

/// A taxable amount with its GST, split as it will be reported. Either `igst` is zero or both others are.
public record Taxed(Money taxable, Money cgst, Money sgst, Money igst) {
  /// Nothing charged, nothing taxed.
  public static final Taxed NOTHING = new Taxed(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  public Taxed plus(Taxed other) {
    return new Taxed(
        taxable.plus(other.taxable),
        cgst.plus(other.cgst),
        sgst.plus(other.sgst),
        igst.plus(other.igst));
  }

  public Taxed negated() {
    return new Taxed(taxable.negated(), cgst.negated(), sgst.negated(), igst.negated());
  }

  /// All three taxes.
  public Money tax() {
    return cgst.plus(sgst).plus(igst);
  }

  /// What is paid.
  public Money total() {
    return taxable.plus(tax());
  }

  public boolean isNothing() {
    return taxable.isZero() && tax().isZero();
  }
}

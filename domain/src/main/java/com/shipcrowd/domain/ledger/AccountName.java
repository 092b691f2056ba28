package com.shipcrowd.domain.ledger;

/// The accounts of the house. Source: money.md section 1.
public enum AccountName {
  BANK(Kind.ASSET, Owner.PLATFORM),
  PG_CLEARING(Kind.ASSET, Owner.GATEWAY),
  COD_CLEARING(Kind.ASSET, Owner.COURIER),
  SELLER_RECEIVABLE(Kind.ASSET, Owner.COMPANY),
  SELLER_WALLET(Kind.LIABILITY, Owner.COMPANY),
  WALLET_HOLDS(Kind.LIABILITY, Owner.COMPANY),
  COD_PAYABLE(Kind.LIABILITY, Owner.COMPANY),
  GST_OUTPUT_CGST(Kind.LIABILITY, Owner.PLATFORM),
  GST_OUTPUT_SGST(Kind.LIABILITY, Owner.PLATFORM),
  GST_OUTPUT_IGST(Kind.LIABILITY, Owner.PLATFORM),
  FREIGHT_REVENUE(Kind.INCOME, Owner.PLATFORM),
  RTO_REVENUE(Kind.INCOME, Owner.PLATFORM),
  COD_FEE_REVENUE(Kind.INCOME, Owner.PLATFORM),
  INSURANCE_REVENUE(Kind.INCOME, Owner.PLATFORM),
  DISCOUNT_ALLOWED(Kind.INCOME, Owner.PLATFORM),
  PROMO_EXPENSE(Kind.EXPENSE, Owner.PLATFORM);

  /// What an account measures; assets and expenses grow on the debit side.
  public enum Kind {
    ASSET,
    LIABILITY,
    INCOME,
    EXPENSE
  }

  /// Of whom there is one account each.
  public enum Owner {
    PLATFORM,
    COMPANY,
    COURIER,
    GATEWAY
  }

  private final Kind kind;
  private final Owner owner;

  AccountName(Kind kind, Owner owner) {
    this.kind = kind;
    this.owner = owner;
  }

  /// What it measures.
  public Kind kind() {
    return kind;
  }

  /// Of whom there is one each.
  public Owner owner() {
    return owner;
  }
}

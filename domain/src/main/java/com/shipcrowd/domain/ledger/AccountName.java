package com.shipcrowd.domain.ledger;

/// The accounts of the house. Source: money.md section 1.
public enum AccountName {
  BANK(Kind.ASSET, Owner.PLATFORM),
  PG_CLEARING(Kind.ASSET, Owner.GATEWAY),
  COD_CLEARING(Kind.ASSET, Owner.COURIER),
  /// Of a courier or an insurer.
  CLAIMS_RECEIVABLE(Kind.ASSET, Owner.COURIER),
  SELLER_RECEIVABLE(Kind.ASSET, Owner.COMPANY),
  GST_INPUT(Kind.ASSET, Owner.PLATFORM),
  SELLER_WALLET(Kind.LIABILITY, Owner.COMPANY),
  WALLET_HOLDS(Kind.LIABILITY, Owner.COMPANY),
  COD_PAYABLE(Kind.LIABILITY, Owner.COMPANY),
  SECURITY_DEPOSIT(Kind.LIABILITY, Owner.COMPANY),
  PAYOUT_CLEARING(Kind.LIABILITY, Owner.COMPANY),
  COURIER_PAYABLE(Kind.LIABILITY, Owner.COURIER),
  GST_OUTPUT_CGST(Kind.LIABILITY, Owner.PLATFORM),
  GST_OUTPUT_SGST(Kind.LIABILITY, Owner.PLATFORM),
  GST_OUTPUT_IGST(Kind.LIABILITY, Owner.PLATFORM),
  COMMISSION_PAYABLE(Kind.LIABILITY, Owner.SALESPERSON),
  TDS_PAYABLE(Kind.LIABILITY, Owner.PLATFORM),
  FREIGHT_REVENUE(Kind.INCOME, Owner.PLATFORM),
  RTO_REVENUE(Kind.INCOME, Owner.PLATFORM),
  REVERSE_REVENUE(Kind.INCOME, Owner.PLATFORM),
  COD_FEE_REVENUE(Kind.INCOME, Owner.PLATFORM),
  WEIGHT_ADJ_REVENUE(Kind.INCOME, Owner.PLATFORM),
  INSURANCE_REVENUE(Kind.INCOME, Owner.PLATFORM),
  EARLY_COD_REVENUE(Kind.INCOME, Owner.PLATFORM),
  SUBSCRIPTION_REVENUE(Kind.INCOME, Owner.PLATFORM),
  OTHER_REVENUE(Kind.INCOME, Owner.PLATFORM),
  /// Against income: coupons on freight.
  DISCOUNT_ALLOWED(Kind.INCOME, Owner.PLATFORM),
  /// Against income: credit notes.
  SALES_RETURNS(Kind.INCOME, Owner.PLATFORM),
  FREIGHT_COST(Kind.EXPENSE, Owner.PLATFORM),
  PG_FEE_EXPENSE(Kind.EXPENSE, Owner.PLATFORM),
  PROMO_EXPENSE(Kind.EXPENSE, Owner.PLATFORM),
  CLAIMS_EXPENSE(Kind.EXPENSE, Owner.PLATFORM),
  COMMISSION_EXPENSE(Kind.EXPENSE, Owner.PLATFORM),
  BAD_DEBT(Kind.EXPENSE, Owner.PLATFORM),
  ADJUSTMENTS(Kind.EXPENSE, Owner.PLATFORM);

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
    GATEWAY,
    SALESPERSON
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

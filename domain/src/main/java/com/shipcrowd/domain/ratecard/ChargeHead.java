package com.shipcrowd.domain.ratecard;

/// What a charge line is for. The first seven make up a quote, in this order; the rest come later
/// in a shipment's life. Source: zones-and-rates.md section 6; codes from section 7 and money.md
/// section 5.
public enum ChargeHead {
  FREIGHT,
  FUEL,
  ODA,
  HANDLING,
  SEASONAL,
  INSURANCE,
  COD_FEE,
  RTO_FREIGHT,
  REVERSE_FREIGHT,
  WEIGHT_ADJ,
  REATTEMPT,
  ADDRESS_CHANGE,
  LABEL_MISUSE,
  EARLY_COD_FEE("998599");

  private final String sac;

  // Courier services; an early remittance is finance, not carriage.
  ChargeHead() {
    this("996812");
  }

  ChargeHead(String sac) {
    this.sac = sac;
  }

  /// The services accounting code printed on the invoice, six digits.
  public String sac() {
    return sac;
  }
}

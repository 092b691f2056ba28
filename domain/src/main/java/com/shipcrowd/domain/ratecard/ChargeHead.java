package com.shipcrowd.domain.ratecard;

/// What a charge line is for. Those up to the COD fee make up a quote, in this order; the rest come
/// later in a shipment's life. Docket, risk, appointment and green tax belong to freight alone,
/// season and insurance to parcels. Source: zones-and-rates.md sections 6 and 10; codes from
/// section 7 and money.md section 5.
public enum ChargeHead {
  FREIGHT,
  FUEL,
  /// The papers of one freight consignment.
  DOCKET,
  /// Risk of value: the carrier's liability for freight, waived when the owner bears the risk.
  ROV,
  ODA,
  HANDLING,
  APPOINTMENT,
  GREEN_TAX,
  SEASONAL,
  INSURANCE,
  COD_FEE,
  RTO_FREIGHT,
  REVERSE_FREIGHT,
  WEIGHT_ADJ,
  REATTEMPT,
  DEMURRAGE,
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

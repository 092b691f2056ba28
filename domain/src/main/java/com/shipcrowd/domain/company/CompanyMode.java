package com.shipcrowd.domain.company;

/// Whether a company's work is real.
public enum CompanyMode {
  /// Real parcels, real money.
  LIVE,
  /// The twin for practising: play money and the sandbox courier only.
  SANDBOX
}

package com.shipcrowd.domain.company;

/// Where a company is on its way to live shipping. Source: lifecycle.md section 11.
public enum CompanyStatus {
  REGISTERED,
  PROFILE_PENDING,
  KYC_PENDING,
  KYC_SUBMITTED,
  APPROVED,
  REJECTED,
  SUSPENDED,
  DEACTIVATED,
  DELETION_SCHEDULED,
  DELETED;

  /// Whether its people and keys may come in at all.
  public boolean letsIn() {
    return this != DEACTIVATED && this != DELETION_SCHEDULED && this != DELETED;
  }
}

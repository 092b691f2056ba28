package com.shipcrowd.domain.company;

/// The twelve kinds of things a company's people may be given rights over. Source: permissions.md section 3.
public enum Category {
  /// Orders, bulk import, routing rules, duplicates, products.
  ORDERS,
  /// Quotes, booking, labels, tracking, cancel, courier choice.
  SHIPMENTS,
  /// Pickup locations, pickups, manifests.
  WAREHOUSES,
  /// Failed deliveries, returns to origin, reverse, exchange.
  RETURNS_NDR,
  /// Rate cards, overrides, zones, serviceability, calculator.
  RATES_ZONES,
  /// Wallet, recharge, invoices, credit notes, subscription, deposit.
  WALLET_BILLING,
  /// Collected cash, plans, batches, payouts, withdrawals.
  COD_REMITTANCE,
  /// Weight cases, lost and damaged claims, delivery disputes.
  DISPUTES_CLAIMS,
  /// Shops, courier credentials, webhooks, API keys, message templates.
  INTEGRATIONS,
  /// Users, invitations, roles, sessions.
  TEAM_ACCESS,
  /// Dashboards, reports, schedules, audit logs, compliance.
  REPORTS_AUDIT,
  /// Profile, branding, KYC, agreements, deletion.
  COMPANY_KYC
}

/// RazorpayX payouts: contact, fund account, payout; penny-drop checks; webhooks. API v1, read from razorpay.md of the
/// reference folder (facts of April 2026). Basic auth with the key pair of the payments product; the caller's address must
/// be allow-listed over there. Unix seconds; paise. A payout is named by us twice: `reference_id` finds it again,
/// `X-Payout-Idempotency` makes a repeat harmless; both are the attempt's reference.
///
/// Limits: 5 to 10 requests a second; IMPS to 5,00,000.00, above it RTGS.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.razorpayx;

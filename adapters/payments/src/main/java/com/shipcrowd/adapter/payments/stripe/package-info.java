/// Stripe, for sellers abroad who recharge by card: PaymentIntents, refunds, disputes.
///
/// As in our reference `payments/stripe.md`, version 2026-09-30.endive, pinned in every call. Requests are forms, answers
/// JSON, amounts paise, rupees only. Every POST carries our own id as `Idempotency-Key`, kept there for a day; what is older
/// is looked for by metadata. A browser brings back no signature, only the intent's number; what was paid is asked for.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.stripe;

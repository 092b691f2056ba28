/// Razorpay: orders, checkout, webhooks, refunds, disputes and charges by saved token.
///
/// API v1 as in our reference `payments/razorpay.md` (documents of April 2026), the recurring call as on
/// razorpay.com/docs/api/recurring-payments. Basic authentication by key id and secret, money in paise, unknown fields are
/// refused over there. Webhooks come at least once and in any order and want an answer in five seconds; the former secret is
/// good for 24 hours after a change. A failed payment may still be captured within five days.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.razorpay;

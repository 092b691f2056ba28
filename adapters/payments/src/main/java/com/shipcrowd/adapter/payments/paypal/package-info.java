/// PayPal, for sellers abroad: Orders v2, captures, refunds, disputes.
///
/// As in our reference `payments/paypal.md` (OpenAPI files of February 2024). Login by client credentials, the token kept
/// until shortly before it ends; amounts are decimal strings, rupees only; `PayPal-Request-Id` makes a call repeatable. A
/// payer approves and we capture, so asking how an approved order stands takes its money. Whether a push is theirs is asked
/// of them, with the event's own text spliced into the question.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.paypal;

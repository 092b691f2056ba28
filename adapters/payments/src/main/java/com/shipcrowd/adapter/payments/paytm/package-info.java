/// Paytm Payment Gateway: initiate transaction, callback and webhook, transaction status, refunds.
///
/// As in our reference `payments/paytm.md` (2026). No header login: every JSON call carries a checksum of its body text, so the
/// body is written once, signed and embedded as that same text. Amounts are strings in rupees with two decimals. Whatever
/// arrives by callback or webhook is only a hint; the status call decides, by `resultStatus` and never by the code. Our order
/// id is the top-up's id and is used once. There are no disputes and no mandates in what we read.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.paytm;

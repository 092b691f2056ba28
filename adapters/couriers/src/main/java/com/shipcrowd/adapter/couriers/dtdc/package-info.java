/// DTDC: booking, cancel and label through Shipsy's customer API, tracking through DTDC's own bulk service. Documents:
/// Order Upload, Cancellation and Shipping Label v2.0 and Tracking v2.2, summed up in our reference `couriers/dtdc.md`,
/// read in mid-2026.
///
/// Two unrelated credentials: a fixed key for booking, a user with a token for tracking, whose life nobody states. Hosts
/// differ by operation and are settings. Dates are `ddMMyyyy`, times `HHmm` or `HHmmss`, Indian. No limits are published;
/// one number a tracking call. A business failure of a booking is HTTP 200 with `success: false` in its line.
///
/// In doubt means a time-out, a cut connection, a 5xx, an answer we cannot read or one without a number. Nobody repeats a
/// booking: whether they refuse our order number a second time is not known. Tracking by our number shows a parcel once
/// its data has reached that system, nobody says when, so it proves a parcel and never that there is none.
///
/// Returns and freight need a product of their own and are offered where the account names it (`service_type_reverse`,
/// `service_type_freight`). Not here, because customers have no call for it: numbers beforehand, warehouses, pickup
/// requests, editing, manifests, words about failed attempts. Their price call tells one total of unknown make-up and is
/// left alone.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.dtdc;

/// Shiprocket, the aggregator's external API (`apiv2.shiprocket.in/v1/external`). Document: the public collection
/// apidocs.shiprocket.in and public clients, summed up in our reference `couriers/shiprocket.md`, read in mid-2026.
///
/// Their clocks are Indian time without a zone. A 2xx does not mean success: every call has its own flag. Tokens live ten
/// days and are renewed after nine. HTTP 429 exists, but no number is published. Fifty numbers a tracking call.
///
/// A booking is their wrapper call, which makes the order and its number at once; label, pickup and manifest are asked
/// for later. Their order number is ours and is never taken twice, so a repeat is refused and then looked up: what is
/// missing is finished. In doubt means a time-out, a cut connection, a 5xx, an answer we cannot read, or an assignment
/// that is still being worked on; the list of orders settles it.
///
/// Most calls after booking want their own numbers of the order; those of the latest bookings are kept in this process,
/// others are read from tracking. Not here: several boxes, and editing, which wants the whole address again.
/// `QUALITY_CHECK` needs a picture of the goods and is offered where the account has the setting `qc_image`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.shiprocket;

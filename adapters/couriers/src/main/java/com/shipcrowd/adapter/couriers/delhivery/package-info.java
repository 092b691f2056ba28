/// Delhivery B2C (Express, "CMU" API), parcels both ways. Document: the developer portal one.delhivery.com as read in
/// mid-2026; every sample we keep is invented, see `contracts/theirs/couriers/delhivery/SOURCE.md`.
///
/// Their clocks are Indian time without a zone, with none to seven digits after the second. Business failures come
/// with HTTP 200, so no status code is trusted alone. There is no idempotency key: we always send a waybill number
/// taken beforehand, a repeat with the same number makes no second parcel, and a lost answer is found by it.
/// Limits: 5 bulk number calls in 5 minutes, 750 track calls in 5 minutes, 10 warehouse calls a minute, all kept per
/// account in this process; 50 numbers a track call; a label link lives for 24 hours and is fetched at once.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.delhivery;

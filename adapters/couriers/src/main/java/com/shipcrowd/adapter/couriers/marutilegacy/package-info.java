/// Shree Maruti, first generation: the Delcaper seller API. No document of theirs is published; it is known from client
/// code read in mid-2026, see `contracts/theirs/couriers/marutilegacy/SOURCE.md`. Newer contracts are `maruti`.
///
/// A login whose token says how long it lives (`1d`). A failure is a `status` of 4xx or 5xx in the body, often under HTTP
/// 200. Weights are grams, pincodes of lanes are numbers, times are UTC. In doubt means a time-out, a cut connection, a
/// 5xx of HTTP or an answer we cannot read. Whether their tracking takes our order number is a guess: it is asked, and only
/// what it shows counts, so nothing is ever proven absent. Cancel wants our order number, which tracking tells by AWB.
/// Limits are not published. Not here, for there is no call: failed attempts, pickup dates, several boxes, bulk tracking;
/// pushes are agreed on with each seller and have no known shape. They tell no fee for collecting, so no price with COD.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.marutilegacy;

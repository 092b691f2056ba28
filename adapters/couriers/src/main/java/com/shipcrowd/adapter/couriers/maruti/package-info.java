/// Shree Maruti, second generation: the Innofulfill gateway (v2). Document: docs.innofulfill.com as quoted by client code
/// and read in mid-2026; see `contracts/theirs/couriers/maruti/SOURCE.md`. The first generation is `marutilegacy`; an
/// account is of one or the other, and they share nothing but the words of their statuses.
///
/// An api key, or a login whose token lives 24 hours and brings the tenant along. Times are UTC. In doubt means a time-out,
/// a cut connection, a 5xx or an answer we cannot read; their list of orders, asked by our reference, settles it. They do
/// not recognise a repeat, so an order that was asked for before is looked up before it is made again. Cancel and label
/// want their order number, which the same list tells by AWB. Orders are ready for pickup at once; nobody asks for one.
/// No limits are published. Not here, for there is no call: failed attempts, pickup dates, several boxes, bulk tracking.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.maruti;

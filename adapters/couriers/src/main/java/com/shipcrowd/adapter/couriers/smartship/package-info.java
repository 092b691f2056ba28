/// SmartShip, the aggregator's fulfilment service (`api.smartship.in/v2`). Document: public clients, summed up in our
/// reference `couriers/smartship.md`, read in mid-2026; it carries no version.
///
/// HTTP is 200 nearly always: `status` 1 took it, 0 did not, and the text `"403"` means that the token is worn out, which
/// costs one login and one repeat. Tokens are used for twelve hours at most. No limits are published; fifty numbers a
/// tracking call are ours. Their clocks are Indian time without a zone.
///
/// An order reference is unique for ever and a repeat is told as a duplicate, so nothing is booked twice. In doubt means
/// a time-out, a cut connection, a 5xx, an answer we cannot read or one that is not about our order; a look by our
/// reference, in tracking and in the orders, settles it. An order without a number (`false`, or the carrier `NSS`) is not
/// served: it is called off and another courier may try.
///
/// Pickup places are hubs, one for each kind of transport; their numbers come back to us as the place's reference.
/// Calls after booking want our reference: that of the latest bookings is kept in this process, others are read from
/// tracking. Not here, because nothing is documented: labels, pushes, editing, several boxes. Names of their price fields
/// are guesses, so prices are not asked.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.smartship;

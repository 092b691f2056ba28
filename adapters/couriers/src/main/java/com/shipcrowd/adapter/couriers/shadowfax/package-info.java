/// Shadowfax, parcels out and returns from buyers (`dale.shadowfax.in/api`). Documents: their public Apiary pages and public
/// clients, summed up in our reference `couriers/shadowfax.md`, read in mid-2026; they carry no version beside those in
/// the paths.
///
/// A fixed key opens all calls; forward and return contracts may have one each. HTTP is 200 nearly always and `message`
/// says Success or Failure. No limits are published; fifty numbers a tracking call are theirs. Times carry a `Z`; one
/// without a zone is read as Indian.
///
/// In doubt means a time-out, a cut connection, a 5xx, an answer we cannot read or one that is not about our order. No
/// call finds an order by our reference, so a person settles a doubt; asking again for a forward parcel is safe, because
/// an order id is used once and the refusal of a second names the first number. For returns nobody documents the same.
///
/// Not here, because nothing is documented: labels, manifests, pickups (they come by themselves), prices, what an update
/// of an order may hold, several boxes. A cancel after pickup turns the parcel round: that is how a return is ordered.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.shadowfax;

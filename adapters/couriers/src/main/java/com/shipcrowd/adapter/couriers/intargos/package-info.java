/// Intargos, a courier aggregator, and ParcelX, which runs its later code. No document is published; both are known from
/// client code gathered in mid-2026, see `contracts/theirs/couriers/intargos/SOURCE.md`. Nobody knows whether Intargos
/// still answers: an account takes new parcels only with the setting `enabled=true`, and parcels on their way are
/// followed either way. The setting `profile=parcelx` speaks the later dialect.
///
/// A static key in a header, no login. Failures are `status: false` with a text whose name differs by call; times are taken
/// as Indian. In doubt means a time-out, a cut connection, a 5xx or an answer we cannot read, and stays in doubt: there is
/// no look-up, nothing is known of repeats, and people decide. Pickup places have numbers of theirs, which bookings name.
/// Limits are not published. Not here, for there is no trace of it: returns from buyers, several boxes, labels, prices,
/// lanes, failed attempts, pushes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.intargos;

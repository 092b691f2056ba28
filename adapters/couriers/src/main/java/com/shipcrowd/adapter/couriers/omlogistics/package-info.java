/// OM Logistics, surface freight by consignment note (CN). EXPERIMENTAL: they publish no document and make routes for each
/// customer; two calls are known from public traces gathered in mid-2026, the rest is our proposal, see
/// `contracts/theirs/couriers/omlogistics/SOURCE.md`. An account takes new consignments only with the setting
/// `enabled=true` and an address of its own; paths and fields of the login are settings.
///
/// Nearly all values are text, and failures are `error_status` under HTTP 200. In doubt means a time-out, a cut connection,
/// a 5xx, an answer we cannot read, or "already exist": they know the invoice, so the note was made, but no call tells its
/// number. Nothing settles that but people. Boxes have no numbers; ours are the note's with `-2`, `-3` behind it, as on our
/// box labels. Status is asked at another host without credentials and tells neither time nor history: unless a time comes
/// along, a status is told once by this process. Limits are not known. Not here: money at the door, returns, calling off,
/// labels, prices, lanes, pickups, failed attempts, pushes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.omlogistics;

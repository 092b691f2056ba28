/// Ecom Express, forward and reverse parcels. No document of theirs is published; the API is known from what live clients
/// send and read, gathered in mid-2026, see `contracts/theirs/couriers/ecomexpress/SOURCE.md`.
///
/// Delhivery bought the company in 2025 and nobody knows how long these servers stay: an account takes new parcels only
/// with the setting `enabled=true`, and parcels on their way are followed either way.
///
/// Name and password travel in every call, as form fields. Numbers are fetched beforehand from a pool for each kind of
/// parcel (prepaid, COD, reverse), and a number is taken before anybody knows of which kind the parcel will be: so one of
/// each is reserved, joined by dashes, and the booking uses its own. In doubt means a time-out, a cut connection, a 5xx or
/// an answer we cannot read; tracking the reserved numbers settles it, and a repeat with the same number makes no second
/// parcel. Clocks are Indian time without a zone, to the minute when polled, so pushes are cut to the minute as well.
/// A return travels under a number of its own (`ref_awb`), whose scans are told as the parcel's. Limits: none published;
/// 50 numbers a track call is our guess.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.ecomexpress;

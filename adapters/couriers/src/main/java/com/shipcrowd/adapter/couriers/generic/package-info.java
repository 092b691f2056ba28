/// Any courier whose API is JSON over HTTP with one call an operation, spoken to as its account's `profile` says. Document:
/// our own proposal for a courier's API, `couriers/intargos.md` section B; it is what the profile without changes speaks.
///
/// The setting `profile` is JSON that changes `couriers/generic-profile.json`: sections (`auth`, `units`, `limits`, ...)
/// and operations are changed key by key, whatever lies deeper is replaced as a whole, and null takes away. Templates
/// hold `${name}`, which keeps the type of what it stands for. `contracts/adding-a-courier.md` lists all of it.
///
/// In doubt means a time-out, a cut connection, a 5xx, an answer we cannot read, success without a number or about
/// another order. A search by our reference settles it, else a repeat where the partner knows our key again, else a person.
/// Times without a zone are in the profile's. Limits are the profile's; rate limits are left to their 429.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.generic;

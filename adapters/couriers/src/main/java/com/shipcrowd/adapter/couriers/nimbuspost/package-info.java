/// NimbusPost, the aggregator's API v1 (`api.nimbuspost.com/v1`). Document: the vendor's PHP client and public clients,
/// summed up in our reference `couriers/nimbuspost.md`, read in mid-2026. Its bodies are those of the panel that
/// Xpressbees runs too.
///
/// Their clocks are Indian time without a zone. A failure is `status: false`, mostly under HTTP 200, its words may hold
/// markup, and only "Wallet balance is low." is a known text. Tokens are JWTs of three hours. No limits are published;
/// fifty numbers a tracking call are ours. Warehouse names have 20 characters at most.
///
/// In doubt means a time-out, a cut connection, a 5xx, or an answer we cannot read. The same order number may make a
/// second parcel, so nobody repeats a booking. Only the old API (`ship.nimbuspost.com/api`) lists shipments: where an
/// account has a key for it (`legacy_key`), the newest page is looked through, which can prove a parcel but never that
/// there is none. The label comes as a link with the booking: the latest links are kept in this process.
///
/// Pushes are signed: base64 of HMAC-SHA256 over the bytes, in `X-Hmac-SHA256`.
///
/// Not here: freight (its path is not confirmed), editing and ordering a return (they have no calls), the platform v2.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.nimbuspost;

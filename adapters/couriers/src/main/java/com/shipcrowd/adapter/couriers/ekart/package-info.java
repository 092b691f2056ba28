/// Ekart, parcels out and returns from buyers, by the Elite API (`app.elite.ekartlogistics.in`, once GoSwift). Document:
/// the vendor's OpenAPI 3.8.8, summed up in our reference `couriers/ekart.md`, read in mid-2026. The older merchant product
/// of Flipkart is another API and not spoken here.
///
/// A login gives a token for about a day; asked again they give the same one with less time left, so what they say is
/// believed and no more. No limits are published. Times are milliseconds since 1970.
///
/// In doubt means a time-out, a cut connection, a 5xx, an answer we cannot read or one that is not about our order. An
/// order number may be used twice and no call finds an order by it, so nothing is asked again and a person settles.
///
/// Our AWB is their `tracking_id`, which every call wants; the carrier's waybill (`wbn`), which their label shows, is kept as
/// the sort code of the booking. Neither tracking nor pushes say that a parcel comes back from a buyer, so its scans
/// carry the words of the way out.
///
/// Pickups come by themselves unless the account has `delayed_dispatch`. Not here: several boxes (their answer to them
/// is not documented), tracking by waybill, lists of all pincodes, and the registration of our webhook. The header and the
/// digest of their pushes are guesses: settings change them, and a secret in the address can take their place.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.ekart;

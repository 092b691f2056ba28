/// Delhivery's parcel API (Express, "CMU") played: numbers in bulk, one parcel a number, cancels, tracking, its tasks about
/// failed attempts, pickups and warehouses. Document: the developer portal as read in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.delhivery;

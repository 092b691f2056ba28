/// Intargos played, in its own dialect and in that of ParcelX: pickup places with numbers, orders, cancels and where a
/// parcel stands. Known from client code gathered in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.intargos;

/// Zone sets and the zones in them: which pincodes a courier or the platform puts together, and what they count as.
/// Prices by zone live next door in `ratecard`; the compiled sets are held with the rest of the map in `place`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.zone;

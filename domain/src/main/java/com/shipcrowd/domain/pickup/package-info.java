/// Handing parcels over: pickups and manifests.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.pickup;

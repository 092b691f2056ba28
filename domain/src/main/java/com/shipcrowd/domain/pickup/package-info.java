/// Handing parcels over: manifests.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.pickup;

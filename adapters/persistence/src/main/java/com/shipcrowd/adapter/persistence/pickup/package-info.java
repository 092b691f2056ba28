/// Pickups and manifests.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.pickup;

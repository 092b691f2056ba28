/// Where pickups and manifests are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.pickup.needs;

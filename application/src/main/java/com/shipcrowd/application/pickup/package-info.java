/// Pickups: when a courier comes to collect. Manifests: what was handed to which courier.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.pickup;

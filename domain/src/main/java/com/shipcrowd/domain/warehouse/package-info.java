/// Pickup places: where couriers collect, and where undelivered goods go back to.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.warehouse;

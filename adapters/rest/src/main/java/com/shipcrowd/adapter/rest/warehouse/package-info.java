/// Pickup places.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.warehouse;

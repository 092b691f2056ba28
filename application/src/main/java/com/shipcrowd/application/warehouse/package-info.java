/// Pickup places: adding, changing and choosing the default one.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.warehouse;

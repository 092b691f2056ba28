/// Booking, reading and cancelling shipments, and their labels.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.shipment;

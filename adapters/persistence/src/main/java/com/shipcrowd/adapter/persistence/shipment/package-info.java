/// Shipments: the hot path of a booking in one statement each way, and everything that follows.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.shipment;

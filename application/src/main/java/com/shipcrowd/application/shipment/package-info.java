/// Booking a parcel with a courier so that nothing is lost or paid twice, cancelling it, and settling what is in doubt.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.shipment;

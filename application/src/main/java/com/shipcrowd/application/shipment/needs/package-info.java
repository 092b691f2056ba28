/// Where shipments and their holds are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.shipment.needs;

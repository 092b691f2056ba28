/// A booking's journey: the states it can be in and the courier scans that move it.\n/// Prices live in `ratecard`, money in `ledger`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.shipment;

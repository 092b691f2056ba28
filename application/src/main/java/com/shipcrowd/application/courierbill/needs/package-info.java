/// Where couriers' invoices and the parcels behind them are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courierbill.needs;

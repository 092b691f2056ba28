/// Couriers' invoices, for finance staff.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.courierbill;

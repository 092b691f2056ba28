/// Couriers' invoices, their lines and payments.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.courierbill;

/// Couriers' invoices in memory.
package com.shipcrowd.application.courierbill.fakes;

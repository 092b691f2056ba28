/// Invoices of couriers: read, re-rated line by line, disputed, accepted and paid. Source: files.md section 6, money.md
/// section 3.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courierbill;

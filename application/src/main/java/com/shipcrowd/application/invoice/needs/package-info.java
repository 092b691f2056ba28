/// Where invoices and their numbers are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.invoice.needs;

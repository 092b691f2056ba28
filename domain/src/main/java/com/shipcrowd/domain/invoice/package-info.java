/// GST invoices of the platform to its sellers: numbers without gaps, and the states an invoice goes through.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.invoice;

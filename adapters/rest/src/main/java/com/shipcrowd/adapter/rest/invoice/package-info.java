/// GST invoices.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.invoice;

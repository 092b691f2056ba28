/// GST invoices over what was earned in a period.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.invoice;

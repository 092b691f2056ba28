/// Invoices, their gap-free numbers and the lines they are made of.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.invoice;

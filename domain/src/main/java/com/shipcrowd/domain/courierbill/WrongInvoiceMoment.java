package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The courier's invoice does not stand where this could happen.
public final class WrongInvoiceMoment extends DomainError {
  WrongInvoiceMoment(String wanted, CourierInvoiceStatus status) {
    super(
        "COURIER_INVOICE_MOMENT_WRONG",
        "A courier invoice that is " + status + " cannot be " + wanted,
        Map.of("wanted", wanted, "invoice_status", status.name()));
  }
}

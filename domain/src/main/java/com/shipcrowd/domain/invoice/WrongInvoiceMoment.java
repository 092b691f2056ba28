package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The invoice is in a state that does not allow the step. Source: lifecycle.md section 9.
public final class WrongInvoiceMoment extends DomainError {
  /// @param status where it stands
  /// @param wanted the step
  public WrongInvoiceMoment(InvoiceStatus status, String wanted) {
    super(
        "INVOICE_WRONG_STATE",
        "An invoice that is " + status + " does not allow this",
        Map.of("invoice_status", status.name(), "wanted", wanted));
  }
}

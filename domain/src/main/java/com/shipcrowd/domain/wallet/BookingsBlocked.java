package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.DomainError;

/// An invoice is unpaid a week after its due date; bookings wait until it is paid.
public final class BookingsBlocked extends DomainError {
  public BookingsBlocked() {
    super("INVOICE_OVERDUE", "An invoice is overdue by a week or more; pay it to book again");
  }
}

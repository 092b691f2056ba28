package com.shipcrowd.application.tracking;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.domain.courier.CourierAccountId;

/// Takes what couriers push: checked on the raw bytes, stored, answered at once, worked in afterwards.
public interface AcceptPush {
  /// @return false when it is not from that account's courier; nothing was stored then
  boolean accept(String courier, CourierAccountId account, Knock knock);

  /// The same, worked in before it answers: for a partner that plays along and wants to see what comes of it. What cannot
  /// be placed now is tried again as usual.
  boolean acceptAndWorkIn(String courier, CourierAccountId account, Knock knock);

  /// Works stored pushes into shipments.
  ///
  /// @return how many were taken; call again while it is not zero
  int workIn();
}

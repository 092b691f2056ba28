package com.shipcrowd.application.tracking;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.Map;

/// Takes what couriers push: checked on the raw bytes, stored, answered at once, worked in afterwards.
public interface AcceptPush {
  /// @param headers names in lower case
  /// @return false when it is not from that account's courier; nothing was stored then
  boolean accept(String courier, CourierAccountId account, Map<String, String> headers, byte[] body);

  /// Works stored pushes into shipments.
  ///
  /// @return how many were taken; call again while it is not zero
  int workIn();
}

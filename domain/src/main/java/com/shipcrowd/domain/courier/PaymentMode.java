package com.shipcrowd.domain.courier;

/// Whether the courier collects money at the door.
public enum PaymentMode {
  PREPAID,
  COD
}

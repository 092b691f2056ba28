package com.shipcrowd.application.shipment.needs;

import com.shipcrowd.domain.shipment.Shipment;

/// Who is told that goods are gone. Both join the surrounding unit of work and change nothing when they are called again.
public interface Losses {
  /// The parcel is lost or damaged.
  void gone(Shipment shipment);

  /// It moves again.
  void found(Shipment shipment);
}

package com.shipcrowd.application.claim;

import com.shipcrowd.domain.shipment.Shipment;

/// What journeys mean for claims. Both join the surrounding unit of work of the shipment's company and change nothing when
/// they are called again.
public interface OpenClaims {
  /// The parcel is lost or damaged: a claim is opened.
  void gone(Shipment shipment);

  /// The parcel moves again: its claim is closed, or what it paid goes back.
  void found(Shipment shipment);
}

package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Margin;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows the platform what is left of a shipment's price, as of its booking. Never for a seller.
public interface SeeMargin {
  /// Over all companies; empty when there is no such shipment.
  Optional<Shown> of(ShipmentId shipment);

  /// @param sold before GST, by the version
  /// @param bought null when no buy card priced it
  /// @param margin null when there is nothing to hold it against
  record Shown(
      ShipmentId shipment,
      @Nullable Awb awb,
      String service,
      RateCardVersionId version,
      Money sold,
      @Nullable BuyPrice bought,
      @Nullable Margin margin) {}
}

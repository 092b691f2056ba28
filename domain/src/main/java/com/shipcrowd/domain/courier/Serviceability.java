package com.shipcrowd.domain.courier;

import java.util.Map;

/// Whether a service takes an errand, and on what terms.
public sealed interface Serviceability {
  /// It does.
  ///
  /// @param days promised from pickup to the door, out-of-area days included
  /// @param oda whether an end lies off the usual routes
  /// @param cod whether money could be collected at the destination
  record Serviceable(int days, boolean oda, boolean cod) implements Serviceability {}

  /// It does not.
  ///
  /// @param values the facts behind the reason, named as in the API; empty when the reason says it
  ///   all
  record NotServiceable(Reason reason, Map<String, Object> values) implements Serviceability {}

  /// Why not; the names are the stable codes. Source: zones-and-rates.md section 15.
  enum Reason {
    PINCODE_UNKNOWN("The pincode is not in the directory"),
    PICKUP_NOT_SERVICEABLE("The courier does not pick up at this pincode"),
    DELIVERY_NOT_SERVICEABLE("The courier does not deliver to this pincode"),
    COD_NOT_AVAILABLE("The courier does not collect cash at this pincode"),
    COD_LIMIT("The amount to collect is above the courier's limit"),
    WEIGHT_LIMIT("A box is heavier than the courier takes"),
    DIMENSION_LIMIT("A box is longer than the courier takes"),
    EMBARGO("The courier has stopped serving one end for now"),
    REVERSE_NOT_AVAILABLE("The courier does not collect from buyers at this pincode"),
    COURIER_DOWN("The courier cannot be reached at the moment"),
    DANGEROUS_GOODS_BY_AIR("Dangerous goods never fly");

    private final String detail;

    Reason(String detail) {
      this.detail = detail;
    }

    /// A sentence for a person.
    public String detail() {
      return detail;
    }
  }
}

package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the courier's card asks for one parcel, for any weight and zone.
@FunctionalInterface
public interface Tariff {
  /// The price of the billed ways.
  ///
  /// @param grams null for our own weight
  /// @param zone null for our own zone
  Price at(@Nullable Integer grams, @Nullable Zone zone);

  /// A price, head by head.
  ///
  /// @param grams the weight that was priced
  /// @param slabGrams the slab it falls into
  /// @param zone empty for none of the six
  /// @param heads before GST, none of zero
  record Price(int grams, int slabGrams, String zone, Map<BilledHead, Money> heads) {
    public Price {
      heads = Map.copyOf(heads);
    }

    /// Before GST.
    public Money total() {
      return Money.sum(heads.values());
    }
  }
}

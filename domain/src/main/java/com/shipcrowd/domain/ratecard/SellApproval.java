package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// Prices that sellers pay are approved by platform admins; finance approves what couriers charge. Source:
/// permissions.md section 4, notes.
public final class SellApproval extends DomainError {
  public SellApproval() {
    super("SELL_CARD_NEEDS_ADMIN", "A card that sellers pay by is approved by a platform admin");
  }
}

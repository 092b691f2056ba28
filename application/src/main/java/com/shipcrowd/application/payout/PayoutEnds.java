package com.shipcrowd.application.payout;

import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutSource;

/// What a payout's source hears of it. Each joins the unit of work in which the payout changes; the wallet is locked.
public interface PayoutEnds {
  /// Whose payouts it hears of.
  PayoutSource source();

  /// The bank is about to be asked.
  void processing(Payout payout);

  /// The bank paid.
  void paid(Payout payout);

  /// The bank refused for good, or sent the money back; adds the entry that takes it out of PAYOUT_CLEARING.
  void failed(Payout payout, Till.Session session);
}

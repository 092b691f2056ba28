package com.shipcrowd.application.payout;

import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings payouts to their end: asks the bank, finds out what it did with those in doubt, and believes its pushes. Money
/// moves once whatever is repeated, lost or late.
public interface SettlePayouts {
  /// Works on payouts that are due; returns how many. Entry point of the timer.
  int work();

  /// Believes a bank's push.
  ///
  /// @param headers names in lower case
  /// @return false when it is forged, or from a bank that we do not know; nothing was kept then
  boolean accept(String gateway, Map<String, String> headers, byte[] body);

  /// Takes down what a bank said of a payment, inside a unit over all companies or of its company. What is late, repeated
  /// or of another attempt changes nothing. Where it contradicts what the bank said before, paid after it was refused or
  /// refused after it was paid, nothing is posted either, but a task `PAYOUT_CONTRADICTED` is opened, once.
  ///
  /// @param reference ours, of the attempt
  /// @return false when there is no such payout
  boolean heard(String reference, Told told);

  /// Payouts newest first, over all companies.
  ///
  /// @param company only of this, null for all
  /// @param state only in this, null for any
  List<Payout> page(
      @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most);
}

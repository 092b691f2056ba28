package com.shipcrowd.application.payout;

import com.shipcrowd.application.payout.needs.PayoutGateway;
import java.util.List;
import java.util.Optional;

/// Which bank pays for whom. Sandbox companies get play money; live ones the provider that is set up, or the play bank of an
/// installation that has none; or nobody, because a person carries files to the bank.
final class Banks {
  /// The gateway's name on payouts that went by file.
  static final String FILE = "file";

  private final List<PayoutGateway> gateways;
  private final boolean byFile;

  Banks(List<PayoutGateway> gateways, boolean byFile) {
    this.gateways = List.copyOf(gateways);
    this.byFile = byFile;
  }

  /// Who pays; empty when it goes by file.
  Optional<PayoutGateway> paying(boolean isSandbox) {
    return byFile && !isSandbox ? Optional.empty() : Optional.of(checking(isSandbox));
  }

  /// Who checks accounts.
  ///
  /// @throws IllegalStateException when there is no bank at all, not even a play one
  PayoutGateway checking(boolean isSandbox) {
    return gateways.stream()
        .filter(g -> g.isPlay() == isSandbox)
        .findFirst()
        .or(() -> gateways.stream().filter(PayoutGateway::isPlay).findFirst())
        .orElseThrow(() -> new IllegalStateException("no bank at all"));
  }

  Optional<PayoutGateway> named(String name) {
    return gateways.stream().filter(g -> g.name().equals(name)).findFirst();
  }
}

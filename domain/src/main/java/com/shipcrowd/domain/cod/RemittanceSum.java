package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import org.jspecify.annotations.Nullable;

/// What a batch comes to. Source: lifecycle.md section 8.
///
/// @param cod cash of its parcels
/// @param fee early fees before tax
/// @param feeTax GST on them
/// @param reversals cash of false deliveries that later cash pays for
/// @param dues what goes to charges that the wallet did not cover
/// @param wallet what goes to the wallet: what it lacks to zero, and what the seller wants there
public record RemittanceSum(
    Money cod, Money fee, Money feeTax, Money reversals, Money dues, Money wallet) {
  /// A smaller batch waits.
  public static final Money LEAST = Money.ofRupees("100.00");

  /// Splits the cash of a batch: fees and reversals first, then dues, then a wallet below zero, then the seller's wish. A
  /// wish that would leave the bank less than the least is not granted beyond that.
  ///
  /// @param wish an amount for the wallet, null for the share
  /// @param share of what is left, for the wallet
  public static RemittanceSum of(
      Money cod,
      Money fee,
      Money feeTax,
      Money reversals,
      Wallet wallet,
      @Nullable Money wish,
      BasisPoints share) {
    var left = cod.minus(fee).minus(feeTax).minus(reversals).max(Money.ZERO);
    var dues = left.min(wallet.receivable());
    left = left.minus(dues);
    var shortfall = left.min(wallet.balance().negated().max(Money.ZERO));
    left = left.minus(shortfall);
    var wanted = wish == null ? share.of(left) : wish;
    var granted = wanted.min(left.minus(LEAST).max(Money.ZERO));
    return new RemittanceSum(cod, fee, feeTax, reversals, dues, shortfall.plus(granted));
  }

  /// What goes to the bank.
  public Money net() {
    return cod.minus(fee).minus(feeTax).minus(reversals).minus(dues).minus(wallet);
  }

  /// Whether it is worth a transfer.
  public boolean isPayable() {
    return net().compareTo(LEAST) >= 0;
  }
}

package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cash of one parcel as reconciliation sees it.
///
/// @param amount what the buyer owed
/// @param received what lists account for so far
/// @param writtenOff of the rest, what somebody else bears
/// @param remittance the batch it is in, null for none
public record Collected(
    ShipmentId shipment,
    CompanyId company,
    String courier,
    String awb,
    Money amount,
    CodStatus status,
    CodPlan plan,
    Money received,
    Money writtenOff,
    boolean reconciled,
    @Nullable UUID remittance) {
  /// What the courier still owes for it; below zero when it paid too much.
  public Money owed() {
    return amount.minus(received).minus(writtenOff);
  }

  /// Compares a line with it.
  ///
  /// @param accounted remitted and kept for freight, together
  public MisResult compare(Money accounted) {
    if (status == CodStatus.EXPECTED || status == CodStatus.VOID)
      return MisResult.NOT_DELIVERED_HERE;
    if (reconciled || !owed().isPositive()) return MisResult.DUPLICATE;
    int difference = accounted.compareTo(owed());
    return difference == 0
        ? MisResult.MATCHED
        : difference < 0 ? MisResult.SHORT : MisResult.EXCESS;
  }

  /// The parcel after a line that counts.
  public Collected after(Money accounted) {
    var result = compare(accounted);
    var next =
        switch (result) {
          case MATCHED -> CodStatus.RECONCILED;
          case SHORT -> CodStatus.SHORT;
          case EXCESS -> CodStatus.EXCESS;
          case NOT_DELIVERED_HERE, DUPLICATE, UNKNOWN_AWB -> status;
        };
    // Early money is on its way, or gone, before the courier's list comes.
    boolean waits = status == CodStatus.COLLECTED || status.needsDecision();
    return new Collected(
        shipment,
        company,
        courier,
        awb,
        amount,
        waits ? next : status,
        plan,
        received.plus(accounted),
        writtenOff,
        result == MisResult.MATCHED,
        remittance);
  }
}

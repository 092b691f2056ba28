package com.shipcrowd.domain.shipment;

import java.util.ArrayList;
import java.util.List;

/// What a journey means for money. Each is due until it was done once, so folding again repeats nothing, and scans in
/// another order end in the same balances. Source: lifecycle.md sections 2 and 3, money.md section 3.
public enum Consequence {
  /// The hold was given back by a cancel, but the parcel moved.
  REBOOK,
  CAPTURE_FREIGHT,
  CAPTURE_INSURANCE,
  RELEASE_COD_FEE,
  CHARGE_RTO,
  REVERSE_RTO,
  REBOOK_COD_FEE,
  CAPTURE_COD_FEE,
  COLLECT_COD,
  RELEASE_ALL;

  /// How the money of a shipment stands.
  ///
  /// @param freight of the freight heads' hold, never ABSENT after booking
  /// @param insurance ABSENT when not insured
  /// @param codFee ABSENT when prepaid
  /// @param rtoCharged charged and not reversed
  /// @param rtoReversed charged once and given back; a return is charged once only
  /// @param codCollected the collected cash is in the ledger
  public record Standing(
      HoldState freight,
      HoldState insurance,
      HoldState codFee,
      boolean rtoCharged,
      boolean rtoReversed,
      boolean codCollected,
      boolean isCod) {}

  /// How one line of a hold stands.
  public enum HoldState {
    ABSENT,
    ACTIVE,
    CAPTURED,
    RELEASED
  }

  /// What is due now, in the order it is posted.
  public static List<Consequence> due(Journey journey, Standing money) {
    var due = new ArrayList<Consequence>();
    var milestones = journey.milestones();
    boolean pickedUp = milestones.pickedUpAt() != null;
    boolean delivered = milestones.deliveredAt() != null;
    boolean returning = milestones.rtoInitiatedAt() != null && !delivered;
    if (!pickedUp) {
      if (journey.status() == ShipmentStatus.CANCELLED && money.freight() == HoldState.ACTIVE)
        due.add(RELEASE_ALL);
      return due;
    }
    boolean rebooked = money.freight() == HoldState.RELEASED;
    if (rebooked) due.add(REBOOK);
    if (money.freight() != HoldState.CAPTURED) due.add(CAPTURE_FREIGHT);
    if (money.insurance() == HoldState.ACTIVE
        || (rebooked && money.insurance() == HoldState.RELEASED)) {
      due.add(CAPTURE_INSURANCE);
    }
    boolean feeHeld =
        money.codFee() == HoldState.ACTIVE || (rebooked && money.codFee() == HoldState.RELEASED);
    if (returning) {
      if (feeHeld) due.add(RELEASE_COD_FEE);
      // What is already reversed or collected contradicts a return: a person decides, see the
      // conflict task.
      if (!money.rtoCharged() && !money.rtoReversed() && !money.codCollected()) due.add(CHARGE_RTO);
    }
    boolean gone =
        switch (journey.status()) {
          case LOST, DAMAGED, DISPOSED -> true;
          default -> false;
        };
    if (gone && feeHeld && !delivered && !returning) due.add(RELEASE_COD_FEE);
    if (delivered) {
      if (money.rtoCharged()) due.add(REVERSE_RTO);
      if (money.codFee() == HoldState.RELEASED && !rebooked) due.add(REBOOK_COD_FEE);
      if (money.codFee() != HoldState.ABSENT && money.codFee() != HoldState.CAPTURED)
        due.add(CAPTURE_COD_FEE);
      if (money.isCod() && !money.codCollected()) due.add(COLLECT_COD);
    }
    return due;
  }
}

package com.shipcrowd.application.claim.needs;

import com.shipcrowd.domain.claim.Claim;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Claims. All calls join the surrounding unit of work; lists see what that unit may see.
public interface Claims {
  void add(Claim claim);

  /// Keeps the changed claim; the version guards it.
  void keep(Claim claim);

  /// With its AWB.
  Optional<Shown> shown(ClaimId id);

  /// Nobody else changing it until the unit ends.
  Optional<Claim> locked(ClaimId id);

  /// The same by its parcel.
  Optional<Claim> ofShipment(ShipmentId shipment);

  /// Newest first.
  ///
  /// @param company null for all that the unit sees
  List<Shown> page(
      @Nullable CompanyId company, @Nullable ClaimStatus status, @Nullable UUID before, int size);

  /// Claims whose papers did not come in time, locked; those that another node works on are passed over.
  List<Claim> takeLate(Instant now, int most);

  /// Claims whose parcel is still to be credited.
  List<Claim> creditsDue(int most);

  /// What the courier's contract pays at most; empty when the account does not say.
  ///
  /// @return from the setting `claim_limit_paise` of the account
  Optional<Money> contract(CourierAccountId account);

  /// @param awb empty when it has none any more
  record Shown(Claim claim, String awb) {}
}

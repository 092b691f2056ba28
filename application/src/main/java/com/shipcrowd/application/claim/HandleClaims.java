package com.shipcrowd.application.claim;

import com.shipcrowd.application.claim.needs.Claims.Shown;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.company.CompanyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of claims.
public interface HandleClaims {
  /// Newest first; a null company sees all.
  List<Shown> page(
      @Nullable CompanyId company, @Nullable ClaimStatus status, @Nullable UUID before, int size);

  /// @throws com.shipcrowd.application.NotFound when the company has no such claim
  Shown one(@Nullable CompanyId company, ClaimId id);

  /// Asks for the money. The same person again changes nothing.
  ///
  /// @param company null when platform staff asks for the seller
  /// @param files ids of kept files; an insured claim needs at least one
  Shown submit(@Nullable CompanyId company, ClaimId id, List<UUID> files, String actor);

  /// A second person agrees and the seller is paid, or refuses. The same decision again changes nothing.
  ///
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker by whoever submitted it
  Shown decide(ClaimId id, boolean isAgreed, String note, String actor);

  /// How the courier or insurer settled its share. The same again changes nothing.
  Shown recovered(ClaimId id, Settled how);

  /// Rejects what got no papers in time, and credits the charges of lost parcels.
  ///
  /// @return how many claims were looked at
  int settle();

  /// How a share was settled.
  enum Settled {
    BANK,
    /// Against the courier's invoices.
    SET_OFF,
    DENIED
  }
}

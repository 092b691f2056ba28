package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.PriceOverride;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one company gets differently from the cards: proposed by one person of the platform, approved by another.
/// Source: zones-and-rates.md section 12, permissions.md section 4.
public interface AgreeOverrides {
  /// Most overrides that stand for one company at a time.
  int MOST = 100;

  /// Proposes one.
  ///
  /// @throws com.shipcrowd.application.NotFound for an unknown company
  /// @throws com.shipcrowd.domain.ratecard.OverrideTaken when another for the same scope and head begins with it
  /// @throws com.shipcrowd.domain.ratecard.TooManyOverrides at the 101st
  Agreed propose(CompanyId company, PriceOverride override, String comment, String by);

  /// Approves or rejects one. Quotes go by an approved one at once.
  ///
  /// @param mayApprove whether the person may approve; others withdraw their own proposals only
  /// @throws com.shipcrowd.application.NotFound for an unknown one
  /// @throws com.shipcrowd.domain.company.PermissionDenied for withdrawing what others proposed or what counts already
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker when the person proposed it
  /// @throws com.shipcrowd.domain.ratecard.OverrideDecided when it was decided before
  Agreed decide(UUID id, Decision decision, String reason, String by, boolean mayApprove);

  /// Newest first.
  ///
  /// @param seller whose view, null for the platform's
  /// @param company null for all
  List<Agreed> page(
      @Nullable CompanyId seller, @Nullable CompanyId company, @Nullable UUID before, int most);

  enum Decision {
    APPROVE,
    REJECT,
    /// By whoever proposed it, or to end an approved one now.
    WITHDRAW
  }

  /// Where it stands.
  enum State {
    PENDING_APPROVAL,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /// Was approved and counted until it was withdrawn; quotes given before are still honoured.
    ENDED
  }

  /// @param decidedBy null before
  /// @param reason of a rejection, empty otherwise
  record Agreed(
      UUID id,
      CompanyId company,
      PriceOverride override,
      State state,
      String comment,
      String createdBy,
      @Nullable String decidedBy,
      String reason,
      Instant createdAt,
      @Nullable Instant decidedAt) {}
}

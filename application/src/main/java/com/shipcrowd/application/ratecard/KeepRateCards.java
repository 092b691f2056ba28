package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes rate cards and leads their versions from draft to approval. For platform staff; who may do what is checked
/// before. Every step is written to the card's history. Source: zones-and-rates.md section 11.
public interface KeepRateCards {
  /// Makes a card with a draft as version 1.
  ///
  /// @throws com.shipcrowd.domain.ratecard.RateCardLimit at the eleventh card of a company, also under a race
  /// @throws com.shipcrowd.domain.ratecard.RateCardScopeTaken when there is a card for the same companies
  /// @throws com.shipcrowd.domain.ratecard.RateSheetUnreadable for records that are no sheet
  /// @throws com.shipcrowd.application.NotFound for an unknown company, account or card to copy
  Made create(NewCard command);

  /// Makes the next version of a card as a draft; the one in force stays as it is.
  ///
  /// @throws com.shipcrowd.application.NotFound for an unknown card or version to copy
  CardVersion draft(NewDraft command);

  /// Changes a draft.
  ///
  /// @throws com.shipcrowd.application.VersionMismatch when another revision was expected
  /// @throws com.shipcrowd.domain.ratecard.WrongCardMoment unless it is a draft
  CardVersion edit(Edit command);

  /// Takes a version one step further. Of two who take the same step at once the second is refused.
  ///
  /// @throws com.shipcrowd.domain.DomainError the errors of `CardVersion`
  CardVersion step(RateCardId card, int number, Step step, String by);

  /// Puts a card away: it prices nothing from now on and its name is free. Shipments keep their version.
  ///
  /// @throws com.shipcrowd.domain.ratecard.WrongCardMoment while it prices bookings
  RateCard archive(RateCardId card, String by);

  /// Removes a card that never counted; its history stays.
  ///
  /// @throws com.shipcrowd.domain.ratecard.RateCardUsed when a version was approved
  void delete(RateCardId card, String by);

  /// Removes a draft or rejected version.
  ///
  /// @throws com.shipcrowd.domain.ratecard.RateCardUsed when it was approved
  /// @throws com.shipcrowd.domain.ratecard.WrongCardMoment while it waits for approval
  void deleteVersion(RateCardId card, int number, String by);

  /// Says what a company means to the platform; its next quote goes by it.
  void setTier(CompanyId company, Tier tier, String by);

  /// A card with its first version.
  record Made(RateCard card, CardVersion version) {}

  /// @param sheet null for the content of `copyOf`, or an empty sheet
  /// @param copyOf a card whose newest approved version, else newest version, is copied; null for none
  record NewCard(
      String name,
      CardType type,
      CardScope scope,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      @Nullable RateSheet sheet,
      @Nullable RateCardId copyOf,
      String comment,
      String by) {}

  /// @param sheet null for the content of version `copyOf`
  /// @param copyOf number of the version to start from, null for the newest approved, else the newest
  record NewDraft(
      RateCardId card,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      @Nullable RateSheet sheet,
      @Nullable Integer copyOf,
      String comment,
      String by) {}

  /// Parts that are null stay as they are.
  ///
  /// @param openEnd whether the end is taken away
  /// @param expected revision, null when the caller does not care
  record Edit(
      RateCardId card,
      int number,
      @Nullable RateSheet sheet,
      @Nullable Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      boolean openEnd,
      @Nullable String comment,
      @Nullable Long expected,
      String by) {}

  /// What may happen to a version.
  sealed interface Step {
    record Submit() implements Step {}

    /// @param sellToo whether the person may approve cards that sellers pay by; finance approves buy cards only
    record Approve(boolean sellToo) implements Step {}

    record Reject(String reason) implements Step {}

    record Withdraw() implements Step {}

    record Revise() implements Step {}

    record AcceptBelowCost() implements Step {}

    /// @param at when it stops pricing, null for now
    record End(@Nullable Instant at) implements Step {}

    record Archive() implements Step {}
  }
}

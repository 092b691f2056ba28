package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows rate cards. Platform staff sees all; a seller its own, the standard ones and those of its tier, approved
/// versions only, and nothing of what couriers charge.
public interface ReadRateCards {
  /// Newest first.
  ///
  /// @param seller whose view, null for the platform's
  /// @param before id of the last card of the page before, null for the first page
  List<Shown> page(
      @Nullable CompanyId seller, RateCards.Filter filter, @Nullable UUID before, int most);

  Optional<Shown> one(@Nullable CompanyId seller, RateCardId card);

  /// One version with its card; empty when the viewer does not see it.
  Optional<One> version(@Nullable CompanyId seller, RateCardVersionId version);

  /// Who did what, newest first. For the platform only.
  List<RateCards.Event> history(RateCardId card, @Nullable UUID before, int most);

  /// What changed from one version to another.
  ///
  /// @throws com.shipcrowd.application.NotFound when the card lacks one of them
  List<RateSheet.Change> diff(@Nullable CompanyId seller, RateCardId card, int from, int to);

  /// @param versions newest first
  record Shown(RateCard card, List<CardVersion> versions) {}

  /// A version and the card it is of.
  record One(RateCard card, CardVersion version) {}
}

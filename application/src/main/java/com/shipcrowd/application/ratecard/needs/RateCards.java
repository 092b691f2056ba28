package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All rate cards with their versions and history. In a unit of work; a seller's unit sees what sellers may see.
public interface RateCards {
  /// Makes everybody who creates cards for this company wait for this unit.
  void lockFor(CompanyId company);

  /// Cards of a company that are not archived.
  int count(CompanyId company);

  boolean isCompany(CompanyId company);

  boolean isAccount(CourierAccountId account);

  /// @throws com.shipcrowd.domain.ratecard.RateCardScopeTaken when there is a card for the same companies
  void add(RateCard card);

  Optional<RateCard> find(RateCardId card);

  /// As `find`, and everybody else who changes the card waits for this unit.
  Optional<RateCard> lock(RateCardId card);

  void archive(RateCardId card, Instant at);

  void remove(RateCardId card);

  /// Newest first.
  List<CardVersion> versions(List<RateCardId> cards);

  Optional<CardVersion> version(RateCardVersionId id);

  void add(CardVersion version);

  /// @throws com.shipcrowd.application.StaleWrite when somebody else changed it first
  void save(CardVersion version);

  void remove(CardVersion version);

  void note(Event event);

  List<Event> events(RateCardId card, @Nullable UUID before, int most);

  List<RateCard> page(Filter filter, Instant now, @Nullable UUID before, int most);

  /// Cards with the approved versions that have not ended before an instant; those archived since are among them, so that
  /// quotes given before can be honoured.
  Map<RateCard, List<CardVersion>> inForce(Instant since);

  void setTier(CompanyId company, Tier tier, String by, Instant at);

  /// Every tier a company was ever given, newest first.
  Map<CompanyId, List<CardBook.Standing>> tiers();

  /// Parts that are null do not narrow.
  ///
  /// @param effectiveAt only cards with an approved version for that instant
  record Filter(
      @Nullable CardType type,
      @Nullable CardDirection direction,
      @Nullable CompanyId company,
      @Nullable CardVersionState status,
      @Nullable Instant effectiveAt,
      boolean archived) {}

  /// @param number of the version, null when the card as a whole is meant
  /// @param event upper snake case
  record Event(
      UUID id,
      RateCardId card,
      @Nullable Integer number,
      String event,
      String actor,
      String comment,
      Instant at) {}
}

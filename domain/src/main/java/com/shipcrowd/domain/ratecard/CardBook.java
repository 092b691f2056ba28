package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every approved rate card, arranged for the question which one counts. Immutable and safe to share. Source:
/// zones-and-rates.md section 12.
public final class CardBook {
  /// A book without cards.
  public static final CardBook EMPTY = new CardBook(List.of(), Map.of());

  /// A tier that a company was given.
  ///
  /// @param since when it began
  public record Standing(Tier tier, Instant since) {}

  /// A card with its approved versions.
  public record Entry(RateCard card, List<RateCardVersion> versions) {}

  private final List<Entry> standard = new ArrayList<>();
  private final Map<Tier, List<Entry>> byTier = new EnumMap<>(Tier.class);
  private final Map<CompanyId, List<Entry>> byCompany = new HashMap<>();
  private final Map<CourierAccountId, List<Entry>> byAccount = new HashMap<>();
  private final Map<CompanyId, List<Standing>> tiers;
  private final Map<RateCardVersionId, RateCardVersion> versions = new HashMap<>();

  /// @param entries cards that are not archived
  /// @param tiers of companies, newest first; a company that is not in it is STANDARD
  public CardBook(List<Entry> entries, Map<CompanyId, List<Standing>> tiers) {
    this.tiers = Map.copyOf(tiers);
    for (var entry : entries) {
      shelf(entry.card.scope()).add(entry);
      entry.versions.forEach(v -> versions.put(v.id(), v));
    }
    byCompany.values().forEach(cards -> cards.sort(Comparator.comparingInt(CardBook::priority)));
  }

  private List<Entry> shelf(CardScope scope) {
    return switch (scope) {
      case CardScope.Standard() -> standard;
      case CardScope.OfTier(var tier) -> byTier.computeIfAbsent(tier, _ -> new ArrayList<>());
      case CardScope.OfCompany(var company, _) ->
          byCompany.computeIfAbsent(company, _ -> new ArrayList<>());
      case CardScope.OfAccount(var account) ->
          byAccount.computeIfAbsent(account, _ -> new ArrayList<>());
    };
  }

  // Cards of one company with the same priority: the newer one first.
  private static int priority(Entry entry) {
    return entry.card.scope() instanceof CardScope.OfCompany(_, var priority) ? priority : 0;
  }

  /// The versions in force that may price for a company, best first: its own cards, its tier's and those below, the
  /// standard one.
  public List<RateCardVersion> selling(CompanyId company, Instant at) {
    var found = new ArrayList<RateCardVersion>(4);
    add(byCompany.get(company), at, found);
    for (var tier : tierOf(company, at).andBelow()) add(byTier.get(tier), at, found);
    add(standard, at, found);
    return found;
  }

  /// The versions in force that say what a courier account charges.
  public List<RateCardVersion> buying(CourierAccountId account, Instant at) {
    var found = new ArrayList<RateCardVersion>(2);
    add(byAccount.get(account), at, found);
    return found;
  }

  /// What a company meant to the platform at an instant.
  public Tier tierOf(CompanyId company, Instant at) {
    for (var standing : tiers.getOrDefault(company, List.of())) {
      if (!at.isBefore(standing.since)) return standing.tier;
    }
    return Tier.STANDARD;
  }

  /// A version by its id, as far as the book holds it; used to take it over into the next book.
  public Optional<RateCardVersion> version(RateCardVersionId id) {
    return Optional.ofNullable(versions.get(id));
  }

  private static void add(@Nullable List<Entry> entries, Instant at, List<RateCardVersion> found) {
    if (entries == null) return;
    for (int i = 0; i < entries.size(); i++) {
      var versions = entries.get(i).versions;
      for (int v = 0; v < versions.size(); v++) {
        if (versions.get(v).isEffective(at)) {
          found.add(versions.get(v));
          break;
        }
      }
    }
  }
}

package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.SheetFault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rate card with its versions, newest first.
record RateCardJson(
    String id,
    String name,
    String type,
    String direction,
    String currency,
    ScopeJson scope,
    Instant createdAt,
    @Nullable Instant archivedAt,
    List<VersionJson> versions) {

  /// Whom it is for.
  ///
  /// @param kind STANDARD, TIER, COMPANY or ACCOUNT
  record ScopeJson(
      String kind,
      @Nullable String tier,
      @Nullable String companyId,
      @Nullable Integer priority,
      @Nullable String accountId) {
    static ScopeJson of(CardScope scope) {
      return switch (scope) {
        case CardScope.Standard() -> new ScopeJson("STANDARD", null, null, null, null);
        case CardScope.OfTier(var tier) -> new ScopeJson("TIER", tier.name(), null, null, null);
        case CardScope.OfCompany(var company, var priority) ->
            new ScopeJson("COMPANY", null, company.text(), priority, null);
        case CardScope.OfAccount(var account) ->
            new ScopeJson("ACCOUNT", null, null, null, account.text());
      };
    }
  }

  /// A version without its content.
  record VersionJson(
      String id,
      int number,
      String state,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      List<String> services,
      String comment,
      String editedBy,
      @Nullable String submittedBy,
      @Nullable String decidedBy,
      String reason,
      @Nullable String belowCostAcceptedBy,
      Instant createdAt,
      Instant changedAt) {
    /// For sellers: who of the platform did what, and why, is the platform's business.
    VersionJson shown() {
      return new VersionJson(
          id,
          number,
          state,
          effectiveFrom,
          effectiveTo,
          services,
          "",
          "",
          null,
          null,
          "",
          null,
          createdAt,
          changedAt);
    }

    static VersionJson of(CardVersion v, Instant now) {
      return new VersionJson(
          v.id().text(),
          v.number(),
          v.stateAt(now).name(),
          v.effectiveFrom(),
          v.effectiveTo(),
          List.copyOf(v.sheet().services()),
          v.comment(),
          v.editors().getLast(),
          v.submittedBy(),
          v.decidedBy(),
          v.reason(),
          v.belowCostAcceptedBy(),
          v.createdAt(),
          v.changedAt());
    }
  }

  /// A version with its content.
  ///
  /// @param columns of the file
  /// @param records of the file, without the header
  /// @param faults what keeps it from being submitted, and what looks odd
  record SheetJson(
      VersionJson version,
      List<String> columns,
      List<List<String>> records,
      List<FaultJson> faults) {
    /// As a seller sees it.
    SheetJson shown() {
      return new SheetJson(version.shown(), columns, records, List.of());
    }

    static SheetJson of(CardVersion v, Instant now) {
      var records = v.sheet().records();
      return new SheetJson(
          VersionJson.of(v, now),
          records.getFirst(),
          records.subList(1, records.size()),
          v.sheet().faults().stream().map(FaultJson::of).toList());
    }
  }

  record FaultJson(int row, String field, String code, String message, boolean warning) {
    static FaultJson of(SheetFault f) {
      return new FaultJson(f.row(), f.field(), f.code(), f.message(), f.warning());
    }
  }

  /// As a seller sees it.
  RateCardJson shown() {
    return new RateCardJson(
        id,
        name,
        type,
        direction,
        currency,
        scope,
        createdAt,
        archivedAt,
        versions.stream().map(VersionJson::shown).toList());
  }

  static RateCardJson of(RateCard card, List<CardVersion> versions, Instant now) {
    return new RateCardJson(
        card.id().text(),
        card.name(),
        card.type().name(),
        card.direction().name(),
        "INR",
        ScopeJson.of(card.scope()),
        card.createdAt(),
        card.archivedAt(),
        versions.stream().map(v -> VersionJson.of(v, now)).toList());
  }
}

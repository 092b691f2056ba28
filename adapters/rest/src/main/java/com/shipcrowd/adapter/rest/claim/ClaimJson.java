package com.shipcrowd.adapter.rest.claim;

import com.shipcrowd.application.claim.needs.Claims.Shown;
import com.shipcrowd.domain.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim as it is shown.
///
/// @param sharePaise what the payer bears, null for sellers
/// @param payer null for sellers
/// @param recovery null for sellers
record ClaimJson(
    String id,
    String companyId,
    String shipmentId,
    @Nullable String awb,
    String kind,
    String status,
    String currency,
    long declaredPaise,
    boolean insured,
    long amountPaise,
    @Nullable Long sharePaise,
    @Nullable String payer,
    @Nullable String recovery,
    List<String> fileIds,
    Instant openedAt,
    @Nullable Instant papersUntil,
    @Nullable String submittedBy,
    @Nullable String note,
    @Nullable Instant settledAt) {

  /// Names a kept file.
  record PaperId(UUID value) implements Id {
    static final String PREFIX = "fil";

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  static ClaimJson forSeller(Shown shown) {
    return of(shown, false);
  }

  static ClaimJson forStaff(Shown shown) {
    return of(shown, true);
  }

  private static ClaimJson of(Shown shown, boolean isStaff) {
    var c = shown.claim();
    return new ClaimJson(
        c.id().text(),
        c.company().text(),
        c.shipment().text(),
        shown.awb().isEmpty() ? null : shown.awb(),
        c.kind().name(),
        c.status().name(),
        "INR",
        c.declared().paise(),
        c.compensation().insured(),
        c.compensation().amount().paise(),
        isStaff ? c.compensation().share().paise() : null,
        isStaff ? c.compensation().payer() : null,
        isStaff ? c.recovery().name() : null,
        c.papers().stream().map(p -> new PaperId(p).text()).toList(),
        c.openedAt(),
        c.dueAt(),
        isStaff ? c.submittedBy() : null,
        c.note().isEmpty() ? null : c.note(),
        c.settledAt());
  }
}

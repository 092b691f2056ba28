package com.shipcrowd.domain.claim;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One consignment's claim, one at a time. Changing it answers a new one. Source: lifecycle.md section 12.
///
/// @param declared value of the goods
/// @param papers ids of kept files
/// @param dueAt until when papers of an insured claim may come; null when nothing runs
/// @param submittedBy null before
/// @param note of whoever decided, empty before
/// @param settledAt when it was last decided, null while it is open
/// @param round how often the parcel was lost
/// @param creditDue whether the charges of the lost parcel are still to be credited
public record Claim(
    ClaimId id,
    CompanyId company,
    ShipmentId shipment,
    ClaimKind kind,
    ClaimStatus status,
    Money declared,
    Compensation compensation,
    Recovery recovery,
    List<UUID> papers,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable String submittedBy,
    String note,
    @Nullable Instant settledAt,
    int round,
    boolean creditDue,
    long version) {
  /// How long papers of an insured claim may take. Source: money.md section 3.
  public static final Duration PAPERS_WITHIN = Duration.ofHours(72);

  public Claim {
    papers = List.copyOf(papers);
  }

  /// Names it in business keys; a parcel that was lost twice has two rounds in the books.
  public String key() {
    return round == 1 ? id.text() : id.text() + ":" + round;
  }

  /// A parcel was lost or damaged. Nothing due is rejected at once, with the reason.
  public static Claim opened(
      ClaimId id,
      CompanyId company,
      ShipmentId shipment,
      ClaimKind kind,
      Money declared,
      Compensation compensation,
      Instant at) {
    return new Claim(
        id,
        company,
        shipment,
        kind,
        first(compensation),
        declared,
        compensation,
        Recovery.NONE,
        List.of(),
        at,
        due(compensation, at),
        null,
        compensation.why(),
        compensation.amount().isPositive() ? null : at,
        1,
        // What was lost is not charged for, whether or not it is compensated.
        kind == ClaimKind.LOST && !compensation.amount().isPositive(),
        1);
  }

  private static ClaimStatus first(Compensation compensation) {
    if (!compensation.amount().isPositive()) return ClaimStatus.REJECTED;
    return compensation.insured() ? ClaimStatus.DOCUMENTS_PENDING : ClaimStatus.OPENED;
  }

  private static @Nullable Instant due(Compensation compensation, Instant at) {
    return first(compensation) == ClaimStatus.DOCUMENTS_PENDING ? at.plus(PAPERS_WITHIN) : null;
  }

  /// Lost again after it was found.
  public Claim openedAgain(ClaimKind again, Instant at) {
    var fresh = opened(id, company, shipment, again, declared, compensation, at);
    return new Claim(
        id,
        company,
        shipment,
        again,
        fresh.status,
        declared,
        compensation,
        Recovery.NONE,
        List.of(),
        at,
        fresh.dueAt,
        null,
        fresh.note,
        fresh.settledAt,
        round + 1,
        fresh.creditDue,
        version + 1);
  }

  /// Somebody asks for it.
  ///
  /// @throws PapersMissing when it is insured and no file came
  /// @throws WrongClaimMoment unless it is OPENED or DOCUMENTS_PENDING
  public Claim submitted(List<UUID> files, String actor) {
    if (status != ClaimStatus.OPENED && status != ClaimStatus.DOCUMENTS_PENDING)
      throw new WrongClaimMoment("submitted", status);
    if (compensation.insured() && files.isEmpty()) throw new PapersMissing();
    return with(ClaimStatus.SUBMITTED, recovery, files, null, actor, note, settledAt, creditDue);
  }

  /// A second person agrees, and the money goes out with it.
  ///
  /// @throws MakerIsChecker when it is the one who submitted
  /// @throws WrongClaimMoment unless it is SUBMITTED
  public Claim paid(String actor, String why, Instant at) {
    check("paid", actor);
    var owed = compensation.share().isPositive() ? Recovery.OWED : Recovery.NONE;
    return with(ClaimStatus.PAID, owed, papers, null, submittedBy, why, at, kind == ClaimKind.LOST);
  }

  /// A second person refuses.
  ///
  /// @throws MakerIsChecker when it is the one who submitted
  /// @throws WrongClaimMoment unless it is SUBMITTED
  public Claim rejected(String actor, String why, Instant at) {
    check("rejected", actor);
    return with(
        ClaimStatus.REJECTED, recovery, papers, null, submittedBy, why, at, kind == ClaimKind.LOST);
  }

  private void check(String wanted, String actor) {
    if (status != ClaimStatus.SUBMITTED) throw new WrongClaimMoment(wanted, status);
    if (actor.equals(submittedBy)) throw new MakerIsChecker("claim");
  }

  /// No papers came in time.
  public Claim late(Instant at) {
    return with(
        ClaimStatus.REJECTED,
        recovery,
        papers,
        null,
        submittedBy,
        "no papers came within 72 hours",
        at,
        kind == ClaimKind.LOST);
  }

  /// The parcel turned up.
  public Claim found(Instant at) {
    var next = status == ClaimStatus.PAID ? ClaimStatus.TAKEN_BACK : ClaimStatus.CLOSED;
    return with(
        next,
        status == ClaimStatus.PAID ? Recovery.NONE : recovery,
        papers,
        null,
        submittedBy,
        "the parcel was found",
        at,
        false);
  }

  /// The charges of the lost parcel were credited.
  public Claim credited() {
    return with(status, recovery, papers, dueAt, submittedBy, note, settledAt, false);
  }

  /// The courier or insurer paid its share, or said that it will not.
  ///
  /// @throws WrongClaimMoment unless a share is owed
  public Claim recovered(Recovery how) {
    if (recovery != Recovery.OWED) throw new WrongClaimMoment(how.name(), status);
    return with(status, how, papers, dueAt, submittedBy, note, settledAt, creditDue);
  }

  private Claim with(
      ClaimStatus next,
      Recovery nextRecovery,
      List<UUID> files,
      @Nullable Instant due,
      @Nullable String maker,
      String why,
      @Nullable Instant settled,
      boolean credit) {
    return new Claim(
        id,
        company,
        shipment,
        kind,
        next,
        declared,
        compensation,
        nextRecovery,
        files,
        openedAt,
        due,
        maker,
        why,
        settled,
        round,
        credit,
        version + 1);
  }
}

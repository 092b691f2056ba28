package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One weight that a courier charges for a parcel, above what the seller paid for. Changing it answers a new one.
/// Source: lifecycle.md section 7.
///
/// @param applied what the seller has paid for so far, in grams
/// @param charged what the courier charges for, in grams
/// @param measured what the courier says it measured
/// @param lines the difference in money, head by head, as held
/// @param courierCost what the courier asks for the difference before GST; zero when its card does not say
/// @param dueAt when silence decides: the seller's, the courier's, or ours; null when it is final
/// @param dispute what the seller said against it, null before
/// @param proof what the courier answered, empty before
/// @param decidedGrams the weight that was decided, null unless PARTIAL
/// @param note of whoever decided, empty before
/// @param settledAt when it was last decided, null while it is open
/// @param reopened how often the seller came back after LOST, at most once
public record WeightCase(
    WeightCaseId id,
    CompanyId company,
    ShipmentId shipment,
    WeightCaseStatus status,
    int applied,
    int charged,
    Measured measured,
    List<ChargeLine> lines,
    Money courierCost,
    Instant raisedAt,
    @Nullable Instant dueAt,
    @Nullable Dispute dispute,
    String proof,
    @Nullable Integer decidedGrams,
    String note,
    @Nullable Instant settledAt,
    int reopened,
    long version) {
  /// How long each side may take. Source: lifecycle.md section 7.
  public static final Duration PATIENCE = Duration.ofHours(168);

  /// How long a seller may come back after LOST. Source: lifecycle.md section 7.
  public static final Duration REOPEN = Duration.ofHours(48);

  /// How long after the delivery a courier may come with a weight, in days. Source: lifecycle.md section 7.
  public static final int LATEST_DAYS = 60;

  public WeightCase {
    lines = List.copyOf(lines);
  }

  /// What a courier says it measured.
  ///
  /// @param lengthMm zero when it does not say; the same for the others
  /// @param image where its picture is, empty when there is none
  public record Measured(
      @Nullable LocalDate on, int lengthMm, int breadthMm, int heightMm, String image) {}

  /// What a seller says against it.
  ///
  /// @param images of label and scale, label and each measured side; at least two
  public record Dispute(DisputeCategory category, String remark, List<UUID> images, Instant at) {
    /// The fewest images. Source: lifecycle.md section 7.
    public static final int LEAST_IMAGES = 2;

    /// @throws EvidenceMissing with fewer than two images
    public Dispute {
      images = List.copyOf(images);
      if (images.stream().distinct().count() < LEAST_IMAGES) throw new EvidenceMissing();
    }
  }

  /// The whole difference with its tax.
  public Taxed difference() {
    return sum(lines);
  }

  /// Lines with their tax, added up.
  public static Taxed sum(List<ChargeLine> lines) {
    var sum = Taxed.NOTHING;
    for (var line : lines)
      sum =
          sum.plus(
              new Taxed(line.taxable(), line.tax().cgst(), line.tax().sgst(), line.tax().igst()));
    return sum;
  }

  /// The freight part of the difference, without fuel and tax.
  public Money freight() {
    return Money.sum(
        lines.stream()
            .filter(line -> line.head() == ChargeHead.WEIGHT_ADJ)
            .map(ChargeLine::taxable)
            .toList());
  }

  /// The seller, or its silence, accepts.
  public WeightCase accepted(WeightCaseStatus how, Instant at) {
    return moved(how, null, at, note);
  }

  /// The seller says no.
  ///
  /// @throws WrongCaseMoment unless it is RAISED
  public WeightCase disputed(Dispute said) {
    var next = moved(WeightCaseStatus.DISPUTED, said.at().plus(PATIENCE), null, note);
    return next.with(said, proof, reopened);
  }

  /// The courier came with proof.
  ///
  /// @throws WrongCaseMoment unless it is DISPUTED
  public WeightCase answered(String courierProof, Instant at) {
    return moved(WeightCaseStatus.UNDER_REVIEW, at.plus(PATIENCE), null, note)
        .with(dispute, courierProof, reopened);
  }

  /// Nobody decided in time: somebody else is asked, and the clock starts again.
  public WeightCase escalated(Instant at) {
    return new WeightCase(
        id,
        company,
        shipment,
        status,
        applied,
        charged,
        measured,
        lines,
        courierCost,
        raisedAt,
        at.plus(PATIENCE),
        dispute,
        proof,
        decidedGrams,
        note,
        settledAt,
        reopened,
        version + 1);
  }

  /// WON or LOST.
  public WeightCase decided(WeightCaseStatus outcome, String why, Instant at) {
    return moved(outcome, null, at, why);
  }

  /// A third weight.
  ///
  /// @param grams between applied and charged, neither of them
  /// @throws WeightNotBetween otherwise
  public WeightCase decidedAt(int grams, String why, Instant at) {
    if (grams <= applied || grams >= charged) throw new WeightNotBetween(applied, charged, grams);
    var next = moved(WeightCaseStatus.PARTIAL, null, at, why);
    return new WeightCase(
        id,
        company,
        shipment,
        next.status,
        applied,
        charged,
        measured,
        lines,
        courierCost,
        raisedAt,
        null,
        dispute,
        proof,
        grams,
        why,
        at,
        reopened,
        next.version);
  }

  /// The seller comes back after LOST with other images: what was charged is held again.
  ///
  /// @throws WrongCaseMoment when it is not LOST, was reopened before, or 48 hours have passed
  public WeightCase reopened(Dispute said) {
    var settled = settledAt;
    if (status != WeightCaseStatus.LOST
        || reopened > 0
        || settled == null
        || said.at().isAfter(settled.plus(REOPEN))) throw new WrongCaseMoment("reopened", status);
    var before = dispute;
    if (before != null && before.images().containsAll(said.images())) throw new EvidenceMissing();
    return moved(WeightCaseStatus.DISPUTED, said.at().plus(PATIENCE), null, note)
        .with(said, proof, reopened + 1);
  }

  private WeightCase moved(
      WeightCaseStatus next, @Nullable Instant due, @Nullable Instant settled, String why) {
    if (!status.mayBecome(next)) throw new WrongCaseMoment(next.name(), status);
    return new WeightCase(
        id,
        company,
        shipment,
        next,
        applied,
        charged,
        measured,
        lines,
        courierCost,
        raisedAt,
        due,
        dispute,
        proof,
        decidedGrams,
        why,
        settled,
        reopened,
        version + 1);
  }

  private WeightCase with(@Nullable Dispute said, String courierProof, int times) {
    return new WeightCase(
        id,
        company,
        shipment,
        status,
        applied,
        charged,
        measured,
        lines,
        courierCost,
        raisedAt,
        dueAt,
        said,
        courierProof,
        decidedGrams,
        note,
        settledAt,
        times,
        version);
  }
}

package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// One line of a courier's invoice, held against the card that counted at booking.
///
/// @param ours what the card asks for our weight in our zone, null when we know no such parcel
/// @param courierSlab the slab of the courier's weight, zero when it did not say
/// @param expected before GST
/// @param cause null unless the amount is another one
public record LineAudit(
    BilledLine line,
    Tariff.@Nullable Price ours,
    int courierSlab,
    Money expected,
    BillResult result,
    @Nullable BillCause cause) {
  /// How far a line may be off. Source: money.md section 4, reconciliations.
  public static final Money TOLERANCE = new Money(100);

  /// Billed less expected.
  public Money difference() {
    return line.taxable().minus(expected);
  }

  /// A parcel that we know.
  public static LineAudit of(BilledLine line, Tariff tariff) {
    var ours = tariff.at(null, null);
    var difference = line.taxable().minus(ours.total());
    int slab = line.grams() == 0 ? 0 : tariff.at(line.grams(), null).slabGrams();
    if (isWithin(difference))
      return new LineAudit(line, ours, slab, ours.total(), BillResult.OK, null);
    return new LineAudit(
        line,
        ours,
        slab,
        ours.total(),
        difference.isPositive() ? BillResult.OVERCHARGED : BillResult.UNDERCHARGED,
        cause(line, ours, slab, tariff));
  }

  /// A parcel that was never booked with this courier.
  public static LineAudit unknown(BilledLine line) {
    return new LineAudit(line, null, 0, Money.ZERO, BillResult.UNKNOWN_AWB, null);
  }

  /// A way that was billed before: nothing is due.
  public static LineAudit duplicate(BilledLine line, Tariff.@Nullable Price ours) {
    return new LineAudit(line, ours, 0, Money.ZERO, BillResult.DUPLICATE_BILLING, null);
  }

  // What explains the amount comes first; what merely differs comes after it.
  private static BillCause cause(BilledLine line, Tariff.Price ours, int slab, Tariff tariff) {
    var zone = line.asZone();
    boolean otherSlab = slab != 0 && slab != ours.slabGrams();
    boolean otherZone = zone != null && !zone.name().equals(ours.zone());
    if (otherSlab && explains(line, tariff.at(line.grams(), null))) return BillCause.WEIGHT;
    if (otherZone && explains(line, tariff.at(null, zone))) return BillCause.ZONE;
    if (otherSlab && otherZone && explains(line, tariff.at(line.grams(), zone)))
      return BillCause.WEIGHT;
    if (headsExplain(line, ours)) return BillCause.HEAD;
    if (otherSlab) return BillCause.WEIGHT;
    if (otherZone) return BillCause.ZONE;
    return otherHeads(line, ours) ? BillCause.HEAD : BillCause.RATE;
  }

  private static boolean explains(BilledLine line, Tariff.Price price) {
    return isWithin(line.taxable().minus(price.total()));
  }

  // The heads that both have agree; the rest stands on one side only.
  private static boolean headsExplain(BilledLine line, Tariff.Price ours) {
    if (!otherHeads(line, ours)) return false;
    var common = Money.ZERO;
    for (var entry : ours.heads().entrySet()) {
      var billed = line.heads().get(entry.getKey());
      if (billed != null) common = common.plus(billed.minus(entry.getValue()));
    }
    return isWithin(common);
  }

  private static boolean otherHeads(BilledLine line, Tariff.Price ours) {
    if (line.heads().isEmpty()) return ours.heads().isEmpty();
    var heads = new HashSet<>(ours.heads().keySet());
    heads.addAll(line.heads().keySet());
    return heads.stream().anyMatch(h -> line.heads().containsKey(h) != ours.heads().containsKey(h));
  }

  private static boolean isWithin(Money difference) {
    return !difference.isMoreThan(TOLERANCE) && !difference.negated().isMoreThan(TOLERANCE);
  }
}

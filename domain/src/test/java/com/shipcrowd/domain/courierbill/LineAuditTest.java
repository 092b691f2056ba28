package com.shipcrowd.domain.courierbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.money.Money;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against a card of 40.00 for each 500 g begun, in zone D; 10.00 more in zone E; COD 35.00.
class LineAuditTest {
  private static final Money COD = Money.ofRupees("35");

  private static final Tariff CARD =
      (grams, zone) -> {
        int weight = grams == null ? 480 : grams;
        int slabs = Math.ceilDiv(weight, 500);
        boolean isFar = zone != null && zone.name().equals("E");
        return new Tariff.Price(
            weight,
            slabs * 500,
            isFar ? "E" : "D",
            Map.of(
                BilledHead.FREIGHT,
                Money.ofRupees("40").times(slabs).plus(Money.ofRupees(isFar ? "10" : "0")),
                BilledHead.COD,
                COD));
      };

  private static LineAudit audit(int grams, String zone, String freight, String cod, String other) {
    var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
    put(heads, BilledHead.FREIGHT, freight);
    put(heads, BilledHead.COD, cod);
    put(heads, BilledHead.OTHER, other);
    return LineAudit.of(
        new BilledLine(
            "A1", "", BilledLeg.FORWARD, grams, zone, heads, Money.sum(heads.values()), Money.ZERO),
        CARD);
  }

  private static void put(Map<BilledHead, Money> heads, BilledHead head, String amount) {
    if (!amount.isEmpty()) heads.put(head, Money.ofRupees(amount));
  }

  private static void is(LineAudit audit, BillResult result, BillCause cause) {
    assertThat(audit.result()).isEqualTo(result);
    assertThat(audit.cause()).isEqualTo(cause);
  }

  @Test
  void given_lines_when_audited_then_what_explains_the_amount_is_the_cause() {
    assertThat(audit(500, "D", "40", "35", "").cause()).isNull();
    assertThat(audit(500, "D", "41", "35", "").result()).isEqualTo(BillResult.OK);
    assertThat(audit(500, "D", "39", "35", "").result()).isEqualTo(BillResult.OK);
    is(audit(500, "D", "41.01", "35", ""), BillResult.OVERCHARGED, BillCause.RATE);
    is(audit(500, "D", "38.99", "35", ""), BillResult.UNDERCHARGED, BillCause.RATE);
    is(audit(900, "D", "80", "35", ""), BillResult.OVERCHARGED, BillCause.WEIGHT);
    is(audit(500, "Zone E", "50", "35", ""), BillResult.OVERCHARGED, BillCause.ZONE);
    is(audit(900, "e", "90", "35", ""), BillResult.OVERCHARGED, BillCause.WEIGHT);
    is(audit(500, "D", "40", "35", "15"), BillResult.OVERCHARGED, BillCause.HEAD);
    is(audit(500, "D", "40", "", ""), BillResult.UNDERCHARGED, BillCause.HEAD);
    // The weight differs and does not explain it; still it is what to ask about first.
    is(audit(900, "D", "300", "35", ""), BillResult.OVERCHARGED, BillCause.WEIGHT);
    is(audit(500, "E", "300", "35", ""), BillResult.OVERCHARGED, BillCause.ZONE);
    // A lighter weight of the same slab is no other weight.
    is(audit(100, "", "60", "35", ""), BillResult.OVERCHARGED, BillCause.RATE);
    // A courier with zones of its own says nothing about ours.
    is(audit(0, "NORTH", "60", "35", ""), BillResult.OVERCHARGED, BillCause.RATE);
  }

  @Test
  void given_one_sum_without_heads_when_it_differs_then_a_price_unless_nothing_was_due() {
    var line =
        new BilledLine(
            "A1", "", BilledLeg.FORWARD, 0, "", Map.of(), Money.ofRupees("90"), Money.ZERO);
    is(LineAudit.of(line, CARD), BillResult.OVERCHARGED, BillCause.RATE);
    Tariff nothing = (_, _) -> new Tariff.Price(480, 500, "D", Map.of());
    is(LineAudit.of(line, nothing), BillResult.OVERCHARGED, BillCause.HEAD);
  }

  @Test
  void given_unknown_and_doubled_lines_when_audited_then_nothing_is_expected() {
    var line =
        new BilledLine(
            "A1", "", BilledLeg.RTO, 500, "", Map.of(), Money.ofRupees("40"), Money.ZERO);
    assertThat(LineAudit.unknown(line).difference()).isEqualTo(Money.ofRupees("40"));
    assertThat(LineAudit.unknown(line).result()).isEqualTo(BillResult.UNKNOWN_AWB);
    assertThat(LineAudit.duplicate(line, CARD.at(null, null)).expected()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_any_line_when_audited_then_the_result_follows_the_difference_alone() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long paise = random.nextInt(20_000);
      var audit =
          audit(
              random.nextInt(3_000),
              random.nextBoolean() ? "D" : "E",
              Money.ZERO.plus(new Money(paise)).paise() / 100 + "." + "%02d".formatted(paise % 100),
              random.nextBoolean() ? "35" : "",
              random.nextInt(5) == 0 ? "9" : "");
      long difference = audit.difference().paise();
      assertThat(audit.result())
          .isEqualTo(
              Math.abs(difference) <= 100
                  ? BillResult.OK
                  : difference > 0 ? BillResult.OVERCHARGED : BillResult.UNDERCHARGED);
      assertThat(audit.cause() == null).isEqualTo(audit.result() == BillResult.OK);
    }
  }

  @Test
  void given_any_line_when_trued_up_then_the_books_hold_what_was_billed() {
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
      for (var head : BilledHead.values())
        if (random.nextBoolean()) heads.put(head, new Money(random.nextInt(10_000)));
      if (random.nextInt(4) == 0) heads.clear();
      var accrued = new HashMap<BilledHead, Money>();
      for (var head : new BilledHead[] {BilledHead.FREIGHT, BilledHead.COD, BilledHead.RTO})
        if (random.nextBoolean()) accrued.put(head, new Money(random.nextInt(10_000)));
      var leg = BilledLeg.values()[random.nextInt(4)];
      var taxable =
          heads.isEmpty()
              ? new Money(random.nextInt(9_000))
              : Money.sum(heads.values()).plus(new Money(random.nextInt(11) - 5));
      var line = new BilledLine("A1", "", leg, 0, "", heads, taxable, Money.ZERO);
      var due = Money.ZERO;
      for (var entry : accrued.entrySet())
        if (entry.getKey() == BilledHead.RTO ? leg.isBack() : leg.isForward())
          due = due.plus(entry.getValue());

      var changes = TrueUp.of(line, accrued);

      assertThat(Money.sum(changes.values())).isEqualTo(taxable.minus(due));
      assertThat(changes.values()).noneMatch(Money::isZero);
    }
  }
}

package com.shipcrowd.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompensationTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static ShipmentFacts facts(
      String declared, String hsn, String ewayBill, String invoice, ChargeHead... heads) {
    var door =
        new Address(
            "Asha Verma",
            "9845012345",
            "22, Residency Road",
            "",
            "Pune",
            State.MH,
            new Pincode("411001"),
            null);
    return new ShipmentFacts(
        "SO-1",
        NOW,
        "Kaveri Crafts",
        "",
        new UUID(1, 3),
        "W1",
        door,
        door,
        door,
        PaymentMode.PREPAID,
        Money.ZERO,
        Money.ofRupees(declared),
        List.of(new Parcel(new Weight(400), null)),
        List.of(new ShipmentFacts.Goods("S", "Vase", 1, Money.ofRupees(declared), hsn)),
        invoice,
        ewayBill,
        false,
        false,
        TransportMode.SURFACE,
        "Surface",
        "D",
        400,
        0,
        400,
        500,
        6,
        State.GJ,
        List.of(heads).stream()
            .map(head -> ChargeLine.of(head, Money.ofRupees("1"), Supply.INTER_STATE))
            .toList(),
        List.of(),
        Money.ZERO,
        "",
        null,
        null,
        null,
        false,
        null);
  }

  private static Compensation of(String declared, ChargeHead... heads) {
    return of(facts(declared, "610910", "", "", heads));
  }

  private static Compensation of(ShipmentFacts facts) {
    return Compensation.of(facts, "delhivery", Compensation.USUAL_SHARE);
  }

  private static void pays(Compensation c, String amount, String share, String payer) {
    assertThat(c.amount()).isEqualTo(Money.ofRupees(amount));
    assertThat(c.share()).isEqualTo(Money.ofRupees(share));
    assertThat(c.payer()).isEqualTo(payer);
  }

  @Test
  void given_declared_values_when_lost_then_the_rules_pay() {
    pays(of("2450"), "2450", "2000", "delhivery");
    pays(of("1500"), "1500", "1500", "delhivery");
    pays(of("5000"), "5000", "2000", "delhivery");
    pays(of("5000.01"), "5000", "2000", "delhivery");
    pays(of("3000", ChargeHead.REVERSE_FREIGHT), "1500", "1500", "delhivery");
    pays(of("4000.02", ChargeHead.REVERSE_FREIGHT), "2000", "2000", "delhivery");
    pays(of("18000", ChargeHead.INSURANCE), "18000", "18000", "INSURER");
    pays(of("0"), "0", "0", "delhivery");
  }

  @Test
  void given_missing_papers_or_excluded_goods_when_lost_then_nothing() {
    pays(of("50000"), "5000", "2000", "delhivery");
    pays(of("50000.01"), "0", "0", "delhivery");
    pays(of(facts("60000", "610910", "123456789012", "")), "0", "0", "delhivery");
    pays(of(facts("60000", "610910", "", "INV-1")), "0", "0", "delhivery");
    pays(of(facts("60000", "610910", "123456789012", "INV-1")), "5000", "2000", "delhivery");
    for (var hsn : List.of("701399", "711319", "010611", "490700", "711890"))
      pays(of(facts("900", hsn, "", "")), "0", "0", "delhivery");
    for (var hsn : List.of("", "712000", "490110", "071310"))
      pays(of(facts("900", hsn, "", "")), "900", "900", "delhivery");
  }

  private static Claim opened(ClaimKind kind, Compensation compensation) {
    return Claim.opened(
        new ClaimId(new UUID(1, 1)),
        new CompanyId(new UUID(1, 2)),
        new ShipmentId(new UUID(1, 3)),
        kind,
        Money.ofRupees("2450"),
        compensation,
        NOW);
  }

  @Test
  void given_a_claim_when_it_goes_its_way_then_only_in_the_allowed_order() {
    var claim = opened(ClaimKind.LOST, of("2450"));
    assertThat(claim.status()).isEqualTo(ClaimStatus.OPENED);
    assertThat(claim.dueAt()).isNull();
    assertThatThrownBy(() -> claim.paid("b", "", NOW)).isInstanceOf(WrongClaimMoment.class);
    var submitted = claim.submitted(List.of(), "a");
    assertThatThrownBy(() -> submitted.paid("a", "", NOW)).isInstanceOf(MakerIsChecker.class);
    assertThatThrownBy(() -> submitted.rejected("a", "", NOW)).isInstanceOf(MakerIsChecker.class);
    assertThatThrownBy(() -> submitted.submitted(List.of(), "b"))
        .isInstanceOf(WrongClaimMoment.class);
    var paid = submitted.paid("b", "agreed", NOW);
    assertThat(paid.recovery()).isEqualTo(Recovery.OWED);
    assertThat(paid.creditDue()).isTrue();
    assertThat(paid.credited().creditDue()).isFalse();
    assertThat(paid.recovered(Recovery.RECOVERED).recovery()).isEqualTo(Recovery.RECOVERED);
    assertThatThrownBy(() -> paid.recovered(Recovery.RECOVERED).recovered(Recovery.WRITTEN_OFF))
        .isInstanceOf(WrongClaimMoment.class);
    var back = paid.found(NOW);
    assertThat(back.status()).isEqualTo(ClaimStatus.TAKEN_BACK);
    assertThat(back.creditDue()).isFalse();
    var again = back.openedAgain(ClaimKind.DAMAGED, NOW);
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.status()).isEqualTo(ClaimStatus.OPENED);
    assertThat(submitted.found(NOW).status()).isEqualTo(ClaimStatus.CLOSED);
    assertThat(submitted.rejected("b", "no", NOW).creditDue()).isTrue();
    assertThat(opened(ClaimKind.DAMAGED, of("9")).submitted(List.of(), "a").paid("b", "", NOW))
        .matches(c -> !c.creditDue());
  }

  @Test
  void given_an_insured_claim_when_opened_then_papers_have_72_hours() {
    var claim = opened(ClaimKind.DAMAGED, of("18000", ChargeHead.INSURANCE));
    assertThat(claim.status()).isEqualTo(ClaimStatus.DOCUMENTS_PENDING);
    assertThat(claim.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
    assertThatThrownBy(() -> claim.submitted(List.of(), "a")).isInstanceOf(PapersMissing.class);
    assertThat(claim.submitted(List.of(new UUID(2, 2)), "a").dueAt()).isNull();
    assertThat(claim.late(NOW).status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(opened(ClaimKind.LOST, of("0")).status()).isEqualTo(ClaimStatus.REJECTED);
  }
}

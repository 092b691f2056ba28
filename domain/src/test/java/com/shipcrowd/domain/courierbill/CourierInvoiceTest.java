package com.shipcrowd.domain.courierbill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A courier's invoice from its audit to its payment.
class CourierInvoiceTest {
  private static final Instant AT = Instant.parse("2026-04-30T06:00:00Z");

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static CourierInvoice uploaded() {
    return new CourierInvoice(
        new CourierInvoiceId(new UUID(0, 1)),
        "dtdc",
        "INV-7",
        LocalDate.of(2026, 4, 30),
        CourierInvoiceStatus.AUDITING,
        new UUID(0, 2),
        "maker",
        AT,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        null,
        null,
        1);
  }

  @Test
  void given_an_invoice_when_accepted_posted_and_paid_then_never_more_than_is_open() {
    assertThatThrownBy(() -> uploaded().accepted("checker", AT))
        .isInstanceOf(WrongInvoiceMoment.class);
    var audited = uploaded().audited();
    assertThatThrownBy(() -> audited.accepted("maker", AT)).isInstanceOf(MakerIsChecker.class);
    var accepted = audited.accepted("checker", AT);
    assertThat(accepted.status()).isEqualTo(CourierInvoiceStatus.ACCEPTED);
    assertThat(accepted.acceptedBy()).isEqualTo("checker");
    assertThat(accepted.version()).isEqualTo(3);
    assertThatThrownBy(() -> accepted.paid(rs("1"))).isInstanceOf(WrongInvoiceMoment.class);

    var posted = accepted.posted(rs("118"), rs("18"));
    assertThat(posted.status()).isEqualTo(CourierInvoiceStatus.POSTED);
    assertThat(posted.tax()).isEqualTo(rs("18"));
    assertThat(accepted.posted(Money.ZERO, Money.ZERO).status())
        .isEqualTo(CourierInvoiceStatus.PAID);
    var part = posted.paid(rs("100"));
    assertThat(part.status()).isEqualTo(CourierInvoiceStatus.POSTED);
    assertThatThrownBy(() -> part.paid(rs("18.01")))
        .isInstanceOfSatisfying(
            PaidTooMuch.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("open_paise", 1800L, "amount_paise", 1801L)));
    assertThat(part.paid(rs("18")).status()).isEqualTo(CourierInvoiceStatus.PAID);
    assertThat(part.paid(rs("18")).paid()).isEqualTo(rs("118"));
    assertThat(posted.id().text()).startsWith(CourierInvoiceId.PREFIX + "_");
  }

  @Test
  void given_a_payment_when_said_again_then_the_same_or_refused() {
    var payment =
        new PartnerPayment(
            new UUID(0, 1), uploaded().id(), "UTR1", rs("5"), LocalDate.of(2026, 5, 2));
    assertThat(payment.again(rs("5"))).isSameAs(payment);
    assertThatThrownBy(() -> payment.again(rs("6"))).isInstanceOf(PaymentReferenceUsed.class);
  }

  private static BilledLine line(
      BilledLeg leg, Map<BilledHead, Money> heads, String taxable, String zone) {
    return new BilledLine("AWB1", "SO-1", leg, 500, zone, heads, rs(taxable), rs("0"));
  }

  @ParameterizedTest
  @CsvSource({"D, D", "Zone D, D", "zone-d, D", "d , D", "ROI, ", "'', "})
  void given_a_zone_when_spelled_as_couriers_do_then_known_or_nobodys(
      String text, @Nullable Zone zone) {
    assertThat(line(BilledLeg.values()[0], Map.of(), "1", text).asZone()).isEqualTo(zone);
  }

  @ParameterizedTest
  @EnumSource
  void given_a_result_when_asked_then_it_is_paid_disputed_or_neither(BillResult result) {
    assertThat(result.isAccepted())
        .isEqualTo(EnumSet.of(BillResult.OK, BillResult.UNDERCHARGED).contains(result));
    assertThat(result.isDisputed())
        .isEqualTo(
            EnumSet.of(BillResult.OVERCHARGED, BillResult.UNKNOWN_AWB, BillResult.DUPLICATE_BILLING)
                .contains(result));
  }

  @Test
  void given_a_line_when_trued_up_then_billed_less_accrued_head_by_head() {
    var forward =
        java.util.Arrays.stream(BilledLeg.values())
            .filter(l -> !l.isBack())
            .findFirst()
            .orElseThrow();
    var back =
        java.util.Arrays.stream(BilledLeg.values())
            .filter(l -> !l.isForward())
            .findFirst()
            .orElseThrow();
    var accrued =
        Map.of(BilledHead.FREIGHT, rs("40"), BilledHead.COD, rs("35"), BilledHead.RTO, rs("26"));

    assertThat(TrueUp.of(line(forward, Map.of(), "80", "D"), accrued))
        .isEqualTo(Map.of("TOTAL", rs("5")));
    assertThat(TrueUp.of(line(forward, Map.of(), "75", "D"), accrued)).isEmpty();
    // Fuel was accrued with the freight.
    assertThat(
            TrueUp.of(
                line(
                    forward,
                    Map.of(
                        BilledHead.FREIGHT,
                        rs("38"),
                        BilledHead.FUEL,
                        rs("4"),
                        BilledHead.COD,
                        rs("30")),
                    "72.01",
                    "D"),
                accrued))
        .isEqualTo(Map.of("FREIGHT", rs("2"), "COD", rs("-5"), "ROUNDING", rs("0.01")));
    assertThat(TrueUp.of(line(back, Map.of(BilledHead.RTO, rs("30")), "30", "D"), accrued))
        .isEqualTo(Map.of("RTO", rs("4")));
    assertThat(BilledHead.ODA.accruedAs()).isEqualTo(BilledHead.FREIGHT);
    assertThat(BilledHead.COD.accruedAs()).isEqualTo(BilledHead.COD);
    assertThat(BilledHead.RTO.accruedAs()).isEqualTo(BilledHead.RTO);
  }
}

package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.ratecard.Supply.INTER_STATE;
import static com.shipcrowd.domain.zone.FreightZone.E;
import static com.shipcrowd.domain.zone.FreightZone.N1;
import static com.shipcrowd.domain.zone.FreightZone.NE;
import static com.shipcrowd.domain.zone.FreightZone.S1;
import static com.shipcrowd.domain.zone.FreightZone.W1;
import static com.shipcrowd.domain.zone.FreightZone.W2;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Quote.Priced;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The worked examples of zones-and-rates.md section 10, to the paisa.
@DisplayName("Worked examples of freight")
class FreightExamplesTest {
  private static final FreightCard CARD = ReferenceCards.freight();

  private static FreightBooking on(FreightZone from, FreightZone to) {
    return FreightBooking.forward(new FreightLane(from, to), INTER_STATE);
  }

  private static List<Parcel> boxes(int count, Parcel box) {
    return Collections.nCopies(count, box);
  }

  private static Consignment invoiced(String rupees, List<Parcel> boxes) {
    return new Consignment(
        boxes, PaymentMode.PREPAID, Money.ZERO, Money.ofRupees(rupees), false, false, false, false);
  }

  private static Priced price(FreightCard card, Consignment consignment, FreightBooking booking) {
    return (Priced) card.quote(consignment, booking, Terms.NONE);
  }

  private static String lines(Charges charges) {
    return charges.lines().stream()
        .map(l -> "%s %s (%s)".formatted(l.head(), rupees(l.taxable()), rupees(l.tax().total())))
        .collect(Collectors.joining(", "));
  }

  private static String sums(Charges charges) {
    return rupees(charges.taxable())
        + " + "
        + rupees(charges.tax().total())
        + " = "
        + rupees(charges.total());
  }

  private static String rupees(Money money) {
    return "%d.%02d".formatted(money.paise() / 100, money.paise() % 100);
  }

  @Test
  @DisplayName("B1: N1 to S1, 6 boxes, far out")
  void given_example_B1_when_priced_then_the_numbers_are_as_printed() {
    var priced =
        price(CARD, invoiced("185000.00", boxes(6, box(12_500, 45, 40, 35))), on(N1, S1).farOut());

    assertThat(priced.zone().name()).isEqualTo("N1-S1");
    assertThat(priced.dead()).isEqualTo(new Weight(75_000));
    assertThat(priced.volumetric()).isEqualTo(new Weight(112_000));
    assertThat(priced.billed()).isEqualTo(new Weight(112_000));
    assertThat(lines(priced.charges()))
        .isEqualTo(
            "FREIGHT 1512.00 (272.16), FUEL 226.80 (40.82), DOCKET 100.00 (18.00), ROV 370.00 (66.60), ODA 1000.00 (180.00)");
    assertThat(sums(priced.charges())).isEqualTo("3208.80 + 577.58 = 3786.38");
  }

  @Test
  @DisplayName("B2: W2 to W1, minimum kg and minimum freight")
  void given_example_B2_when_priced_then_the_numbers_are_as_printed() {
    var priced = price(CARD, invoiced("12000.00", boxes(1, box(9_000, 30, 30, 30))), on(W2, W1));

    assertThat(priced.billed()).isEqualTo(new Weight(20_000));
    assertThat(lines(priced.charges()))
        .isEqualTo(
            "FREIGHT 350.00 (63.00), FUEL 52.50 (9.45), DOCKET 100.00 (18.00), ROV 100.00 (18.00)");
    assertThat(sums(priced.charges())).isEqualTo("602.50 + 108.45 = 710.95");
  }

  @Test
  @DisplayName("B3: E to NE, heavy boxes, far out, by appointment")
  void given_example_B3_when_priced_then_the_numbers_are_as_printed() {
    var all = new ArrayList<>(boxes(2, box(82_000, 100, 80, 60)));
    all.addAll(boxes(3, box(15_000, 50, 40, 40)));

    var priced =
        price(
            CARD.but().cft(10).build(),
            invoiced("420000.00", all),
            on(E, NE).farOut().by(Appointment.USUAL));

    assertThat(priced.volumetric()).isEqualTo(new Weight(444_445));
    assertThat(priced.billed()).isEqualTo(new Weight(445_000));
    assertThat(lines(priced.charges()))
        .isEqualTo(
            "FREIGHT 6675.00 (1201.50), FUEL 1001.25 (180.23), DOCKET 100.00 (18.00), ROV 840.00 (151.20), ODA 3560.00 (640.80), HANDLING 492.00 (88.56), APPOINTMENT 1500.00 (270.00)");
    assertThat(sums(priced.charges())).isEqualTo("14168.25 + 2550.29 = 16718.54");
  }

  @Test
  @DisplayName("B4: S1 to Delhi, green tax, cash on delivery")
  void given_example_B4_when_priced_then_the_numbers_are_as_printed() {
    var boxes = boxes(4, box(30_000, 60, 50, 50)).toArray(Parcel[]::new);

    var priced =
        price(
            CARD.but().cft(7).build(),
            Consignment.cod(Money.ofRupees("60000.00"), boxes),
            on(S1, N1).throughDelhi());

    assertThat(priced.volumetric()).isEqualTo(new Weight(155_556));
    assertThat(priced.billed()).isEqualTo(new Weight(156_000));
    assertThat(lines(priced.charges()))
        .isEqualTo(
            "FREIGHT 2262.00 (407.16), FUEL 339.30 (61.07), DOCKET 100.00 (18.00), ROV 120.00 (21.60), GREEN_TAX 100.00 (18.00), COD_FEE 600.00 (108.00)");
    assertThat(sums(priced.charges())).isEqualTo("3521.30 + 633.83 = 4155.13");
  }

  @Test
  @DisplayName("B1 comes back: freight, fuel and ODA again")
  void given_example_B1_when_it_returns_then_neither_docket_nor_risk_is_charged() {
    var charges =
        CARD.rto(new FreightLane(N1, S1), new Weight(112_000), true, Terms.NONE, INTER_STATE);

    assertThat(lines(charges))
        .isEqualTo("RTO_FREIGHT 1512.00 (272.16), FUEL 226.80 (40.82), ODA 1000.00 (180.00)");
  }
}

package com.shipcrowd.domain.courier;

import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.Serviceability.NotServiceable;
import com.shipcrowd.domain.courier.Serviceability.Reason;
import com.shipcrowd.domain.courier.Serviceability.Serviceable;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourierServiceTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final Pincode DELHI = new Pincode("110001");
  private static final Pincode JAIPUR = new Pincode("302001");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ServiceArea EVERYWHERE = ServiceArea.everywhereIn(DIRECTORY).build();
  private static final CourierService SURFACE =
      CourierService.standard(
          "DLV-S", "Delhivery", "Surface", TransportMode.SURFACE, new Weight(10_000), 1);
  private static final CourierService AIR =
      CourierService.standard("BD-A", "Blue Dart", "Air", TransportMode.AIR, new Weight(5_000), 1);

  private static CourierService.Errand errand(
      Pincode to, Direction direction, Money collectable, boolean dangerous, Parcel... parcels) {
    return new CourierService.Errand(
        DIRECTORY.position(DELHI),
        DIRECTORY.position(to),
        direction,
        List.of(parcels),
        collectable.isZero() ? PaymentMode.PREPAID : PaymentMode.COD,
        collectable,
        dangerous,
        TODAY);
  }

  private static CourierService.Errand prepaid() {
    return errand(JAIPUR, Direction.FORWARD, Money.ZERO, false, unmeasured(500));
  }

  private static CourierService.Errand cod(String rupees) {
    return errand(JAIPUR, Direction.FORWARD, Money.ofRupees(rupees), false, unmeasured(500));
  }

  private static ServiceArea area(ServiceArea.Builder builder) {
    return builder.build();
  }

  private static NotServiceable no(Reason reason) {
    return new NotServiceable(reason, Map.of());
  }

  @Test
  void given_a_plain_errand_when_checked_then_days_of_the_zone_are_promised() {
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, prepaid(), false))
        .isEqualTo(new Serviceable(6, false, true));
  }

  @Test
  void given_an_out_of_area_end_when_checked_then_two_days_are_added() {
    var rajasthanIsFar = area(ServiceArea.everywhereIn(DIRECTORY).oda(p -> p.state() == State.RJ));

    assertThat(SURFACE.check(rajasthanIsFar, Zone.D, prepaid(), false))
        .isEqualTo(new Serviceable(8, true, true));
  }

  @Test
  void given_army_post_when_checked_then_it_is_not_delivered() {
    var army = errand(new Pincode("900056"), Direction.FORWARD, Money.ZERO, false, unmeasured(500));

    assertThat(SURFACE.check(EVERYWHERE, Zone.D, army, false))
        .isEqualTo(no(Reason.DELIVERY_NOT_SERVICEABLE));
  }

  @Test
  void given_an_unknown_pincode_when_checked_then_it_is_named_as_such() {
    var nowhere =
        errand(new Pincode("999999"), Direction.FORWARD, Money.ZERO, false, unmeasured(500));

    assertThat(SURFACE.check(EVERYWHERE, Zone.D, nowhere, false))
        .isEqualTo(no(Reason.PINCODE_UNKNOWN));
  }

  @Test
  void given_areas_with_holes_when_checked_then_the_reason_is_told() {
    var rules = ServiceArea.in(Set.of(DELHI));
    var jaipur = ServiceArea.in(Set.of(JAIPUR));
    var noPickup = area(ServiceArea.everywhereIn(DIRECTORY).withoutPickup(rules));
    var noDelivery = area(ServiceArea.everywhereIn(DIRECTORY).without(jaipur));
    var noCod = area(ServiceArea.everywhereIn(DIRECTORY).withoutCod(jaipur));
    var noReverse = area(ServiceArea.everywhereIn(DIRECTORY).withoutReverse(rules));
    var reverse = errand(JAIPUR, Direction.REVERSE, Money.ZERO, false, unmeasured(500));

    assertThat(SURFACE.check(noPickup, Zone.D, prepaid(), false))
        .isEqualTo(no(Reason.PICKUP_NOT_SERVICEABLE));
    assertThat(SURFACE.check(noDelivery, Zone.D, prepaid(), false))
        .isEqualTo(no(Reason.DELIVERY_NOT_SERVICEABLE));
    assertThat(SURFACE.check(noCod, Zone.D, cod("100"), false))
        .isEqualTo(no(Reason.COD_NOT_AVAILABLE));
    assertThat(SURFACE.check(noCod, Zone.D, prepaid(), false))
        .isEqualTo(new Serviceable(6, false, false));
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, reverse, false))
        .isEqualTo(no(Reason.REVERSE_NOT_AVAILABLE));
    assertThat(SURFACE.withReverse().check(noReverse, Zone.D, reverse, false))
        .isEqualTo(no(Reason.REVERSE_NOT_AVAILABLE));
    assertThat(SURFACE.withReverse().check(noPickup, Zone.D, reverse, false))
        .isInstanceOf(Serviceable.class);
  }

  @Test
  void given_too_much_to_collect_when_checked_then_the_limit_is_told() {
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, cod("50000"), false))
        .isInstanceOf(Serviceable.class);
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, cod("50000.01"), false))
        .isEqualTo(
            new NotServiceable(
                Reason.COD_LIMIT,
                Map.of("collectable_paise", 5_000_001L, "max_cod_paise", 5_000_000L)));
  }

  @Test
  void given_a_box_too_heavy_or_too_long_when_checked_then_the_limit_is_told() {
    var heavy =
        errand(JAIPUR, Direction.FORWARD, Money.ZERO, false, unmeasured(500), unmeasured(10_001));
    var edge = errand(JAIPUR, Direction.FORWARD, Money.ZERO, false, box(10_000, 10, 180, 10));
    var longOne = errand(JAIPUR, Direction.FORWARD, Money.ZERO, false, box(500, 10, 181, 10));

    assertThat(SURFACE.check(EVERYWHERE, Zone.D, edge, false)).isInstanceOf(Serviceable.class);
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, heavy, false))
        .isEqualTo(
            new NotServiceable(
                Reason.WEIGHT_LIMIT, Map.of("weight_g", 10_001, "max_weight_g", 10_000)));
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, longOne, false))
        .isEqualTo(
            new NotServiceable(
                Reason.DIMENSION_LIMIT, Map.of("side_mm", 1_810, "max_side_mm", 1_800)));
  }

  @Test
  void given_dangerous_goods_when_checked_then_they_go_by_road_only() {
    var battery = errand(JAIPUR, Direction.FORWARD, Money.ZERO, true, unmeasured(500));

    assertThat(AIR.check(EVERYWHERE, Zone.D, battery, false))
        .isEqualTo(no(Reason.DANGEROUS_GOODS_BY_AIR));
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, battery, false)).isInstanceOf(Serviceable.class);
  }

  @Test
  void given_an_embargo_when_checked_then_it_holds_on_its_days_only() {
    var until =
        area(
            ServiceArea.everywhereIn(DIRECTORY).embargo(Set.of(JAIPUR), TODAY.minusDays(3), TODAY));
    var before =
        area(
            ServiceArea.everywhereIn(DIRECTORY)
                .embargo(Set.of(JAIPUR), TODAY.minusDays(3), TODAY.minusDays(1)));

    assertThat(SURFACE.check(until, Zone.D, prepaid(), false))
        .isEqualTo(
            new NotServiceable(
                Reason.EMBARGO,
                java.util.Map.of(
                    "pincode",
                    JAIPUR.digits(),
                    "embargo_from",
                    TODAY.minusDays(3).toString(),
                    "embargo_to",
                    TODAY.toString())));
    assertThat(SURFACE.check(before, Zone.D, prepaid(), false)).isInstanceOf(Serviceable.class);
  }

  @Test
  void given_a_courier_that_is_down_when_checked_then_lasting_reasons_are_told_first() {
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, prepaid(), true))
        .isEqualTo(no(Reason.COURIER_DOWN));
    assertThat(SURFACE.check(EVERYWHERE, Zone.D, cod("60000"), true))
        .extracting(s -> ((NotServiceable) s).reason())
        .isEqualTo(Reason.COD_LIMIT);
  }

  @Test
  void given_an_area_everywhere_when_counting_coverage_then_only_army_post_is_missing() {
    long offices =
        DIRECTORY.places().stream()
            .filter(p -> p.deliveryOffice() && p.state() != State.APS)
            .count();

    assertThat(EVERYWHERE.coveredDeliveryOffices()).isEqualTo((int) offices);
    assertThat(
            ServiceArea.nowhereIn(DIRECTORY)
                .at(DELHI, Coverage.FULL)
                .build()
                .coveredDeliveryOffices())
        .isEqualTo(1);
    assertThat(EVERYWHERE.at(new Pincode("999999"))).isEqualTo(Coverage.NONE);
  }
}

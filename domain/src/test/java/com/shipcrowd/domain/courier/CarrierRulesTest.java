package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.CarrierRules.Broken;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("5.17: what one courier's own system takes")
class CarrierRulesTest {
  private static final CarrierRules RULES =
      CarrierRules.USUAL
          .boxes(new Weight(10_000), 1_200, 2)
          .money(Money.ofRupees("25000"), Money.ofRupees("50000"))
          .texts(10, 20, "&#;");
  private static final Parcel FITS = new Parcel(new Weight(10_000), new Dimensions(1_200, 10, 10));

  @Test
  void what_is_at_the_limit_is_taken() {
    assertThat(RULES.broken(List.of(FITS, FITS), Money.ofRupees("25000"), Money.ofRupees("50000")))
        .isEmpty();
    assertThat(RULES.broken(List.of(new Parcel(new Weight(1), null)), Money.ZERO, Money.ZERO))
        .isEmpty();
  }

  @Test
  void everything_that_is_over_is_told_with_limit_and_value() {
    var big = new Parcel(new Weight(10_001), new Dimensions(10, 1_201, 10));

    assertThat(
            RULES.broken(
                List.of(FITS, big, FITS), Money.ofRupees("25000.01"), Money.ofRupees("50000.01")))
        .containsExactly(
            new Broken("CARRIER_MAX_WEIGHT", 10_000, 10_001),
            new Broken("CARRIER_MAX_SIDE", 1_200, 1_201),
            new Broken("CARRIER_MAX_COD", 2_500_000, 2_500_001),
            new Broken("CARRIER_MAX_VALUE", 5_000_000, 5_000_001),
            new Broken("CARRIER_MAX_PIECES", 2, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "Asha Rao,Asha Rao,false",
    "Asha & Rao,Asha Rao,true",
    "Asha;#&Rao,Asha Rao,true",
    "Ramanujan Iyengar,Ramanujan,true",
    "'  ravi  ',ravi,true"
  })
  void texts_are_trimmed_and_say_so(String text, String fitted, boolean isTrimmed) {
    assertThat(RULES.fit(text, 10)).isEqualTo(new CarrierRules.Fitted(fitted, isTrimmed));
  }

  @Test
  void half_a_letter_is_never_left() {
    assertThat(RULES.fit("123456789🏠", 10).text()).isEqualTo("123456789");
    assertThat(RULES.fit("a\u0000b\tc", 10).text()).isEqualTo("a b c");
  }

  @Test
  void an_address_names_what_was_trimmed() {
    var address =
        new Address(
            "Ramanujan Iyengar",
            "9845012345",
            "22, Residency Road",
            "Opposite the old post office",
            "Bengaluru",
            State.KA,
            new Pincode("560001"),
            null);

    var fitted = RULES.fit(address);

    assertThat(fitted.address().name()).isEqualTo("Ramanujan");
    assertThat(fitted.address().line1()).isEqualTo("22, Residency Road");
    assertThat(fitted.trimmed())
        .containsOnlyKeys("name", "line2")
        .containsEntry("name", "Ramanujan Iyengar");
  }
}

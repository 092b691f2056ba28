package com.shipcrowd.adapter.couriers.ecomexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressStatuses.Leg;
import com.shipcrowd.adapter.couriers.ecomexpress.EcomExpressStatuses.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcomExpressStatusesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORWARD|001|AWB_ASSIGNED",
        "FORWARD|013,1210,1220|PICKUP_SCHEDULED",
        "FORWARD|014,1230|OUT_FOR_PICKUP",
        "FORWARD|0011,1260,002,127|PICKED_UP",
        "FORWARD|1310,310,1320,326,1340,1350,1360,1370,1380,1390,1400,1410,1430,1420,334|PICKUP_FAILED",
        "FORWARD|1330|CANCELLED",
        "FORWARD|003,004,005,100,101,203,205,230,240,301,303,304,305,306,307,308,309,325,30401,30402,30404,30405|IN_TRANSIT",
        "FORWARD|006|OUT_FOR_DELIVERY",
        "FORWARD|999,204|DELIVERED",
        "FORWARD|777,77|RTO_INITIATED",
        "FORWARD|r999|RTO_DELIVERED",
        "FORWARD|333|LOST",
        "FORWARD|302,888|DAMAGED",
        "RETURN|002,003,005,30402|RTO_IN_TRANSIT",
        "RETURN|777|RTO_INITIATED",
        "RETURN|006|RTO_OUT_FOR_DELIVERY",
        "RETURN|999,r999|RTO_DELIVERED",
        "RETURN|211,221|RTO_UNDELIVERED",
        "RETURN|333|LOST",
        "REVERSE|001|RVP_AWB_ASSIGNED",
        "REVERSE|1220|RVP_SCHEDULED",
        "REVERSE|014|RVP_OUT_FOR_PICKUP",
        "REVERSE|0011|RVP_PICKED_UP",
        "REVERSE|1340,219|RVP_PICKUP_FAILED",
        "REVERSE|003|RVP_IN_TRANSIT",
        "REVERSE|006|RVP_OUT_FOR_DELIVERY",
        "REVERSE|999|RVP_DELIVERED",
        "REVERSE|1330|RVP_CANCELLED"
      })
  void every_row_of_the_table(Leg leg, String codes, ShipmentStatus ours) {
    for (var code : codes.split(","))
      assertThat(EcomExpressStatuses.read(code, "", "", leg).status()).as(code).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "212,214,219,227,231,2015,2402,2403,2406,2407,2447,22701,22702,23101,23102,23103||CONSIGNEE_UNAVAILABLE",
        "219|Phone not reachable|PHONE_UNREACHABLE",
        "219|Office closed|PREMISES_CLOSED",
        "210,235,221,2018,2404,21002,22102,22103,22108||CONSIGNEE_REFUSED",
        "210|Order cancelled|CANCELLED_BY_BUYER",
        "218,220,222,223,224,234,2405,2408,22301,22303,23401,23402||ADDRESS_INCOMPLETE",
        "223|Wrong address|ADDRESS_INCORRECT",
        "209,233,2020,2425,2445,21001,21003||COD_NOT_READY",
        "213,232,331,22902||RESCHEDULE_REQUESTED",
        "217,228,666,22801,22901||OUT_OF_DELIVERY_AREA",
        "23201,2446,21701||ENTRY_RESTRICTED",
        "21004,22101||OPEN_DELIVERY_DEMANDED",
        "24203,24204||OTP_NOT_SHARED",
        "207,215,216,226,229,236,242,332,1224,1225,23202,22703,22903||COURIER_OPERATIONAL",
        "207|Heavy weather|DISRUPTION",
        "207|Shipment damaged|DAMAGED_IN_TRANSIT",
        "200,201,239,241,2017,2442||OTHER"
      })
  void every_reason_of_the_table(String codes, String text, NdrReason ours) {
    for (var code : codes.split(","))
      assertThat(EcomExpressStatuses.read(code, "", text == null ? "" : text, Leg.FORWARD))
          .as(code)
          .isEqualTo(new Meaning(ShipmentStatus.UNDELIVERED, ours));
  }

  @Test
  void a_known_child_wins_and_an_unknown_one_does_not() {
    assertThat(EcomExpressStatuses.read("219", "24203", "", Leg.FORWARD).reason())
        .isEqualTo(NdrReason.OTP_NOT_SHARED);
    assertThat(EcomExpressStatuses.read("219", "99999", "", Leg.FORWARD).reason())
        .isEqualTo(NdrReason.CONSIGNEE_UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({"ZZZ-1", "11", "6", "9999", "''"})
  void a_code_without_a_row_moves_nothing(String code) {
    for (var leg : Leg.values())
      assertThat(EcomExpressStatuses.read(code, "", "Delivered", leg)).isNull();
  }
}

package com.shipcrowd.adapter.couriers.dtdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtdcStatusesTest {
  /// Every row of section 3.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPL|AWB_ASSIGNED",
        "PCSC,PCAW|PICKUP_SCHEDULED",
        "PCNO,PCAN|PICKUP_FAILED",
        "PCUP,PKP,BKD,bkd|PICKED_UP",
        "OPMF,IPMF,OBMD,IBMD,OBMN,IBMN,OMBM,IMBM,ORBO,IRBO,CDOUT,CDIN,ITD,ARH,IRMF|IN_TRANSIT",
        "INSCAN|REACHED_DESTINATION",
        "OUTDLV|OUT_FOR_DELIVERY",
        "NONDLV|UNDELIVERED",
        "DLV|DELIVERED",
        "RTO,SRTOC,SET_RTO_INITIATED,RTO_PROCESS_IS_INITIATED|RTO_INITIATED",
        "RTOOPMF,RTOIPMF,RTOOBMD,RTOIBMD,RTOOBMN,RTOIBMN,RTOOMBM,RTOIMBM,RTOORBO,RTOIRBO,RTOCDOUT,RTOCDIN,RTOORMF,IRTO,RTO_IN_TRANSIT|RTO_IN_TRANSIT",
        "RTOOUTDLV,RETURND|RTO_OUT_FOR_DELIVERY",
        "RTONONDLV|RTO_UNDELIVERED",
        "RTODLV|RTO_DELIVERED"
      })
  void a_code_has_its_row(String codes, ShipmentStatus ours) {
    for (var code : codes.split(","))
      assertThat(DtdcStatuses.read(code, "").status()).as(code).isEqualTo(ours);
  }

  @Test
  void what_is_held_waits_and_what_is_lost_is_lost() {
    assertThat(DtdcStatuses.read("HLDUP", ""))
        .isEqualTo(Meaning.of(ShipmentStatus.IN_TRANSIT, ScanFlag.ON_HOLD));
    assertThat(DtdcStatuses.read("NONDLV", "CONSIGNMENT LOST-(CIR)"))
        .isEqualTo(Meaning.of(ShipmentStatus.LOST));
  }

  /// Words of a parcel's present status.
  @ParameterizedTest
  @CsvSource({
    "BOOKED,PICKED_UP",
    "IN TRANSIT,IN_TRANSIT",
    "DISPATCHED,IN_TRANSIT",
    "RECEIVED,IN_TRANSIT",
    "DELIVERY PROCESS IN PROGRESS,IN_TRANSIT",
    "OUT FOR DELIVERY,OUT_FOR_DELIVERY",
    "ATTEMPTED,UNDELIVERED",
    "NOT DELIVERED,UNDELIVERED",
    "HELDUP,IN_TRANSIT",
    "DELIVERED,DELIVERED",
    "RTO,RTO_IN_TRANSIT",
    "CONSIGNMENT HAS RETURNED,RTO_IN_TRANSIT"
  })
  void a_word_stands_in_where_there_are_no_steps(String word, ShipmentStatus ours) {
    assertThat(DtdcStatuses.present(word, "").status()).isEqualTo(ours);
  }

  /// Every row of "NONDLV reason", with and without their mark.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "receiver not available;contact name / dept not mentioned|CONSIGNEE_UNAVAILABLE",
        "office closed or door lock|PREMISES_CLOSED",
        "address ok but no such person;address correct and pincode wrong;receiver shifted from given address|ADDRESS_INCORRECT",
        "receiver refused delivery;receiver refuse delivery due to damage;covid 19 - customer refused to accept;consignor refused rto shipment|CONSIGNEE_REFUSED",
        "address incomplete or wrong|ADDRESS_INCOMPLETE",
        "last mile misroute;local holiday|COURIER_OPERATIONAL",
        "collection amount not ready|COD_NOT_READY",
        "receiver requested delivery on another date;rescheduled|RESCHEDULE_REQUESTED",
        "area non serviceable|OUT_OF_DELIVERY_AREA",
        "restricted entry|ENTRY_RESTRICTED",
        "receiver wants open delivery|OPEN_DELIVERY_DEMANDED",
        "otp not generated|OTP_NOT_SHARED",
        "customer will self collect|SELF_COLLECT",
        "last date over for submission;paperwork required;covid 19 - containment zone|OTHER"
      })
  void a_failed_attempt_has_a_reason(String words, NdrReason ours) {
    for (var one : words.split(";")) {
      assertThat(DtdcStatuses.read("NONDLV", one)).as(one).isEqualTo(Meaning.failed(ours));
      assertThat(DtdcStatuses.reason(one.toUpperCase(java.util.Locale.ROOT) + "-(CIR)"))
          .as(one)
          .isEqualTo(ours);
    }
  }

  @Test
  void no_reason_is_the_couriers_own() {
    assertThat(DtdcStatuses.reason(" ")).isEqualTo(NdrReason.COURIER_OPERATIONAL);
  }

  @ParameterizedTest
  @CsvSource({
    "BKD,RTO_IN_TRANSIT",
    "OBMD,RTO_IN_TRANSIT",
    "INSCAN,RTO_IN_TRANSIT",
    "OUTDLV,RTO_OUT_FOR_DELIVERY",
    "NONDLV,RTO_UNDELIVERED",
    "DLV,RTO_DELIVERED",
    "RTODLV,RTO_DELIVERED"
  })
  void under_its_second_number_a_parcel_goes_home(String code, ShipmentStatus ours) {
    assertThat(DtdcStatuses.homewards(DtdcStatuses.read(code, "")).status()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ-1", "", "RTOINSCAN", "POD"})
  void an_unknown_code_moves_nothing(String code) {
    assertThat(DtdcStatuses.read(code, "delivered")).isEqualTo(Meaning.NONE);
    assertThat(DtdcStatuses.homewards(Meaning.NONE)).isEqualTo(Meaning.NONE);
  }
}

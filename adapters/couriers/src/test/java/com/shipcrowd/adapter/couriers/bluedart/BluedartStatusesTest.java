package com.shipcrowd.adapter.couriers.bluedart;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BluedartStatusesTest {
  private static Meaning read(String key, String text) {
    int dash = key.indexOf('-');
    return BluedartStatuses.read(key.substring(0, dash), key.substring(dash + 1), text, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500-s,504-s,544-t,590-t|PICKUP_SCHEDULED",
        "501-s|OUT_FOR_PICKUP",
        "015-s,018-s|PICKED_UP",
        "538-t|IN_TRANSIT",
        "016-s,017-s,502-s,535-t|PICKUP_FAILED",
        "500-t,501-t,502-t,503-t,504-t,505-t,506-t,512-t,514-t|PICKUP_FAILED",
        "508-t,513-t,532-t,533-t,534-t,537-t,540-t,555-t,591-t,592-t,593-t,594-t|PICKUP_FAILED",
        "509-t,510-t,511-t,541-t,531-t,536-t,542-t,543-t|PICKUP_FAILED",
        "001-s,003-s|IN_TRANSIT",
        "020-s,021-s,007-t,032-t,037-t,048-t,049-t,058-t,065-t,068-t,106-t,107-t,143-t,154-t|IN_TRANSIT",
        "222-t|REACHED_DESTINATION",
        "002-s|OUT_FOR_DELIVERY",
        "000-t,000-T|DELIVERED",
        "021-t,070-t,186-t,021-rt|LOST",
        "025-t,129-t,130-t,025-rt|DAMAGED",
        "016-t,104-t,123-t,074-rt,123-rt|RTO_INITIATED",
        "034-t,001-rs,007-rs,007-rt,020-rs,021-rs,027-rs,313-rt|RTO_IN_TRANSIT",
        "002-rs,019-s,035-rt,219-rt|RTO_OUT_FOR_DELIVERY",
        "001-rt,002-rt,003-rt,004-rt,005-rt,008-rt,009-rt,010-rt,011-rt,012-rt,013-rt,014-rt|RTO_UNDELIVERED",
        "017-rt,019-rt,020-rt,201-rt,202-rt,203-rt,204-rt,205-rt,218-rt,777-rt,qc-rt|RTO_UNDELIVERED",
        "000-rt,105-rt,188-rt,105-t,188-t|RTO_DELIVERED",
        "098-rt|CANCELLED"
      })
  void every_row_of_the_table(String keys, ShipmentStatus ours) {
    for (var key : keys.split(",")) assertThat(read(key, "").status()).as(key).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001-t,029-t,120-t||RESCHEDULE_REQUESTED",
        "002-t,137-t||OUT_OF_DELIVERY_AREA",
        "003-t,013-t,019-t,020-t||CONSIGNEE_UNAVAILABLE",
        "003-t|OFFICE CLOSED|PREMISES_CLOSED",
        "008-t,009-t,010-t,012-t,014-t,056-t,139-t,175-t,217-t,218-t||ADDRESS_INCORRECT",
        "010-t|ADDRESS INSUFFICIENT|ADDRESS_INCOMPLETE",
        "011-t,201-t,202-t,204-t,777-t,029-s||CONSIGNEE_REFUSED",
        "201-t|CANCELLED BY CUSTOMER|CANCELLED_BY_BUYER",
        "044-t,062-t||COD_NOT_READY",
        "066-t||COURIER_OPERATIONAL",
        "076-t||OTP_NOT_SHARED",
        "203-t||OPEN_DELIVERY_DEMANDED",
        "017-t,205-t,208-t||OTHER",
        "205-t|WRONG NUMBER|PHONE_UNREACHABLE",
        "205-t|ENTRY RESTRICTED|ENTRY_RESTRICTED",
        "205-t|SELF COLLECT|SELF_COLLECT"
      })
  void why_an_attempt_failed(String keys, String text, NdrReason ours) {
    for (var key : keys.split(","))
      assertThat(read(key, text == null ? "" : text)).as(key).isEqualTo(Meaning.failed(ours));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIPMENT UNDELIVERED|UNDELIVERED",
        "SHIPMENT DELIVERED|DELIVERED",
        "SHIPMENT OUT FOR DELIVERY|OUT_FOR_DELIVERY",
        "SHIPMENT ARRIVED|IN_TRANSIT",
        "SHIPMENT FURTHER CONNECTED|IN_TRANSIT",
        "SHIPMENT PICKED UP|PICKED_UP",
        "PICKUP HAS BEEN REGISTERED|PICKUP_SCHEDULED",
        "RTO INITIATED|RTO_IN_TRANSIT",
        "SHIPMENT RETURNED|RTO_IN_TRANSIT",
        "CANCELLED|CANCELLED",
        "CONSIGNEE NOT CONTACTABLE|UNDELIVERED",
        "ENTRY RESTRICTED AREA|UNDELIVERED"
      })
  void codes_without_a_row_are_read_by_their_words(String text, ShipmentStatus ours) {
    assertThat(read("998-q", text).status()).isEqualTo(ours);
  }

  @Test
  void what_says_nothing_moves_nothing() {
    assertThat(read("998-q", "LEVITATING")).isEqualTo(Meaning.NONE);
    assertThat(read("-", "")).isEqualTo(Meaning.NONE);
  }

  @Test
  void a_return_from_a_buyer_has_stages_of_its_own() {
    assertThat(BluedartStatuses.read("015", "S", "", true).status())
        .isEqualTo(ShipmentStatus.RVP_PICKED_UP);
    assertThat(BluedartStatuses.read("000", "T", "", true).status())
        .isEqualTo(ShipmentStatus.RVP_DELIVERED);
    assertThat(BluedartStatuses.read("017", "S", "QUALITY CHECK FAILED", true).status())
        .isEqualTo(ShipmentStatus.RVP_QC_FAILED);
    assertThat(BluedartStatuses.read("017", "S", "PICKUP CANCELLED", true).status())
        .isEqualTo(ShipmentStatus.RVP_PICKUP_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "000-t,RTO_DELIVERED",
    "002-s,RTO_OUT_FOR_DELIVERY",
    "003-s,RTO_IN_TRANSIT",
    "011-t,RTO_IN_TRANSIT",
    "002-rs,RTO_OUT_FOR_DELIVERY",
    "003-rt,RTO_UNDELIVERED",
    "070-t,LOST"
  })
  void once_a_return_runs_everything_is_about_it(String key, ShipmentStatus ours) {
    assertThat(BluedartStatuses.returning(read(key, "")).status()).isEqualTo(ours);
  }
}

package com.shipcrowd.adapter.couriers.ecomexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.RecordedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.ecomexpress.EcomExpressSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class EcomExpressOperationsTest {
  private static final Awb AWB = new Awb("107249072");
  private static final Awb RESERVED = new Awb("107249000-107249072-507249072");

  private final RecordedCourier played = new RecordedCourier(new EcomExpressSimulator());
  private final CourierAccount account = played.account();
  private final CourierGateway gateway =
      new EcomExpressGateway(
          new EcomExpressClient(played.caller()),
          new FakeWaybillPool(),
          () -> Instant.parse("2026-11-20T06:00:00Z"));

  @AfterEach
  void hangUp() {
    played.close();
  }

  // ---- off by default

  @Test
  void switched_off_it_takes_nothing_new() {
    var off = played.account("enabled", "");

    assertThat(gateway.capabilities(off))
        .doesNotContain(Capability.FORWARD, Capability.REVERSE, Capability.COD)
        .contains(Capability.TRACK, Capability.CANCEL);
    assertThat(gateway.reserve(off)).isEmpty();
    assertThat(gateway.book(off, Requests.of(RecordedCourier.ORDER, RESERVED)))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(CourierGateway.MISSING));
  }

  @Test
  void settings_tell_no_secret() {
    assertThat(EcomExpressSettings.of(account).toString()).doesNotContain("ecom-pass-1");
  }

  // ---- numbers

  @Test
  void one_number_of_each_kind_is_reserved() {
    assertThat(gateway.reserve(account))
        .hasValueSatisfying(
            awb -> assertThat(awb.number()).matches("10[0-9]{7,9}-20[0-9]{7,9}-50[0-9]{7,9}"));

    var asked = played.asked(Call.NUMBERS);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /apiv2/fetch_awb/");
    assertThat(asked.query()).isEmpty();
    assertThat(asked.form())
        .containsEntry("username", "demo-ecom")
        .containsEntry("password", "ecom-pass-1")
        .containsEntry("count", "50")
        .containsEntry("type", "REV");
  }

  @Test
  void numbers_come_as_numbers_or_texts() {
    played.answers(Call.NUMBERS, "reply-numbers.json");
    var plus = played.account("express_plus", "true");

    assertThat(gateway.reserve(plus)).contains(new Awb("107249072"));
    assertThat(gateway.reserve(plus)).contains(new Awb("107249073"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"success\":\"no\",\"reason\":\"Invalid credentials\"}",
        "200|{\"success\":\"yes\"}",
        "200|Unauthorised",
        "500|{}"
      })
  void no_numbers_no_reservation(int status, String body) {
    played.answers(Call.NUMBERS, status, body);

    assertThat(gateway.reserve(account)).isEmpty();
  }

  @Test
  void an_express_plus_contract_has_its_own_address_one_kind_of_number_and_labels() {
    var plus = played.account("express_plus", "true");

    var reserved = gateway.reserve(plus).orElseThrow();

    assertThat(played.asked(Call.NUMBERS).path())
        .isEqualTo("/services/shipment/products/v2/fetch_awb/");
    assertThat(played.asked(Call.NUMBERS).form()).containsEntry("type", "EXPP");
    assertThat(gateway.book(plus, Requests.of(RecordedCourier.ORDER, reserved)))
        .isEqualTo(new Booking.Accepted(reserved, "", List.of()));
    assertThat(played.asked(Call.BOOK).path()).isEqualTo("/services/expp/manifest/v2/expplus/");
    assertThat(gateway.capabilities(plus)).contains(Capability.RESERVED_AWB, Capability.LABEL);
    assertThat(gateway.label(plus, reserved)).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(gateway.label(plus, new Awb("700000099"))).isInstanceOf(CourierLabel.NotReady.class);
  }

  // ---- booking

  @Test
  void a_parcel_is_manifested_under_the_number_of_its_kind() {
    played.answers(Call.BOOK, "reply-create.json");

    assertThat(gateway.book(account, Requests.of(RecordedCourier.ORDER, RESERVED)))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    var asked = played.asked(Call.BOOK);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /apiv2/manifest_awb/");
    played.assertSame(asked.form().get("json_input"), "request-create.json");
  }

  @Test
  void a_reverse_pickup_is_manifested_as_an_object() {
    played.answers(Call.BOOK, "reply-create-reverse.json");

    assertThat(gateway.book(account, Requests.reverse(RecordedCourier.ORDER, RESERVED)))
        .isEqualTo(new Booking.Accepted(new Awb("507249072"), "", List.of()));

    var asked = played.asked(Call.BOOK);
    assertThat(asked.path()).isEqualTo("/apiv2/manifest_awb_rev_v2/");
    played.assertSame(asked.form().get("json_input"), "request-create-reverse.json");
  }

  @ParameterizedTest
  @CsvSource({
    "Consignee pincode not served,PINCODE_NOT_SERVED,true",
    "NO_GST_ERN,COURIER_REFUSED,false",
    "INVALID_AIRWAYBILL_NUMBER,COURIER_REFUSED,true"
  })
  void their_reason_says_whether_another_may_try(String words, String code, boolean another) {
    played.answers(
        Call.BOOK, 200, played.file("reply-create-failed.json").replace("REASON", words));

    assertThat(gateway.book(account, Requests.of(RecordedCourier.ORDER, RESERVED)))
        .isEqualTo(new Booking.Refused(code, words, another));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ITEM_DESCRIPTION,COURIER_REFUSED,false",
    "QC services are suspended,COURIER_REFUSED,true",
    "Pincode is inbound only,PINCODE_NOT_SERVED,true"
  })
  void a_reverse_refusal_is_read_too(String words, String code, boolean another) {
    played.answers(
        Call.BOOK, 200, played.file("reply-create-reverse-failed.json").replace("REASON", words));

    assertThat(gateway.book(account, Requests.reverse(RecordedCourier.ORDER, RESERVED)))
        .isEqualTo(new Booking.Refused(code, words, another));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"shipments\":[]}|InDoubt",
        "200|{\"shipments\":[{\"awb\":\"107249099\",\"success\":true}]}|InDoubt",
        "200|{\"shipments\":[{\"awb\":\"107249072\",\"order_number\":\"OTHER\",\"success\":true}]}|InDoubt",
        "200|Something went wrong|InDoubt",
        "502|Bad gateway|InDoubt",
        "200|Higher weight than 10 kg not accepted hence manifest rejected|COURIER_REFUSED",
        "401|denied|COURIER_AUTH",
        "200|Invalid username or password|COURIER_AUTH"
      })
  void what_else_may_come_back(int status, String body, String outcome) {
    played.answers(Call.BOOK, status, body);

    var booking = gateway.book(account, Requests.of(RecordedCourier.ORDER, RESERVED));

    if (outcome.equals("InDoubt")) assertThat(booking).isInstanceOf(Booking.InDoubt.class);
    else
      assertThat(booking)
          .isInstanceOfSatisfying(
              Booking.Refused.class, refused -> assertThat(refused.code()).isEqualTo(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "reply-track.xml,AIRWAYBILL_NUMBER_ALREADY_EXISTS,Accepted",
    "reply-track.xml,AWB_NUMBER Used !,Accepted",
    "reply-track-unknown.xml,AIRWAYBILL_NUMBER_ALREADY_EXISTS,InDoubt"
  })
  void a_number_used_already_is_ours_when_it_carries_our_order(
      String tracked, String words, String outcome) {
    played.answers(
        Call.BOOK, 200, played.file("reply-create-failed.json").replace("REASON", words));
    played.answers(Call.TRACK, tracked);

    assertThat(gateway.book(account, Requests.of(RecordedCourier.ORDER, RESERVED)))
        .satisfies(b -> assertThat(b.getClass().getSimpleName()).isEqualTo(outcome));
  }

  @Test
  void a_number_that_carries_a_strangers_order_is_doubt() {
    played.answers(
        Call.TRACK, 200, played.file("reply-track.xml").replace("000070008000000000AB", "OTHER"));

    assertThat(gateway.find(account, RecordedCourier.ORDER, RESERVED))
        .isInstanceOf(Lookup.Unknown.class);
    assertThat(played.asked(Call.TRACK).form())
        .containsEntry("awb", "107249000,107249072,507249072");
  }

  // ---- after booking

  @Test
  void a_parcel_is_called_off() {
    played.answers(Call.CANCEL, "reply-cancel.json");
    assertThat(gateway.cancel(account, AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(played.asked(Call.CANCEL).form()).containsEntry("awbs", "107249072");

    played.answers(Call.CANCEL, "reply-cancel-failed.json");
    assertThat(gateway.cancel(account, AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Shipment is in transit"));
  }

  @Test
  void of_a_reservation_every_number_is_called_off_until_one_was_a_parcel() {
    played.answers(Call.CANCEL, "reply-cancel-failed.json");

    assertThat(gateway.cancel(account, new Awb("107249072-807249073-907249074")))
        .isInstanceOf(Ack.Refused.class);

    assertThat(played.asked(Call.CANCEL).form()).containsEntry("awbs", "907249074");
  }

  @Test
  void failed_attempts_are_answered() {
    played.answers(Call.NDR, "reply-ndr.json");

    assertThat(gateway.act(account, AWB, new NdrAction.Reschedule(LocalDate.of(2026, 11, 24))))
        .isEqualTo(new Ack.Accepted(""));
    played.assertSame(played.asked(Call.NDR).form().get("json_input"), "request-again.json");
    gateway.act(
        account,
        AWB,
        new NdrAction.ChangeDetails(new Edit("Asha R", "9800000002", "14 Lake Road")));
    played.assertSame(played.asked(Call.NDR).form().get("json_input"), "request-details.json");
    gateway.act(account, AWB, new NdrAction.ReturnToOrigin());
    played.assertSame(played.asked(Call.NDR).form().get("json_input"), "request-home.json");
  }

  @Test
  void a_resolution_may_be_answered_as_a_text() {
    played.answers(
        Call.NDR, 200, "\"[{\\\"status\\\":\\\"false\\\",\\\"reason\\\":\\\"late\\\"}]\"");

    assertThat(gateway.act(account, AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "late"));
  }

  // ---- scans

  @Test
  void tracking_is_read_by_name_with_its_poor_xml() {
    played.answers(Call.TRACK, "reply-track.xml");

    assertThat(gateway.track(account, List.of(AWB)))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "0011 Shipment picked up",
                        ShipmentStatus.PICKED_UP,
                        Instant.parse("2026-07-14T12:35:00Z"),
                        "BOM",
                        null,
                        "0011 - Picked up"),
                    undelivered())));

    var asked = played.asked(Call.TRACK);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /track_me/api/mawbd/");
    assertThat(asked.query()).isEmpty();
  }

  private static CourierScan undelivered() {
    return new CourierScan(
        AWB,
        "219 Shipment undelivered",
        ShipmentStatus.UNDELIVERED,
        Instant.parse("2026-07-17T11:57:00Z"),
        "BLR",
        NdrReason.CONSIGNEE_UNAVAILABLE,
        "219 - Consignee Not Available");
  }

  @Test
  void a_push_tells_the_same_scan() {
    assertThat(new EcomExpressHook().read(account, played.bytes("push-scan.json")))
        .containsExactly(undelivered());
  }

  // ---- places

  @Test
  void a_place_they_list_is_served() {
    played.answers(Call.SERVICEABILITY, "reply-pincode.json");
    assertThat(gateway.serviceability(account, new Pincode("400018"), new Pincode("560078")))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(played.asked(Call.SERVICEABILITY).form()).containsEntry("pincode", "560078");

    played.answers(Call.SERVICEABILITY, 200, "[]");
    assertThat(gateway.serviceability(account, new Pincode("400018"), new Pincode("560078")))
        .isInstanceOf(Reach.Stays.class);
    played.answers(Call.SERVICEABILITY, 200, "{}");
    assertThat(gateway.serviceability(account, new Pincode("400018"), new Pincode("560078")))
        .isInstanceOf(Reach.InDoubt.class);
  }
}

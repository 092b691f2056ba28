package com.shipcrowd.adapter.couriers.bluedart;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.bluedart.BluedartSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class BluedartOperationsTest extends PlayedCourier<BluedartSimulator> {
  private static final Awb AWB = new Awb("90001122334");

  private BluedartGateway gateway;

  BluedartOperationsTest() {
    super(new BluedartSimulator());
  }

  @Override
  protected void open() {
    gateway = new BluedartGateway(new BluedartClient(caller, sessions), CLOCK);
  }

  // ---- booking

  @Test
  void a_waybill_is_made_after_a_login() {
    answers(Call.BOOK, "reply-waybill.json");

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "PNQ/PUN/PNA", List.of()));

    assertThat(called(Call.LOGIN)).isEqualTo("GET /token/v1/login");
    assertThat(asked(Call.LOGIN).header("clientid")).isEqualTo("bluedart-client-1");
    assertThat(asked(Call.LOGIN).header("clientsecret")).isEqualTo("bluedart-secret-1");
    assertThat(called(Call.BOOK)).isEqualTo("POST /waybill/v1/GenerateWayBill");
    assertThat(asked(Call.BOOK).header("jwttoken")).startsWith("jwt.");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-waybill.json"));
    assertThat(BluedartSettings.of(account()).toString()).doesNotContain("licence");
    assertThat(BluedartSettings.of(account()).profile("1.3").toString()).doesNotContain("licence");
  }

  @Test
  void their_own_label_comes_with_the_booking_or_never() {
    answers(Call.BOOK, "reply-waybill.json");
    assertThat(gateway.capabilities(account())).doesNotContain(Capability.LABEL);
    var own = account("own_labels", "true");
    assertThat(gateway.capabilities(own)).contains(Capability.LABEL);
    assertThat(gateway.label(own, AWB)).isInstanceOf(CourierLabel.NotReady.class);

    gateway.book(own, request());

    assertThat(asked(Call.BOOK).json().at("/Request/Services/PDFOutputNotRequired").asBoolean())
        .isFalse();
    assertThat(gateway.label(own, AWB))
        .isInstanceOfSatisfying(
            CourierLabel.Pdf.class,
            pdf -> assertThat(new String(pdf.bytes())).isEqualTo("%PDF-1.4"));
  }

  @Test
  void a_return_is_collected_in_the_area_they_name() {
    answers(Call.BOOK, "reply-waybill.json");

    gateway.book(account(), Requests.reverse(ORDER, null));

    assertThat(asked(Call.OTHER).json().path("Feature").asText()).isEqualTo("R");
    var sent = asked(Call.BOOK).json().path("Request");
    assertThat(sent.at("/Shipper/OriginArea").asText()).isEqualTo("BLR");
    assertThat(sent.at("/Shipper/CustomerPincode").asText()).isEqualTo("560078");
    assertThat(sent.at("/Consignee/ConsigneePincode").asText()).isEqualTo("400018");
    var services = sent.path("Services");
    assertThat(services.path("IsReversePickup").asBoolean()).isTrue();
    assertThat(services.path("RegisterPickup").asBoolean()).isTrue();
    assertThat(services.path("PickupType").asText()).isEqualTo("O");
    assertThat(services.path("CreditReferenceNo").asText()).isEqualTo("RV0070008000000000AB");
    assertThat(services.at("/DynamicQCDetails/0/QuestionDescription").asText())
        .isEqualTo("Is it Cotton shirt?");
  }

  @Test
  void nothing_is_taken_back_where_they_do_not_collect() {
    played.answers(
        Call.OTHER,
        200,
        "{\"GetServicesforPincodeAndProductResult\":{\"IsError\":false,\"PickupService\":\"No\"}}");

    assertThat(gateway.book(account(), Requests.reverse(ORDER, null)))
        .isInstanceOfSatisfying(
            Booking.Refused.class, no -> assertThat(no.code()).isEqualTo("PINCODE_NOT_SERVED"));
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @Test
  void a_repeat_is_answered_with_the_first_number() {
    played.answers(Call.BOOK, 400, file("reply-waybill-again.json"));
    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));
    assertThat(gateway.book(account(), Requests.of(ORDER, null, 3, "12 Lake Road")))
        .isEqualTo(
            new Booking.Accepted(
                AWB, "", List.of(new Awb("90001122334-0002"), new Awb("90001122334-0003"))));

    played.answers(
        Call.BOOK, 400, file("reply-waybill-again.json").replace("Waybill No : 90001122334", ""));
    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Consignee pincode is not serviceable,PINCODE_NOT_SERVED,true",
    "Invalid area for this customer,PICKUP_PLACE_UNKNOWN,true",
    "Outbound service is not available,PICKUP_PLACE_UNKNOWN,true",
    "Available balance is low,COURIER_BALANCE_LOW,true",
    "UserDoesNotExists,COURIER_AUTH,true",
    "CollectableAmount is not valid,COURIER_REFUSED,false"
  })
  void their_words_are_our_codes(String words, String code, boolean another) {
    played.answers(Call.BOOK, 400, file("reply-refused.json").replace("THE-WORDS", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, words, another));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"GenerateWayBillResult\":{\"IsError\":false}}",
        "200|{\"GenerateWayBillResult\":{\"AWBNo\":\"90001122334\"}}",
        "200|{\"GenerateWayBillResult\":{\"IsError\":false,\"AWBNo\":\"90001122334\",\"CCRCRDREF\":\"OTHER\"}}",
        "400|{}",
        "500|{\"title\":\"Service Unavailable\"}"
      })
  void what_proves_nothing_is_doubt(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{\"title\":\"Bad Request\",\"error-response\":[{\"ErrorMessage\":\"no\"}]}|no",
        "400|{\"title\":\"Bad Request\",\"error-response\":{\"msg\":\"no\"}}|no",
        "400|{\"title\":\"Bad Request\"}|Bad Request",
        "200|{\"GenerateWayBillResult\":{\"IsError\":true,\"Status\":[{\"StatusCode\":\"X\",\"StatusInformation\":\"no\"}]}}|no"
      })
  void refusals_come_in_many_shapes(int status, String body, String words) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused("COURIER_REFUSED", words, false));
  }

  @Test
  void addresses_fit_three_lines_of_thirty() {
    var lines =
        BluedartMapper.lines(
            address("Flat 1203, Tower B, Sunrise Residency", "Opposite the old municipal garden"));
    assertThat(lines)
        .containsExactly(
            "Flat 1203, Tower B, Sunrise", "Residency, Opposite the old", "municipal garden");
    assertThat(BluedartMapper.lines(address("x".repeat(80), ""))).allMatch(l -> l.length() <= 30);
    assertThat(BluedartMapper.lines(address("झील मार्ग", ""))).first().isEqualTo("Pune");
    assertThat(gateway.rules(account()).lineLength() * 2 + 2).isLessThanOrEqualTo(90);
  }

  private static Address address(String line1, String line2) {
    return new Address(
        "Asha Rao", "9800000001", line1, line2, "Pune", State.MH, new Pincode("411001"), null);
  }

  // ---- after booking

  @Test
  void a_waybill_is_called_off_once_or_twice() {
    answers(Call.CANCEL, "reply-cancel.json");
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /waybill/v1/CancelWaybill");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));

    played.answers(
        Call.CANCEL, 400, file("reply-refused.json").replace("THE-WORDS", "Already cancelled"));
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    played.answers(Call.CANCEL, 400, file("reply-refused.json"));
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "THE-WORDS"));
  }

  @Test
  void instructions_after_a_failed_attempt() {
    answers(Call.NDR, "reply-ndr.json");

    assertThat(gateway.act(account(), AWB, new NdrAction.Reschedule(LocalDate.of(2026, 11, 25))))
        .isInstanceOf(Ack.Accepted.class);
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr.json"));

    gateway.act(account(), AWB, new NdrAction.ReturnToOrigin());
    assertThat(asked(Call.NDR).json().at("/altreq/AltInstRequestType").asText()).isEqualTo("RTO");
    played.watch(true);
    gateway.act(
        account(), AWB, new NdrAction.ChangeDetails(new Edit(null, "9800000002", "Near lake")));
    assertThat(played.seen(Call.NDR))
        .extracting(seen -> seen.ask().json().at("/altreq/AltInstRequestType").asText())
        .containsExactly("LM", "AM");
    assertThat(
            gateway.act(
                account(), AWB, new NdrAction.ChangeDetails(new Edit(null, null, "x".repeat(31)))))
        .isInstanceOf(Ack.Refused.class);
    assertThat(
            gateway.act(account(), AWB, new NdrAction.ChangeDetails(new Edit("A B", null, null))))
        .isInstanceOf(Ack.Refused.class);
  }

  @Test
  void tracking_is_read_oldest_first_in_india() {
    answers(Call.TRACK, "reply-track.json");

    assertThat(gateway.track(account(), List.of(AWB, new Awb("90001122335"))))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    pickedUp(),
                    new CourierScan(
                        AWB,
                        "011-T",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2026-11-23T06:44:00Z"),
                        "PUNE CPC",
                        NdrReason.CONSIGNEE_REFUSED,
                        "CONSIGNEE REFUSED TO ACCEPT"))));
    assertThat(called(Call.TRACK))
        .isEqualTo(
            "GET /tracking/v1/shipment?handler=tnt&action=custawbquery&loginid=BOM12345&awb=awb"
                + "&numbers=90001122334%2C90001122335&format=json&lickey=bluedart-licence-t&verno=1&scan=1");
  }

  private static CourierScan pickedUp() {
    return new CourierScan(
        AWB,
        "015-S",
        ShipmentStatus.PICKED_UP,
        Instant.parse("2026-11-21T11:58:00Z"),
        "WORLI",
        null,
        "SHIPMENT PICKED UP");
  }

  @Test
  void a_running_return_colours_what_comes_after_it() {
    played.answers(
        Call.TRACK,
        200,
        file("reply-track.json")
            .replace("\"015\"", "\"016\"")
            .replace("\"ScanGroupType\": \"S\"", "\"ScanGroupType\": \"T\"")
            .replace("\"011\"", "\"000\""));

    assertThat(((Tracking.Scans) gateway.track(account(), List.of(AWB))).scans())
        .extracting(CourierScan::status)
        .containsExactly(ShipmentStatus.RTO_INITIATED, ShipmentStatus.RTO_DELIVERED);
  }

  @Test
  void what_they_do_not_know_is_no_scan() {
    for (var body :
        List.of(
            "{\"ShipmentData\":{\"Error\":\"No information found\"}}",
            "{\"ShipmentData\":{\"Shipment\":{\"WaybillNo\":\"90001122334\",\"StatusType\":\"NF\"}}}")) {
      played.answers(Call.TRACK, 200, body);
      assertThat(gateway.track(account(), List.of(AWB))).isEqualTo(new Tracking.Scans(List.of()));
    }
    played.answers(Call.TRACK, 200, "{\"ShipmentData\":{\"Error\":\"try later\"}}");
    assertThat(gateway.track(account(), List.of(AWB))).isInstanceOf(Tracking.InDoubt.class);
  }

  @Test
  void a_push_tells_the_same_scan() {
    var push = file("push-scan.json");
    assertThat(new BluedartHook().read(account(), bytes(push))).containsExactly(pickedUp());
    // One object instead of a list, and a parcel that comes back.
    var single = push.replace("\"statustracking\": [ {", "\"statustracking\": {");
    var one =
        single.substring(0, single.lastIndexOf(']'))
            + single.substring(single.lastIndexOf(']') + 1);
    assertThat(new BluedartHook().read(account(), bytes(one.replace("\"F\"", "\"R\""))))
        .extracting(CourierScan::status)
        .containsExactly(ShipmentStatus.RVP_PICKED_UP);
  }

  @Test
  void a_push_tells_what_they_weighed_the_heavier_of_scale_and_volume() {
    var hook = new BluedartHook();
    var push = file("push-scan.json");
    assertThat(hook.weighings(account(), bytes(push))).isEmpty();
    var weighed =
        push.replace(
            "\"RWActualWeight\": \"\"",
            """
            "RWActualWeight": "0.9", "RWLength": "26", "RWBreadth": "22.5", "RWHeight": "11", "RWVolWeight": "1.2586"
            """);
    assertThat(weighed).isNotEqualTo(push);
    assertThat(hook.weighings(account(), bytes(weighed)))
        .containsExactly(new Weighing(AWB, 1259, 260, 225, 110));
    assertThat(
            hook.weighings(
                account(), bytes(weighed.replace("\"MPSNumber\": \"\"", "\"MPSNumber\": \"2\""))))
        .isEmpty();
    assertThat(hook.weighings(account(), bytes(weighed.replace("1.2586", "much"))))
        .containsExactly(new Weighing(AWB, 900, 260, 225, 110));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---- pickups and lanes

  @Test
  void a_pickup_registered_before_is_scheduled() {
    var wish =
        new PickupRequest(
            Requests.PLACE, LocalDate.of(2026, 11, 23), LocalTime.of(16, 0), 3, List.of(AWB));
    answers(Call.PICKUP, "reply-pickup.json");
    assertThat(gateway.schedulePickup(account(), wish)).isEqualTo(new Pickup.Scheduled("748984"));
    assertThat(asked(Call.PICKUP).json()).isEqualTo(json("request-pickup.json"));

    played.answers(
        Call.PICKUP, 400, file("reply-refused.json").replace("THE-WORDS", "already registered"));
    assertThat(gateway.schedulePickup(account(), wish)).isEqualTo(new Pickup.Scheduled("748984"));
    played.answers(Call.PICKUP, 400, file("reply-refused.json"));
    assertThat(gateway.schedulePickup(account(), wish)).isInstanceOf(Pickup.Refused.class);
  }

  @Test
  void lanes_need_both_ends() {
    var from = new Pincode("400018");
    assertThat(gateway.serviceability(account(), from, new Pincode("560078")))
        .isEqualTo(new Reach.Goes(true, true, true, 2));
    assertThat(asked(Call.OTHER).json().path("pPinCodeFrom").asText()).isEqualTo("400018");
    assertThat(gateway.serviceability(account("product", "D"), from, new Pincode("560078")))
        .isInstanceOf(Reach.Stays.class);

    played.doesNotServe("744301");
    assertThat(gateway.serviceability(account(), from, new Pincode("744301")))
        .isInstanceOf(Reach.Stays.class);
    played.answers(
        Call.SERVICEABILITY,
        200,
        "{\"GetServicesforPincodeResult\":{\"IsError\":true,\"ErrorMessage\":\"UserDoesNotExists\"}}");
    assertThat(gateway.serviceability(account(), from, from)).isInstanceOf(Reach.Refused.class);
  }
}

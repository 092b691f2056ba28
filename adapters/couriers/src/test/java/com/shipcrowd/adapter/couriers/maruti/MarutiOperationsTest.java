package com.shipcrowd.adapter.couriers.maruti;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.maruti.MarutiSimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class MarutiOperationsTest extends PlayedCourier<MarutiSimulator> {
  private static final Awb AWB = new Awb("22500000012345");

  private MarutiGateway gateway;

  MarutiOperationsTest() {
    super(new MarutiSimulator());
  }

  @Override
  protected void open() {
    gateway = new MarutiGateway(new MarutiClient(caller, sessions));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void an_order_is_made_after_a_login() {
    answers(Call.BOOK, "reply-order.json");

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    assertThat(called(Call.LOGIN)).isEqualTo("POST /auth/login");
    assertThat(asked(Call.LOGIN).json().path("signinType").asText()).isEqualTo("EMAIL");
    assertThat(called(Call.BOOK)).isEqualTo("POST /gateway/booking-service/orders");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer eyJ.");
    assertThat(asked(Call.BOOK).header("tenantid")).isEqualTo("ten_01");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-order.json"));
  }

  @Test
  void a_key_needs_no_login() {
    answers(Call.BOOK, "reply-order.json");
    var plain = account("tenant_id", "ten_01");
    var keyed =
        new CourierAccount(
            plain.id(),
            plain.courier(),
            plain.baseUrl(),
            Map.of("api_key", "key-1"),
            plain.settings());

    gateway.book(keyed, request());

    assertThat(asked(Call.BOOK).header("api-key")).isEqualTo("key-1");
    assertThat(played.seen(Call.LOGIN)).isEmpty();
    assertThat(MarutiSettings.of(keyed).toString()).doesNotContain("key-1");
  }

  @Test
  void a_return_is_collected_at_the_buyers() {
    answers(Call.BOOK, "reply-order.json");

    gateway.book(account(), Requests.reverse(ORDER, null));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("orderType").asText()).isEqualTo("REVERSE");
    assertThat(sent.path("addresses").path(0).path("zip").asText()).isEqualTo("560078");
    assertThat(sent.path("addresses").path(1).path("addressName").asText()).isEqualTo("Kaveri WH1");
    assertThat(sent.path("payment").path("type").asText()).isEqualTo("PREPAID");
  }

  @ParameterizedTest
  @CsvSource({
    "400,reply-error.json,COURIER_REFUSED,false",
    "200,reply-error-status.json,COURIER_REFUSED,true",
    "400,reply-error-code.json,PINCODE_NOT_SERVED,true"
  })
  void failures_come_in_three_envelopes(int status, String file, String code, boolean another) {
    played.answers(Call.BOOK, status, file(file));

    assertThat(gateway.book(account(), request()))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.tryAnother()).isEqualTo(another);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"status\":\"success\",\"data\":{\"shipments\":[]}}",
        "200|{\"status\":\"success\",\"data\":{\"referenceId\":\"OTHER\",\"shipments\":[{\"awbNumber\":\"22500000012345\"}]}}",
        "200|[]",
        "503|{}"
      })
  void what_proves_nothing_is_doubt(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void nothing_is_booked_without_their_carriers_number() {
    assertThat(gateway.book(account("carrier_id", ""), request()))
        .isInstanceOf(Booking.Refused.class);
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @Test
  void a_lost_order_is_found_by_our_reference() {
    answers(Call.FIND, "reply-orders.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));
    assertThat(called(Call.FIND))
        .isEqualTo("GET /gateway/booking-service/orders?referenceId=" + ORDER.text());

    played.answers(Call.FIND, 200, "{\"status\":\"success\",\"data\":[]}");
    assertThat(gateway.find(account(), ORDER, null)).isEqualTo(new Lookup.Absent());
    for (var body :
        List.of(
            "{\"status\":\"success\",\"data\":{\"total\":0}}",
            file("reply-orders.json").replace(ORDER.text(), "OTHER"),
            file("reply-error.json"))) {
      played.answers(Call.FIND, 200, body);
      assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    }
  }

  @Test
  void an_order_is_called_off_by_its_own_number() {
    answers(Call.FIND, "reply-orders.json");
    answers(Call.CANCEL, "reply-cancel.json");
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.FIND)).endsWith("?awbNumber=22500000012345");
    assertThat(called(Call.CANCEL)).isEqualTo("POST /gateway/booking-service/orders/cancel/bulk");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));

    played.answers(Call.CANCEL, 200, file("reply-cancel.json").replace("Count\":1", "Count\":0"));
    assertThat(gateway.cancel(account(), AWB)).isInstanceOf(Ack.Refused.class);
    answers(Call.CANCEL, "reply-error-status.json");
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Order cannot be cancelled"));
  }

  @Test
  void tracking_is_read_in_universal_time() {
    answers(Call.TRACK, "reply-track.json");

    assertThat(gateway.track(account(), List.of(AWB)))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "PICKED_UP",
                        ShipmentStatus.PICKED_UP,
                        Instant.parse("2025-08-12T09:40:00Z"),
                        "Mumbai",
                        null,
                        "Shipment picked"),
                    undelivered())));
    assertThat(called(Call.TRACK))
        .isEqualTo("GET /gateway/tracking-v2/api/tracking/awb/22500000012345");
  }

  private static CourierScan undelivered() {
    return new CourierScan(
        AWB,
        "UNDELIVERED",
        ShipmentStatus.UNDELIVERED,
        Instant.parse("2025-08-14T07:10:00Z"),
        "Bengaluru",
        NdrReason.CONSIGNEE_UNAVAILABLE,
        "Consignee not available");
  }

  @Test
  void a_push_tells_the_same_scan() {
    assertThat(new MarutiHook().read(account(), bytes(file("push-scan.json"))))
        .containsExactly(undelivered());
  }

  @Test
  void a_signature_may_be_hex_or_base64() throws Exception {
    var body = bytes(file("push-scan.json"));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes("maruti-hook-1"), "HmacSHA256"));
    var sign = mac.doFinal(body);
    var hex = HexFormat.of().formatHex(sign);
    var base64 = Base64.getEncoder().encodeToString(sign);

    for (var text : List.of(hex, "sha256=" + hex, base64, "sha256=" + base64))
      assertThat(
              new MarutiHook()
                  .isGenuine(
                      account(), new Knock(Map.of("x-webhook-signature", text), Map.of(), body)))
          .as(text)
          .isTrue();
  }

  @Test
  void a_label_is_a_file_or_its_base64() {
    answers(Call.FIND, "reply-orders.json");
    var pdf = "%PDF-1.4\n%%EOF";
    for (var body :
        List.of(pdf, "{\"data\":\"" + Base64.getEncoder().encodeToString(bytes(pdf)) + "\"}")) {
      played.answers(Call.LABEL, 200, body);
      assertThat(gateway.label(account(), AWB))
          .isInstanceOfSatisfying(
              CourierLabel.Pdf.class, label -> assertThat(label.bytes()).isEqualTo(bytes(pdf)));
    }
    assertThat(asked(Call.LABEL).json()).isEqualTo(json("request-label.json"));
    played.answers(Call.LABEL, 200, "{\"data\":\"not a file\"}");
    assertThat(gateway.label(account(), AWB)).isInstanceOf(CourierLabel.NotReady.class);
  }

  @Test
  void a_price_is_before_tax_and_the_fee_for_collecting_apart() {
    var request =
        new RateRequest(
            new Pincode("400018"),
            new Pincode("560078"),
            TransportMode.SURFACE,
            PaymentMode.COD,
            Money.ofRupees("1499"),
            new Weight(500));
    answers(Call.RATE, "reply-price.json");
    assertThat(gateway.rate(account(), request))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("46.20"), Money.ofRupees("25")));
    assertThat(asked(Call.RATE).json()).isEqualTo(json("request-price.json"));

    played.answers(Call.RATE, 400, file("reply-error.json"));
    assertThat(gateway.rate(account(), request))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));
    played.answers(Call.RATE, 200, "{\"data\":{}}");
    assertThat(gateway.rate(account(), request))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  @Test
  void lanes_are_asked_for_each_kind_of_payment_and_back() {
    var from = new Pincode("400018");
    var to = new Pincode("560078");
    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(asked(Call.SERVICEABILITY).json()).isEqualTo(json("request-lane.json"));

    played.doesNotServe("560079");
    assertThat(gateway.serviceability(account(), from, new Pincode("560079")))
        .isInstanceOf(Reach.Stays.class);
  }
}

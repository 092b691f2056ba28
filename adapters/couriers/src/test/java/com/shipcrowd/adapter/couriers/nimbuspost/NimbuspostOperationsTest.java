package com.shipcrowd.adapter.couriers.nimbuspost;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.couriers.speech.Signed;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.nimbuspost.NimbuspostSimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
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
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class NimbuspostOperationsTest extends PlayedCourier<NimbuspostSimulator> {
  private static final Awb AWB = new Awb("59632200011");
  private static final CourierScan MOVING =
      new CourierScan(
          AWB,
          "IT",
          ShipmentStatus.IN_TRANSIT,
          Instant.parse("2025-08-12T20:41:00Z"),
          "Bengaluru Hub",
          null,
          "Bag added to trip");

  private final NimbuspostHook hook = new NimbuspostHook();
  private CourierGateway gateway;

  NimbuspostOperationsTest() {
    super(new NimbuspostSimulator());
  }

  @Override
  protected void open() {
    gateway = new NimbuspostGateway(new NimbuspostClient(caller, sessions), CLOCK);
  }

  // ---- booking

  @Test
  void a_booking_logs_in_and_tells_everything() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account("courier_id", "6"), request());

    assertThat(called(Call.LOGIN)).isEqualTo("POST /users/login");
    assertThat(called(Call.BOOK)).isEqualTo("POST /shipments");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer ey");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "PNQ/HAD", List.of()));
  }

  @Test
  void a_return_and_a_paid_parcel_are_other_kinds_of_payment() {
    gateway.book(account(), Requests.reverse(ORDER, null));
    assertThat(asked(Call.BOOK).json().path("payment_type").asText()).isEqualTo("reverse");

    gateway.book(account(), Requests.paid(request()));
    assertThat(asked(Call.BOOK).json().path("payment_type").asText()).isEqualTo("prepaid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wallet balance is low.|Wallet balance is low.|COURIER_BALANCE_LOW|true",
        "Pincode not serviceable|Pincode not serviceable|PINCODE_NOT_SERVED|true",
        "Invalid token|Invalid token|COURIER_AUTH|true",
        "<p>The phone is required</p>|The phone is required|COURIER_REFUSED|false"
      })
  void a_refusal_says_why_without_markup(
      String words, String plain, String code, boolean tryAnother) {
    played.answers(Call.BOOK, 200, file("reply-failed.json").replace("REASON", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, plain, tryAnother));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":1,\"data\":{}}",
        "{\"status\":\"1\",\"data\":{\"awb_number\":\"59632200011\",\"order_number\":\"OTHER\"}}",
        "{}",
        "null"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void the_old_list_proves_a_parcel_and_never_its_absence() {
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    assertThat(played.seen(Call.FIND)).isEmpty();

    answers(Call.FIND, "reply-list.json");
    assertThat(gateway.find(withLegacyKey(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));
    assertThat(called(Call.FIND)).isEqualTo("GET /shipments?page=1");
    assertThat(asked(Call.FIND).header("np-api-key")).isEqualTo(NimbuspostSimulator.LEGACY_KEY);
    assertThat(asked(Call.FIND).header("authorization")).isEmpty();

    played.answers(Call.FIND, 200, "{\"status\":true,\"data\":[]}");
    assertThat(gateway.find(withLegacyKey(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  private CourierAccount withLegacyKey() {
    var plain = account();
    var credentials = new HashMap<>(plain.credentials());
    credentials.put("legacy_key", NimbuspostSimulator.LEGACY_KEY);
    return new CourierAccount(
        plain.id(), plain.courier(), plain.baseUrl(), credentials, plain.settings());
  }

  // ---- after booking

  @Test
  void journeys_come_many_at_once_and_are_read_oldest_first() {
    answers(Call.TRACK, "reply-track.json");

    var tracking = gateway.track(account(), List.of(AWB, new Awb("77845300022")));

    assertThat(called(Call.TRACK)).isEqualTo("POST /shipments/track/bulk");
    assertThat(asked(Call.TRACK).json()).isEqualTo(json("request-track.json"));
    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "PP",
                        ShipmentStatus.PICKUP_SCHEDULED,
                        Instant.parse("2025-08-12T09:40:00Z"),
                        "Bengaluru",
                        null,
                        "Pickup scheduled"),
                    MOVING)));
  }

  @Test
  void a_cancel_names_the_parcel() {
    played.answers(Call.CANCEL, 200, "{\"status\":false,\"message\":\"Already cancelled\"}");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /shipments/cancel");
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"awb\":\"59632200011\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"status\":true,\"awb\":\"59632200011\",\"message\":\"ok\"}]|Accepted",
        "{\"status\":true,\"data\":[{\"status\":true,\"awb\":\"59632200011\"}]}|Accepted",
        "{\"status\":true,\"message\":\"ok\"}|Accepted",
        "[{\"status\":false,\"message\":\"no\"}]|Refused",
        "{\"status\":false,\"message\":\"no\"}|Refused",
        "[]|InDoubt",
        "{}|InDoubt"
      })
  void a_further_attempt_is_answered_in_several_shapes(String body, String answer) {
    played.answers(Call.NDR, 200, body);

    assertThat(gateway.act(account(), AWB, new NdrAction.Reattempt()).getClass().getSimpleName())
        .isEqualTo(answer);
    assertThat(called(Call.NDR)).isEqualTo("POST /ndr/action");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr.json"));
  }

  // ---- pushes

  @Test
  void a_push_makes_the_same_scan_as_tracking() {
    assertThat(hook.read(account(), push())).containsExactly(MOVING);
  }

  @Test
  void a_push_is_believed_when_its_bytes_are_signed() {
    var signature = Signed.base64(NimbuspostSimulator.WEBHOOK_SECRET, push());
    var changed = new String(push(), StandardCharsets.UTF_8).replace("in transit", "delivered");

    assertThat(hook.isGenuine(account(), knock(signature, push()))).isTrue();
    assertThat(
            hook.isGenuine(account(), knock(signature, changed.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(hook.isGenuine(account(), knock("", push()))).isFalse();
  }

  /// A published example of the algorithm: RFC 4231, test case 2.
  @Test
  void the_signature_is_the_published_one() {
    assertThat(
            Signed.base64("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
  }

  private byte[] push() {
    return file("push-scan.json").getBytes(StandardCharsets.UTF_8);
  }

  private static Knock knock(String signature, byte[] body) {
    return new Knock(Map.of("x-hmac-sha256", signature), Map.of(), body);
  }

  // ---- papers and prices

  @Test
  void a_manifest_may_be_a_text_or_an_object() {
    var awb = ((Booking.Accepted) gateway.book(account(), request())).awb();
    assertThat(gateway.manifest(account(), List.of(awb))).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.MANIFEST)).isEqualTo("POST /shipments/manifest");

    var link = account().baseUrl() + "/files/m.pdf";
    played.answers(Call.MANIFEST, 200, "{\"status\":true,\"data\":{\"url\":\"" + link + "\"}}");
    assertThat(gateway.manifest(account(), List.of(awb))).isInstanceOf(CourierLabel.Pdf.class);
  }

  @Test
  void prices_hold_tax_unless_the_account_says_otherwise() {
    played.answers(
        Call.RATE,
        200,
        "{\"status\":true,\"data\":[{\"id\":6,\"freight_charges\":59,\"cod_charges\":\"35.40\",\"edd\":\"2025-08-16\"}]}");
    var half =
        new RateRequest(
            new Pincode("560034"),
            new Pincode("411001"),
            TransportMode.SURFACE,
            PaymentMode.COD,
            Money.ofRupees("899"),
            new Weight(500));

    assertThat(gateway.rate(account(), half))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("50"), Money.ofRupees("30")));
    assertThat(gateway.rate(account("rates_with_tax", "no", "courier_id", "6"), half))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("59"), Money.ofRupees("35.40")));
    assertThat(called(Call.RATE)).isEqualTo("POST /courier/serviceability");
  }

  @Test
  void where_they_go_is_asked_both_ways() {
    assertThat(gateway.serviceability(account(), new Pincode("400018"), new Pincode("560078")))
        .isEqualTo(new Reach.Goes(true, true, true, null));
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    assertThat(NimbuspostSettings.of(withLegacyKey()).toString())
        .doesNotContain(NimbuspostSimulator.PASSWORD)
        .doesNotContain(NimbuspostSimulator.LEGACY_KEY)
        .doesNotContain(NimbuspostSimulator.WEBHOOK_SECRET);
  }
}

package com.shipcrowd.adapter.couriers.marutilegacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.marutilegacy.MarutiLegacySimulator;
import com.shipcrowd.application.courier.contract.Requests;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class MarutiLegacyOperationsTest extends PlayedCourier<MarutiLegacySimulator> {
  private static final Awb AWB = new Awb("22500000012345");
  private static final String ORDERS = " /fulfillment/public/seller/order";

  private MarutiLegacyGateway gateway;

  MarutiLegacyOperationsTest() {
    super(new MarutiLegacySimulator());
  }

  @Override
  protected void open() {
    gateway = new MarutiLegacyGateway(new MarutiLegacyClient(caller, sessions));
  }

  @Test
  void an_order_is_pushed_after_a_login() {
    answers(Call.BOOK, "reply-order.json");

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    assertThat(called(Call.LOGIN)).isEqualTo("POST /auth/login");
    assertThat(asked(Call.LOGIN).json().path("vendorType").asText()).isEqualTo("SELLER");
    assertThat(called(Call.BOOK)).isEqualTo("POST" + ORDERS + "/ecomm/push-order");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer eyJ.");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-order.json"));
    assertThat(MarutiLegacySettings.of(account()).toString()).doesNotContain("delcaper-pass-1");
  }

  @Test
  void a_return_is_prepaid_and_collected_at_the_buyers() {
    answers(Call.BOOK, "reply-order.json");

    gateway.book(account(), Requests.reverse(ORDER, null));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("orderSubtype").asText()).isEqualTo("REVERSE");
    assertThat(sent.path("paymentStatus").asText()).isEqualTo("PAID");
    assertThat(sent.path("pickupAddress").path("zip").asText()).isEqualTo("560078");
    assertThat(sent.path("shippingAddress").path("zip").asText()).isEqualTo("400018");
  }

  @ParameterizedTest
  @CsvSource({"1d,24", "12h,12", "180m,3", "soon,1"})
  void a_token_says_how_long_it_lives(String text, int hours) {
    assertThat(MarutiLegacyMapper.life(text)).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "Pincode not serviceable,PINCODE_NOT_SERVED,true",
    "Wallet is empty,COURIER_BALANCE_LOW,true",
    "zip is required,COURIER_REFUSED,false",
    "Seller is blocked,COURIER_REFUSED,true"
  })
  void a_failure_stands_in_the_body(String words, String code, boolean another) {
    for (int status : new int[] {200, 400}) {
      played.answers(Call.BOOK, status, file("reply-error.json").replace("REASON", words));

      assertThat(gateway.book(account(), request()))
          .isEqualTo(new Booking.Refused(code, words, another));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"status\":500,\"message\":\"oops\"}",
        "200|{\"status\":200,\"data\":{}}",
        "200|{\"status\":200,\"data\":{\"awbNumber\":\"22500000012345\",\"shipperOrderId\":\"OTHER\"}}",
        "200|{\"data\":{\"awbNumber\":\"22500000012345\"}}",
        "502|{}"
      })
  void what_proves_nothing_is_doubt(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void an_order_they_know_already_is_ours_when_they_show_it() {
    played.answers(
        Call.BOOK, 200, file("reply-error.json").replace("REASON", "Order already exists"));
    answers(Call.FIND, "reply-track.json");
    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    played.answers(Call.FIND, 200, file("reply-error.json").replace("REASON", "Order not found"));
    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void a_lost_order_may_be_shown_but_is_never_absent() {
    answers(Call.FIND, "reply-track.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));
    assertThat(called(Call.FIND)).isEqualTo("GET" + ORDERS + "/order-tracking/" + ORDER.text());

    for (var body :
        List.of(
            file("reply-error.json"), file("reply-track.json").replace(ORDER.text(), "OTHER"))) {
      played.answers(Call.FIND, 200, body);
      assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    }
  }

  @Test
  void an_order_is_called_off_by_our_number() {
    answers(Call.TRACK, "reply-track.json");
    answers(Call.CANCEL, "reply-cancel.json");
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("PUT" + ORDERS + "/cancel-order");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));

    played.answers(Call.CANCEL, 200, file("reply-error.json").replace("REASON", "Too late"));
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Too late"));
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
                    new CourierScan(
                        AWB,
                        "UNDELIVERED",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2025-08-14T07:10:00Z"),
                        "Bengaluru",
                        NdrReason.PHONE_UNREACHABLE,
                        "Phone switched off"))));
    assertThat(called(Call.TRACK)).isEqualTo("GET" + ORDERS + "/order-tracking/22500000012345");
  }

  @Test
  void a_label_that_is_neither_file_nor_link_is_not_ready() {
    played.answers(Call.LABEL, 200, "{\"status\":200,\"data\":\"later\"}");
    assertThat(gateway.label(account(), AWB)).isInstanceOf(CourierLabel.NotReady.class);
    assertThat(called(Call.LABEL))
        .isEqualTo("GET" + ORDERS + "/download/label-invoice?cAwbNumber=22500000012345");

    played.answers(Call.LABEL, 200, "%PDF-1.4\n%%EOF");
    assertThat(gateway.label(account(), AWB)).isInstanceOf(CourierLabel.Pdf.class);
  }

  @Test
  void a_price_counts_freight_and_fuel_and_none_is_told_for_collecting() {
    answers(Call.RATE, "reply-price.json");
    assertThat(gateway.rate(account(), rate(PaymentMode.PREPAID)))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("63.40"), Money.ZERO));
    assertThat(asked(Call.RATE).json()).isEqualTo(json("request-price.json"));

    assertThat(gateway.rate(account(), rate(PaymentMode.COD)))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));
    played.answers(Call.RATE, 200, "{\"status\":200,\"data\":{}}");
    assertThat(gateway.rate(account(), rate(PaymentMode.PREPAID)))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  private static RateRequest rate(PaymentMode mode) {
    return new RateRequest(
        new Pincode("400018"),
        new Pincode("560078"),
        TransportMode.SURFACE,
        mode,
        mode == PaymentMode.COD ? Money.ofRupees("1499") : Money.ZERO,
        new Weight(500));
  }

  @Test
  void lanes_are_open_to_everybody() {
    var from = new Pincode("400018");
    assertThat(gateway.serviceability(account(), from, new Pincode("560078")))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(asked(Call.SERVICEABILITY).json()).isEqualTo(json("request-lane.json"));
    assertThat(played.seen(Call.LOGIN)).isEmpty();

    played.doesNotServe("560079");
    assertThat(gateway.serviceability(account(), from, new Pincode("560079")))
        .isInstanceOf(Reach.Stays.class);
  }
}

package com.shipcrowd.adapter.couriers.xpressbees;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.xpressbees.XpressbeesSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
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
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class XpressbeesOperationsTest extends PlayedCourier<XpressbeesSimulator> {
  private static final Awb AWB = new Awb("14344940929242");
  private static final RateRequest HALF_KILO =
      new RateRequest(
          new Pincode("110042"),
          new Pincode("400064"),
          TransportMode.SURFACE,
          PaymentMode.COD,
          Money.ofRupees("1499.50"),
          new Weight(500));

  private CourierGateway gateway;

  XpressbeesOperationsTest() {
    super(new XpressbeesSimulator());
  }

  @Override
  protected void open() {
    gateway = new XpressbeesGateway(new XpressbeesClient(caller, sessions), CLOCK);
  }

  // ---- booking

  @Test
  void a_booking_logs_in_and_tells_everything() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account("courier_id_surface", "14"), request());

    assertThat(called(Call.LOGIN)).isEqualTo("POST /api/users/login");
    assertThat(asked(Call.LOGIN).json()).isEqualTo(json("request-login.json"));
    assertThat(called(Call.BOOK)).isEqualTo("POST /api/shipments2");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer ey");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "BOM / TEC", List.of()));
  }

  @Test
  void paid_goods_collect_nothing_and_the_courier_may_choose_its_service() {
    gateway.book(account(), Requests.paid(request()));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("payment_type").asText()).isEqualTo("prepaid");
    assertThat(sent.path("collectable_amount").asInt(-1)).isZero();
    assertThat(sent.has("courier_id")).isFalse();
  }

  @Test
  void a_return_goes_its_own_way() {
    answers(Call.BOOK, "reply-reverse.json");

    var booking = gateway.book(account("category", "Apparel"), Requests.reverse(ORDER, null));

    assertThat(called(Call.BOOK)).isEqualTo("POST /api/reverseshipments");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-reverse.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(new Awb("23292206027833"), "", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wallet balance is low|COURIER_BALANCE_LOW|true",
        "Pincode is not serviceable|PINCODE_NOT_SERVED|true",
        "Warehouse is not valid|PICKUP_PLACE_UNKNOWN|true",
        "The consignee phone field is required|COURIER_REFUSED|false"
      })
  void a_refusal_says_why(String words, String code, boolean tryAnother) {
    played.answers(Call.BOOK, 400, file("reply-failed.json").replace("REASON", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":false,\"message\":\"Order number already exists\"}",
        "{\"status\":true,\"data\":{\"awb_number\":null}}",
        "{\"status\":true,\"data\":{\"awb_number\":\"14344940929242\",\"order_number\":\"OTHER\"}}",
        "{\"message\":\"hm\"}",
        "[]",
        "<html>"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void a_repeat_of_an_order_number_is_refused_there_and_in_doubt_here() {
    gateway.book(account(), request());

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
    assertThat(played.waybills()).hasSize(1);
  }

  @Test
  void several_boxes_are_not_asked_for() {
    assertThat(gateway.book(account(), Requests.of(ORDER, null, 2, "12 Lake Road")))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("CAPABILITY_MISSING"));
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  // ---- after booking

  @Test
  void a_cancel_names_the_parcel() {
    answers(Call.CANCEL, "reply-cancel.json");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));

    assertThat(called(Call.CANCEL)).isEqualTo("POST /api/shipments2/cancel");
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"awb\":\"14344940929242\"}");
  }

  @Test
  void a_cancel_that_was_done_before_is_done() {
    played.answers(Call.CANCEL, 200, "{\"status\":false,\"message\":\"Already cancelled\"}");
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));

    played.answers(Call.CANCEL, 200, "{\"status\":false,\"data\":\"Already picked up\"}");
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Already picked up"));
  }

  @Test
  void a_journey_is_read_oldest_first() {
    answers(Call.TRACK, "reply-track.json");

    var tracking = gateway.track(account(), List.of(AWB));

    assertThat(called(Call.TRACK)).isEqualTo("GET /api/shipments2/track/14344940929242");
    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "PP",
                        ShipmentStatus.AWB_ASSIGNED,
                        Instant.parse("2026-07-14T04:35:00Z"),
                        "BOM/MLD, Mumbai, MAHARASHTRA",
                        null,
                        "Data Received"),
                    new CourierScan(
                        AWB,
                        "IT",
                        ShipmentStatus.IN_TRANSIT,
                        Instant.parse("2026-07-15T03:42:00Z"),
                        "BLR/KOR, Bengaluru, KARNATAKA",
                        null,
                        "Reached At Destination"),
                    new CourierScan(
                        AWB,
                        "UD",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2026-07-15T14:10:00Z"),
                        "BLR/KOR, Bengaluru, KARNATAKA",
                        NdrReason.CONSIGNEE_UNAVAILABLE,
                        "Customer Not Available"))));
  }

  @Test
  void an_unknown_number_has_no_journey() {
    played.answers(Call.TRACK, 404, file("reply-failed.json"));

    assertThat(gateway.track(account(), List.of(AWB))).isEqualTo(new Tracking.Scans(List.of()));
  }

  @Test
  void a_further_attempt_has_a_day() {
    answers(Call.NDR, "reply-ndr.json");

    assertThat(gateway.act(account(), AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.NDR)).isEqualTo("POST /api/ndr/create");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr.json"));

    gateway.act(account(), AWB, new NdrAction.Reschedule(LocalDate.of(2026, 11, 23)));
    assertThat(asked(Call.NDR).body()).contains("2026-11-23");
  }

  @Test
  void new_details_are_two_words_and_both_must_be_taken() {
    answers(Call.NDR, "reply-ndr-failed.json");
    var details = new NdrAction.ChangeDetails(new Edit("Asha R", "9800000002", "14 Lake Road"));

    assertThat(gateway.act(account(), AWB, details))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Not in NDR"));
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr-details.json"));

    answers(Call.NDR, "reply-ndr.json");
    assertThat(gateway.act(account(), AWB, details)).isInstanceOf(Ack.InDoubt.class);
  }

  @Test
  void a_name_alone_cannot_be_changed_and_a_return_not_ordered() {
    var name = new NdrAction.ChangeDetails(new Edit("Asha R", null, null));

    assertThat(gateway.act(account(), AWB, name)).isInstanceOf(Ack.Refused.class);
    assertThat(gateway.act(account(), AWB, new NdrAction.ReturnToOrigin())).isEqualTo(Ack.MISSING);
    assertThat(played.seen(Call.NDR)).isEmpty();
  }

  // ---- papers

  @Test
  void a_label_is_fetched_without_a_token_while_its_link_is_known() {
    var awb = ((Booking.Accepted) gateway.book(account(), request())).awb();

    assertThat(gateway.label(account(), awb)).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.LABEL)).isEqualTo("GET /files/label_" + awb + ".pdf");
    assertThat(asked(Call.LABEL).header("authorization")).isEmpty();

    open();
    assertThat(gateway.label(account(), awb)).isInstanceOf(CourierLabel.NotReady.class);
  }

  @Test
  void a_manifest_lists_its_parcels() {
    gateway.manifest(account(), List.of(AWB, new Awb("14344940929243")));

    assertThat(called(Call.MANIFEST)).isEqualTo("POST /api/shipments2/manifest");
    assertThat(asked(Call.MANIFEST).json()).isEqualTo(json("request-manifest.json"));
  }

  // ---- prices and places

  @Test
  void the_cheapest_service_prices_unless_one_is_named() {
    answers(Call.RATE, "reply-rate.json");

    assertThat(gateway.rate(account(), HALF_KILO))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("42"), Money.ofRupees("30")));
    assertThat(called(Call.RATE)).isEqualTo("POST /api/courier/serviceability");
    assertThat(asked(Call.RATE).json()).isEqualTo(json("request-rate.json"));

    assertThat(gateway.rate(account("courier_id", "1"), HALF_KILO))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("61.50"), Money.ofRupees("30")));
    assertThat(gateway.rate(account("rates_with_tax", "yes"), HALF_KILO))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("35.59"), Money.ofRupees("25.42")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\":false,\"message\":\"not serviceable\"}|LIVE_RATE_REFUSED",
        "{\"status\":true,\"data\":[]}|LIVE_RATE_REFUSED",
        "{\"status\":true,\"data\":[{\"id\":\"14\"}]}|LIVE_RATE_UNREADABLE",
        "{\"status\":true,\"data\":[{\"freight_charges\":0}]}|LIVE_RATE_UNREADABLE",
        "{\"status\":true,\"data\":[{\"freight_charges\":\"1e9\"}]}|LIVE_RATE_UNREADABLE",
        "7|LIVE_RATE_UNREADABLE"
      })
  void a_price_they_do_not_tell_is_no_price(String body, LiveRate.Problem problem) {
    played.answers(Call.RATE, 200, body);

    assertThat(gateway.rate(account(), HALF_KILO)).isEqualTo(new LiveRate.Silent(problem));
  }

  @Test
  void where_they_go_is_asked_both_ways() {
    var from = new Pincode("400018");
    var to = new Pincode("560078");
    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, true, true, null));

    var nowhere = new Pincode("194101");
    played.doesNotServe(nowhere.digits());
    assertThat(gateway.serviceability(account(), from, nowhere))
        .isEqualTo(new Reach.Goes(false, false, true, null));
  }

  // ---- secrets

  @Test
  void settings_do_not_tell_their_secrets() {
    assertThat(XpressbeesSettings.of(account()).toString())
        .doesNotContain(XpressbeesSimulator.PASSWORD);
  }
}

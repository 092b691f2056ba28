package com.shipcrowd.adapter.couriers.omlogistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.omlogistics.OmLogisticsSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.SellerPapers;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class OmLogisticsOperationsTest extends PlayedCourier<OmLogisticsSimulator> {
  private static final Awb NOTE = new Awb("5501122334");

  private OmLogisticsGateway gateway;

  OmLogisticsOperationsTest() {
    super(new OmLogisticsSimulator());
  }

  @Override
  protected void open() {
    gateway = new OmLogisticsGateway(new OmLogisticsClient(caller, sessions));
  }

  private static BookingRequest freight() {
    return Requests.freight(ORDER, null, 3);
  }

  @Test
  void a_note_is_saved_on_the_customers_own_route_and_let_go_with_its_bill() {
    answers(Call.BOOK, "reply-note.json");

    assertThat(gateway.book(account(), freight()))
        .isEqualTo(
            new Booking.Accepted(
                NOTE, "", List.of(new Awb("5501122334-2"), new Awb("5501122334-3"))));

    assertThat(called(Call.LOGIN)).isEqualTo("POST /api/cncreation/Kaveri-Login");
    assertThat(asked(Call.LOGIN).body())
        .isEqualTo("{\"username\":\"kaveri\",\"password\":\"om-pass-1\"}");
    assertThat(called(Call.BOOK)).isEqualTo("POST /api/cncreation/Save-KaveriCN");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer om-");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-note.json"));
    assertThat(called(Call.EDIT)).isEqualTo("POST /api/cncreation/Update-KaveriCN");
    assertThat(asked(Call.EDIT).json()).isEqualTo(json("request-release.json"));
    assertThat(OmLogisticsSettings.of(account()).toString()).doesNotContain("om-pass-1");
  }

  @Test
  void routes_names_and_headers_are_settings() {
    var other =
        account(
            "create_path", "/x/{customer}/note", "token_header", "x-session", "divisor", "6000");
    played.answers(Call.OTHER, 200, file("reply-note.json"));

    gateway.book(other, freight());

    assertThat(called(Call.OTHER)).isEqualTo("POST /x/Kaveri/note");
    assertThat(asked(Call.OTHER).header("x-session")).startsWith("om-");
    assertThat(asked(Call.OTHER).json().path("invoices").path(0).path("CH_WT").asText())
        .isEqualTo("36");
  }

  @Test
  void switched_off_it_takes_nothing_new() {
    for (var off : List.of(account("enabled", ""), account("customer", ""))) {
      assertThat(gateway.capabilities(off)).containsExactly(Capability.TRACK);
      assertThat(gateway.book(off, freight())).isInstanceOf(Booking.Refused.class);
    }
    assertThat(played.seen(Call.LOGIN)).isEmpty();
  }

  @Test
  void parcels_money_at_the_door_returns_and_dear_goods_without_a_bill_are_not_taken() {
    var plain = freight();
    var unbilled =
        new BookingRequest(
            ORDER,
            null,
            plain.serviceCode(),
            plain.transport(),
            plain.direction(),
            true,
            plain.warehouse(),
            plain.buyer(),
            plain.returnTo(),
            plain.paymentMode(),
            plain.collectable(),
            plain.declaredValue(),
            plain.parcels(),
            plain.goods(),
            plain.orderNumber(),
            plain.orderedOn(),
            new SellerPapers("Kaveri Crafts", "", "INV-77", ""),
            false,
            false,
            false);

    for (var request : List.of(request(), Requests.reverse(ORDER, null), unbilled))
      assertThat(gateway.book(account(), request)).isInstanceOf(Booking.Refused.class);
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Pincode is not serviceable,PINCODE_NOT_SERVED",
    "Invalid empcode,COURIER_AUTH",
    "Something else,COURIER_REFUSED"
  })
  void a_failure_stands_in_the_body(String words, String code) {
    played.answers(Call.BOOK, 200, file("reply-note-failed.json").replace("REASON", words));

    assertThat(gateway.book(account(), freight()))
        .isEqualTo(new Booking.Refused(code, words, true));
  }

  @ParameterizedTest
  @CsvSource({"Invoice Number is Already Exist", "Manual Number is Already Exist"})
  void a_note_they_know_already_is_doubt_that_only_people_settle(String words) {
    played.answers(Call.BOOK, 200, file("reply-note-failed.json").replace("REASON", words));

    assertThat(gateway.book(account(), freight())).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"AutoNumber\":\"\",\"message\":{\"error_status\":false}}",
        "200|{\"AutoNumber\":\"5501122334\"}",
        "200|ok",
        "500|{}"
      })
  void what_proves_nothing_is_doubt(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), freight())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void a_status_is_asked_without_credentials_and_told_once() {
    answers(Call.TRACK, "reply-status.json");
    var scan = new CourierScan(NOTE, "IN TRANSIT", ShipmentStatus.IN_TRANSIT, null, "", null, "");

    assertThat(gateway.track(account(), List.of(NOTE)))
        .isEqualTo(new Tracking.Scans(List.of(scan)));
    assertThat(gateway.track(account(), List.of(NOTE))).isEqualTo(new Tracking.Scans(List.of()));

    assertThat(called(Call.TRACK)).isEqualTo("GET /utility-service/api/cn-status/5501122334");
    assertThat(asked(Call.TRACK).header("authorization")).isEmpty();
    assertThat(played.seen(Call.LOGIN)).isEmpty();

    played.answers(Call.TRACK, 200, file("reply-status.json").replace("IN TRANSIT", "ARRIVED"));
    assertThat(((Tracking.Scans) gateway.track(account(), List.of(NOTE))).scans())
        .extracting(CourierScan::status)
        .containsExactly(ShipmentStatus.REACHED_DESTINATION);
    played.answers(Call.TRACK, 200, "{\"status\":\"error\",\"message\":\"CN not found\"}");
    assertThat(gateway.track(account(), List.of(NOTE))).isEqualTo(new Tracking.Scans(List.of()));
  }
}

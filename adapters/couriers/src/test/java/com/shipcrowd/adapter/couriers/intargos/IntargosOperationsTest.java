package com.shipcrowd.adapter.couriers.intargos;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.intargos.IntargosSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class IntargosOperationsTest extends PlayedCourier<IntargosSimulator> {
  private static final Awb AWB = new Awb("IT0009988776");
  private static final PickupPlace KNOWN =
      new PickupPlace(Requests.PLACE.nickname(), Requests.PLACE.address(), "4411");

  private IntargosGateway gateway;

  IntargosOperationsTest() {
    super(new IntargosSimulator());
  }

  @Override
  protected void open() {
    gateway = new IntargosGateway(new IntargosClient(caller));
  }

  private BookingRequest order() {
    return request().from(KNOWN);
  }

  @Test
  void an_order_is_made_from_a_place_with_a_number() {
    answers(Call.BOOK, "reply-order.json");

    assertThat(gateway.book(account(), order()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    assertThat(called(Call.BOOK)).isEqualTo("POST /CreateOrder");
    assertThat(asked(Call.BOOK).header("signature")).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-order.json"));
    assertThat(IntargosSettings.of(account()).toString()).doesNotContain("ABCDEFGH");
  }

  @Test
  void a_place_without_a_number_is_not_booked_from_until_it_is_told() {
    assertThat(gateway.book(account(), request()))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("PICKUP_PLACE_UNKNOWN"));
    assertThat(played.seen(Call.BOOK)).isEmpty();

    gateway.registerWarehouse(account(), Requests.PLACE);
    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.Accepted.class);
  }

  @Test
  void switched_off_it_takes_nothing_new() {
    var off = account("enabled", "");

    assertThat(gateway.capabilities(off))
        .containsExactlyInAnyOrder(Capability.CANCEL, Capability.TRACK);
    assertThat(gateway.book(off, order())).isInstanceOf(Booking.Refused.class);
    assertThat(gateway.registerWarehouse(off, KNOWN)).isEqualTo(Ack.MISSING);
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Pincode not serviceable,PINCODE_NOT_SERVED,true",
    "Wallet balance low,COURIER_BALANCE_LOW,true",
    "pick_address_id is unknown,PICKUP_PLACE_UNKNOWN,true",
    "consignee_mobile is required,COURIER_REFUSED,false",
    "Something else,COURIER_REFUSED,true"
  })
  void a_refusal_has_one_of_three_names(String words, String code, boolean another) {
    for (var body :
        List.of(
            "{\"status\":false,\"response\":\"" + words + "\"}",
            "{\"status\":\"false\",\"message\":\"" + words + "\"}",
            "{\"status\":false,\"responsemsg\":[\"" + words + "\"]}")) {
      played.answers(Call.BOOK, 200, body);

      assertThat(gateway.book(account(), order()))
          .isEqualTo(new Booking.Refused(code, words, another));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"200|{\"status\":true}", "200|{\"waybill\":\"IT0009988776\"}", "200|ok", "500|{}"})
  void what_proves_nothing_is_doubt_and_stays_it(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), order())).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void parcels_go_to_buyers_and_come_back_to_where_they_started() {
    var elsewhere = request().buyer();
    var plain = order();
    var returning =
        new BookingRequest(
            plain.reference(),
            null,
            plain.serviceCode(),
            plain.transport(),
            plain.direction(),
            false,
            plain.warehouse(),
            plain.buyer(),
            elsewhere,
            plain.paymentMode(),
            plain.collectable(),
            plain.declaredValue(),
            plain.parcels(),
            plain.goods(),
            plain.orderNumber(),
            plain.orderedOn(),
            plain.seller(),
            false,
            false,
            false);

    for (var request : List.of(returning, Requests.reverse(ORDER, null).from(KNOWN)))
      assertThat(gateway.book(account(), request)).isInstanceOf(Booking.Refused.class);
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @Test
  void an_order_is_called_off() {
    played.answers(Call.CANCEL, 200, "{\"status\":true,\"message\":\"Order cancelled\"}");
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /CancelOrder");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));

    played.answers(Call.CANCEL, 200, "{\"status\":false,\"message\":\"Too late\"}");
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Too late"));
  }

  @Test
  void tracking_tells_where_it_stands() {
    answers(Call.TRACK, "reply-track.json");

    assertThat(gateway.track(account(), List.of(AWB)))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "Undelivered",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2025-08-12T20:41:00Z"),
                        "Bengaluru",
                        NdrReason.CONSIGNEE_REFUSED,
                        "Customer refused"))));
    assertThat(called(Call.TRACK)).isEqualTo("POST /ShipmentSummary");
    assertThat(asked(Call.TRACK).body()).isEqualTo("{\"waybill\":\"IT0009988776\"}");
  }

  @Test
  void a_place_gets_a_number_and_is_changed_by_its_title() {
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isInstanceOfSatisfying(
            Ack.Accepted.class, done -> assertThat(done.reference()).matches("44[0-9]{4,12}"));
    assertThat(called(Call.WAREHOUSE)).isEqualTo("POST /AddWarehouse");
    assertThat(asked(Call.WAREHOUSE).json()).isEqualTo(json("request-warehouse.json"));

    assertThat(gateway.registerWarehouse(account(), KNOWN)).isEqualTo(new Ack.Accepted("4411"));
    assertThat(called(Call.WAREHOUSE)).isEqualTo("POST /UpdateWarehouse");
  }

  @Test
  void the_later_dialect_has_other_paths_names_and_lists() {
    var parcelx = account("profile", "parcelx");
    var placed = (Ack.Accepted) gateway.registerWarehouse(parcelx, Requests.PLACE);
    assertThat(called(Call.WAREHOUSE)).isEqualTo("POST /create_warehouse");
    assertThat(asked(Call.WAREHOUSE).json()).isEqualTo(json("parcelx-request-warehouse.json"));

    answers(Call.BOOK, "parcelx-reply-order.json");
    assertThat(gateway.book(parcelx, order()))
        .isEqualTo(new Booking.Accepted(new Awb("PX001"), "", List.of()));
    assertThat(called(Call.BOOK)).isEqualTo("POST /order/create_order");
    assertThat(asked(Call.BOOK).header("access-token")).startsWith("ABC");
    assertThat(asked(Call.BOOK).json().path("shipment_weight").path(0).asText()).isEqualTo("0.45");
    assertThat(placed.reference()).isNotEmpty();
    played.answers(Call.BOOK, 200, file("parcelx-reply-order.json").replace(ORDER.text(), "OTHER"));
    assertThat(gateway.book(parcelx, order())).isInstanceOf(Booking.InDoubt.class);

    played.answers(Call.CANCEL, 200, "{\"status\":true}");
    gateway.cancel(parcelx, new Awb("PX001"));
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"awb\":\"PX001\"}");

    answers(Call.TRACK, "parcelx-reply-track.json");
    assertThat(((Tracking.Scans) gateway.track(parcelx, List.of(new Awb("PX001")))).scans())
        .extracting(CourierScan::status)
        .containsExactly(ShipmentStatus.PICKUP_SCHEDULED, ShipmentStatus.IN_TRANSIT);
    assertThat(called(Call.TRACK)).isEqualTo("GET /track_order?awb=PX001");
  }
}

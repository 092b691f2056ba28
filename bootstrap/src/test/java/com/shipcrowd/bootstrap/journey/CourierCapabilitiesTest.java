package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What a seller may ask of a courier after booking, and who closes what a courier leaves open.
@TestInstance(Lifecycle.PER_CLASS)
class CourierCapabilitiesTest {
  private Rehearsal rehearsal;

  @BeforeAll
  void start() {
    rehearsal = new Rehearsal();
  }

  @AfterAll
  void stop() {
    rehearsal.close();
  }

  private CourierSimulator courier(String name) {
    return rehearsal.couriers().stream()
        .filter(one -> one.courier().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("5.4: details are changed before pickup and on the label; afterwards it is too late")
  void given_a_booking_when_details_change_then_the_courier_and_the_papers_have_them() {
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    var shipment = seller.book(seller.order(0), "DLV-S");
    var path = "/v1/shipments/" + shipment.path("id").asText();
    var change = Map.of("ship_to", Map.of("phone", "9845012346", "address1", "24, Residency Road"));

    seller.http().patch(path, change).is(200);
    seller.http().patch(path, change).is(200);

    var told = courier("delhivery").seen(Call.EDIT).getFirst().ask().body();
    assertThat(told).contains("9845012346").contains("24, Residency Road");
    var id = com.shipcrowd.domain.Id.decode("shp", shipment.path("id").asText()).orElseThrow();
    assertThat(
            Program.sql("select facts #>> '{shipTo,line1}' from shipment where id = '" + id + "'"))
        .containsExactly("24, Residency Road");
    seller.http().patch(path, Map.of("ship_to", Map.of())).is(422, "INVALID_INPUT");
    seller.http().patch(path, Map.of()).is(422, "INVALID_INPUT");
    courier("delhivery").next(Call.EDIT, Mishap.REFUSED);
    seller.http().patch(path, change).is(422, "COURIER_REFUSED");
    courier("delhivery").next(Call.EDIT, Mishap.CUT_AFTER, Mishap.CUT_AFTER);
    seller.http().patch(path, change).is(409, "COURIER_IN_DOUBT");
    Seller.registered(rehearsal.program()).http().patch(path, change).is(404, "NOT_FOUND");

    rehearsal.travel(courier("delhivery"), shipment, ShipmentStatus.PICKED_UP);
    rehearsal.hear(courier("delhivery"));
    seller.http().patch(path, change).is(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @DisplayName("a booking in doubt is closed by a person who looked at the courier's list")
  void given_a_booking_in_doubt_when_a_person_settles_then_it_has_one_awb_or_none() {
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    var staff = Staff.as(rehearsal.program(), Role.PLATFORM_ADMIN);
    var delhivery = courier("delhivery");
    seller.book(seller.order(0), "DLV-S");

    delhivery.next(Call.BOOK, Mishap.CUT_AFTER);
    var made = inDoubt(seller);
    var awb = delhivery.waybills().getLast().number();
    var path = "/v1/admin/shipments/" + made + "/settle";
    seller.http().post(path, Map.of("awb", awb)).is(403);
    staff.post(path, Map.of()).is(422, "INVALID_INPUT");
    staff.post(path, Map.of("awb", awb, "booked", false)).is(422, "INVALID_INPUT");
    assertThat(staff.post(path, Map.of("awb", awb)).is(200).json().path("status").asText())
        .isEqualTo("AWB_ASSIGNED");
    staff.post(path, Map.of("awb", awb)).is(200);
    staff.post(path, Map.of("booked", false)).is(409, "ILLEGAL_TRANSITION");

    delhivery.next(Call.BOOK, Mishap.TIMEOUT_BEFORE);
    var lost = "/v1/admin/shipments/" + inDoubt(seller) + "/settle";
    // The first one sent its number along with the question, so that it is its own.
    staff.post(lost, Map.of("awb", awb)).is(409, "AWB_TAKEN");
    assertThat(staff.post(lost, Map.of("booked", false)).is(200).json().path("status").asText())
        .isEqualTo("BOOKING_FAILED");
    staff.post(lost, Map.of("booked", false)).is(200);

    assertThat(seller.held()).isEqualTo(2 * 9912);
    Books.hold(rehearsal.program());
  }

  private static String inDoubt(Seller seller) {
    return seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "DLV-S"))
        .is(202)
        .json()
        .path("id")
        .asText();
  }

  @Test
  @DisplayName("another service takes over where the seller lets it, and the notes say why")
  void given_a_courier_that_refuses_when_fallback_is_allowed_then_the_next_one_takes_it() {
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    courier("delhivery").next(Call.BOOK, Mishap.REFUSED, Mishap.REFUSED);

    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "DLV-S"))
        .is(422, "COURIER_REFUSED");
    var shipment =
        seller
            .http()
            .post(
                "/v1/shipments",
                Map.of("order_id", seller.order(0), "service", "DLV-S", "fallback", true))
            .is(201)
            .json();

    assertThat(shipment.path("service").asText()).isNotEqualTo("DLV-S");
    assertThat(shipment.path("notes").get(0).asText())
        .startsWith("DLV-S did not take it: COURIER_REFUSED");
    Books.hold(rehearsal.program());
  }

  @Test
  @DisplayName(
      "a number told to the wrong shipment goes to the right one, and the wrong one is settled anew")
  void given_an_answer_with_anothers_number_when_its_owner_settles_then_each_has_its_own() {
    var program = rehearsal.program();
    var seller = Seller.withMoney(program, 1000);
    var xpressbees = courier("xpressbees");
    var staff = Staff.as(program, Role.PLATFORM_ADMIN);
    xpressbees.next(Call.BOOK, Mishap.CUT_AFTER);
    var owner =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "XPB-S"))
            .is(202)
            .json()
            .path("id")
            .asText();
    var number = xpressbees.waybills().getLast().number();
    xpressbees.next(Call.BOOK, Mishap.NUMBER_OF_ANOTHER);
    var mistaken = seller.book(seller.order(0), "XPB-S");
    assertThat(mistaken.path("awb").asText()).isEqualTo(number);
    var real = xpressbees.waybills().getLast().number();

    var settled =
        staff.post("/v1/admin/shipments/" + owner + "/settle", Map.of("awb", number)).is(200);

    assertThat(settled.json().path("awb").asText()).isEqualTo(number);
    var again = mistaken.path("id").asText();
    assertThat(seller.shipment(again).path("status").asText()).isEqualTo("CREATED");
    staff.post("/v1/admin/shipments/" + again + "/settle", Map.of("awb", real)).is(200);
    assertThat(seller.shipment(again).path("awb").asText()).isEqualTo(real);
    assertThat(seller.held()).isEqualTo(2 * 9912);
    Books.hold(program);
  }
}

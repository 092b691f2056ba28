package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What couriers tell and nobody understands: seen, given a meaning, taken in again.
class UnmatchedTest {
  private static final Program PROGRAM = Program.shared();
  private static final String TRACKING = "/v1/admin/tracking/";

  private final Http staff = Staff.as(PROGRAM, Role.PLATFORM_ADMIN);

  @Test
  @DisplayName("an unknown code moves nothing until it has a meaning; then a replay moves it once")
  void given_an_unknown_code_when_it_is_mapped_and_replayed_then_the_parcel_moves() {
    var code = "NEW-" + Seller.number();
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    var awb = new Awb(shipment.path("awb").asText());
    var id = shipment.path("id").asText();
    var now = PROGRAM.bean(Clock.class).now();
    var scan =
        new CourierScan(
            awb, code, null, now.plus(Duration.ofSeconds(1)), "BLR", null, "moved somehow");
    PROGRAM.bean(RecordScans.class).handle("sandbox", List.of(scan), now);
    assertThat(seller.shipment(id).path("status").asText()).isEqualTo("AWB_ASSIGNED");
    var unknown = staff.get(TRACKING + "unmatched/codes?courier=sandbox").is(200).json();
    assertThat(unknown.path("data").findValuesAsText("code")).contains(code);

    var body = Map.of("courier", "sandbox", "code", code);
    staff
        .send(
            "PUT",
            TRACKING + "mappings",
            Map.of("courier", "sandbox", "code", code, "status", "UNDELIVERED"))
        .is(422, "INVALID_INPUT");
    staff
        .send(
            "PUT",
            TRACKING + "mappings",
            Map.of("courier", "sandbox", "code", code, "status", "PICKED_UP", "note", "they said"))
        .is(200);
    var done = staff.post(TRACKING + "mappings/replay", body).is(200).json();

    assertThat(done.toString()).isEqualTo("{\"scans\":1,\"unplaced\":0}");
    assertThat(seller.shipment(id).path("status").asText()).isEqualTo("PICKED_UP");
    staff.post(TRACKING + "mappings/replay", body).is(200);
    PROGRAM.bean(RecordScans.class).handle("sandbox", List.of(scan), now);
    assertThat(
            Program.sql(
                "select count(*)::text from scan c join shipment s on s.id = c.shipment_id"
                    + " where s.awb = '"
                    + awb.number()
                    + "'"))
        .containsExactly("2");
    assertThat(
            staff
                .get(TRACKING + "unmatched/codes")
                .is(200)
                .json()
                .path("data")
                .findValuesAsText("code"))
        .doesNotContain(code);
    assertThat(staff.get(TRACKING + "mappings").is(200).json().findValuesAsText("code"))
        .contains(code);
    staff.post(TRACKING + "mappings/remove", body).is(204);
    staff.post(TRACKING + "mappings/remove", body).is(404, "NOT_FOUND");
    seller.http().get(TRACKING + "mappings").is(403, "PERMISSION_DENIED");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a push that was given up is seen and read again from its bytes")
  void given_a_parked_push_when_replayed_then_it_is_worked_in_again() {
    var account = TestSetup.sandboxAccount();
    var raw = com.shipcrowd.domain.Id.decode(CourierAccountId.PREFIX, account).orElseThrow();
    var id = new UUID(0x0197_0000_0000_7000L, System.nanoTime() | 0x8000_0000_0000_0000L);
    Program.sql(
        "insert into inbound_push (id, source, account_id, body_hash, body, received_at, state, tries, due_at, note)"
            + " values ('"
            + id
            + "', 'sandbox', '"
            + raw
            + "', '', 'nonsense', now(), 'PARKED', 8, now(), 'unreadable: told so') returning 'x'");
    var push = new com.shipcrowd.application.tracking.PushId(id).text();
    var page = staff.get(TRACKING + "unmatched?courier=sandbox&limit=100").is(200).json();
    assertThat(page.path("data").findValuesAsText("id")).contains(push);

    staff.post(TRACKING + "unmatched/" + push + "/replay", Map.of()).is(200);

    assertThat(state(id)).isEqualTo("NEW 0");
    while (PROGRAM.bean(AcceptPush.class).workIn() > 0) {
      // Until nothing waits.
    }
    // It is still nonsense.
    assertThat(state(id)).isEqualTo("PARKED 1");
    var woken =
        staff.post(TRACKING + "unmatched/replay", Map.of("courier", "sandbox")).is(200).json();
    assertThat(woken.path("pushes").asInt()).isPositive();
    staff
        .post(
            TRACKING
                + "unmatched/"
                + new com.shipcrowd.application.tracking.PushId(new UUID(1, 1)).text()
                + "/replay",
            Map.of())
        .is(404, "NOT_FOUND");
  }

  private static String state(UUID id) {
    return Program.sql("select state || ' ' || tries from inbound_push where id = '" + id + "'")
        .getFirst();
  }
}

package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.ratecard.CountTrackRecords;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How services did, counted out of shipments that are laid down by hand and taken away again.
class TrackRecordsTest {
  private final Program program = Program.shared();
  private final Seller seller = Seller.registered(program);

  /// @param picked days ago
  /// @param delivered days ago, null for never
  private void shipped(
      Seller by, boolean twin, int many, String status, int picked, Integer delivered) {
    var company =
        Id.decode("cmp", twin ? by.sandboxCompany() : by.company()).orElseThrow().toString();
    // Promised six days; seven may be late only by a Sunday, so cases keep clear of that.
    Program.sql(
        "insert into shipment (id, company_id, order_id, courier, account_id, service, rate_card_version_id, status,"
            + " status_at, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, picked_up_at, delivered_at,"
            + " created_at, version) select gen_random_uuid(), '"
            + company
            + "', gen_random_uuid(), 'sandbox', gen_random_uuid(), 'SBX-X', gen_random_uuid(), '"
            + status
            + "', now(), gen_random_uuid()::text, '194101', 'F', 500, 0, '{\"promisedDays\": 6}',"
            + " at.now - interval '"
            + picked
            + " days', "
            + (delivered == null ? "null" : "at.now - interval '" + delivered + " days'")
            + ", now(), 1 from generate_series(1, "
            + many
            + "), (select timestamptz '"
            + program.bean(com.shipcrowd.application.Clock.class).now()
            + "' as now) at returning 'x'");
  }

  @AfterEach
  void asItWas() {
    Program.sql(
        "delete from shipment where to_pincode = '194101' and hold_paise = 0 returning 'x'");
    Program.sql("delete from track_record returning 'x'");
    Staff.as(program, Role.PLATFORM_ADMIN)
        .post("/v1/admin/cache/clear", Map.of("name", "pricing"))
        .is(200);
  }

  @Test
  @DisplayName("the trailing 90 days by pickup are counted, and the next quote is ranked by them")
  void given_shipments_of_every_kind_when_counted_then_quotes_know_how_the_service_did() {
    shipped(seller, false, 60, "DELIVERED", 30, 26);
    shipped(seller, false, 20, "DELIVERED", 30, 20);
    shipped(seller, false, 10, "RTO_DELIVERED", 30, null);
    shipped(seller, false, 5, "RTO_IN_TRANSIT", 30, null);
    shipped(seller, false, 5, "LOST", 30, null);
    // Still moving, too long ago, or practice.
    shipped(seller, false, 7, "IN_TRANSIT", 3, null);
    shipped(seller, false, 9, "DELIVERED", 92, 90);
    shipped(seller, true, 11, "DELIVERED", 30, 28);
    var counting = program.bean(CountTrackRecords.class);

    assertThat(counting.recount()).isPositive();

    assertThat(
            Program.sql(
                "select delivered || ' ' || closed || ' ' || on_time from track_record where service = 'SBX-X' and zone = 'F'"))
        .containsExactly("80 100 60");
    // S = (80 + 42.5) / 150 = 0.816667, O = (60 + 42.5) / 130 = 0.788462, R = 0.6 S + 0.4 O =
    // 0.805385.
    assertThat(explained()).contains("reliability 0.805385");
    assertThat(counting.recount()).as("nothing happened since").isZero();

    Program.sql(
        "delete from shipment where to_pincode = '194101' and hold_paise = 0 returning 'x'");
    assertThat(counting.recount()).isPositive();
    assertThat(explained()).contains("reliability 0.850000");
  }

  private String explained() {
    var quote =
        seller
            .http()
            .post(
                "/v1/quotes",
                Map.of(
                    "origin_pincode",
                    "110020",
                    "destination_pincode",
                    "194101",
                    "payment_mode",
                    "PREPAID",
                    "packages",
                    List.of(Map.of("weight_g", 500))))
            .is(200)
            .json();
    return quote
        .path("quotes")
        .valueStream()
        .filter(q -> q.path("service").asText().equals("SBX-X"))
        .map(q -> q.path("explanation").asText())
        .findFirst()
        .orElseThrow();
  }
}

package com.shipcrowd.adapter.couriers.delhiveryfreight;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.RecordedCourier;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.delhiveryfreight.DelhiveryFreightSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
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
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class DelhiveryFreightOperationsTest {
  private static final Awb LR = new Awb("313055397");

  private final RecordedCourier played = new RecordedCourier(new DelhiveryFreightSimulator());
  private final CourierAccount account = played.account();
  private final CourierGateway gateway =
      new DelhiveryFreightGateway(new DelhiveryFreightClient(played.caller(), new Tokens()));

  @AfterEach
  void hangUp() {
    played.close();
  }

  // A form as JSON: its fields, nested ones as they are.
  private static String fields(Ask ask) {
    var type = ask.header("content-type");
    var parts = ask.body().split("--" + type.substring(type.indexOf("boundary=") + 9));
    return java.util.Arrays.stream(parts)
        .filter(part -> part.contains("name=\""))
        .map(
            part -> {
              var name = part.replaceAll("(?s).*?name=\"([^\"]*)\".*", "$1");
              var value = part.substring(part.indexOf("\r\n\r\n") + 4).strip();
              boolean nests = value.startsWith("{") || value.startsWith("[");
              return '"' + name + "\":" + (nests ? value : '"' + value + '"');
            })
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void booksTo(String job) {
    played.answers(Call.BOOK, "reply-manifest.json");
    played.answers(Call.FIND, job);
  }

  private Booking book() {
    return gateway.book(account, Requests.freight(RecordedCourier.ORDER, null, 2));
  }

  @Test
  void an_order_becomes_a_job_and_the_job_a_receipt() {
    booksTo("reply-job.json");

    assertThat(book()).isEqualTo(new Booking.Accepted(LR, "", List.of(new Awb("20560010118894"))));

    var login = played.asked(Call.LOGIN);
    assertThat(login.method() + " " + login.path()).isEqualTo("POST /ums/login");
    assertThat(login.body())
        .isEqualTo("{\"username\":\"DEMOB2B\",\"password\":\"freight-pass-1\"}");
    var order = played.asked(Call.BOOK);
    assertThat(order.method() + " " + order.path()).isEqualTo("POST /manifest");
    assertThat(order.header("authorization")).startsWith("Bearer eyJ.");
    assertThat(order.header("content-type")).startsWith("multipart/form-data");
    played.assertSame(fields(order), "request-manifest.json");
    assertThat(played.asked(Call.FIND).query("job_id"))
        .isEqualTo("8f99c34a-e7eb-461f-a67d-be5d50f52c6a");
  }

  @Test
  void a_job_that_is_not_done_is_doubt_and_can_be_asked_later() {
    booksTo("reply-job-pending.json");
    assertThat(book()).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.find(account, RecordedCourier.ORDER, null))
        .isInstanceOf(Lookup.Unknown.class);

    played.answers(Call.FIND, "reply-job.json");
    assertThat(gateway.find(account, RecordedCourier.ORDER, null))
        .isEqualTo(new Lookup.Found(LR, "", List.of(new Awb("20560010118894"))));

    played.answers(Call.FIND, "reply-job-failed.json");
    assertThat(gateway.find(account, RecordedCourier.ORDER, null)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void a_job_that_fails_is_a_refusal() {
    booksTo("reply-job-failed.json");

    assertThat(book())
        .isEqualTo(
            new Booking.Refused("PINCODE_NOT_SERVED", "pin: 560078 is not serviceable.", true));
  }

  @Test
  void a_job_of_somebody_else_is_doubt() {
    played.answers(Call.BOOK, 200, "{\"success\":true,\"data\":{},\"job_id\":\"j-2\"}");
    played.answers(Call.FIND, "reply-job.json");

    assertThat(book()).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DataError<FoP orders not allowed for this client>|COURIER_REFUSED|true",
        "Validation Error: ['weight_g: ensure this value is greater than or equal to 1']|COURIER_REFUSED|false",
        "client warehouse Kaveri WH1 does not exist|PICKUP_PLACE_UNKNOWN|true",
        "Destination pin not serviceable.|PINCODE_NOT_SERVED|true"
      })
  void their_words_say_whether_another_may_try(String words, String code, boolean another) {
    for (int status : new int[] {200, 400}) {
      played.answers(Call.BOOK, status, played.file("reply-error.json").replace("REASON", words));

      assertThat(book()).isEqualTo(new Booking.Refused(code, words, another));
    }
  }

  @Test
  void parcels_returns_and_money_at_the_door_are_not_taken() {
    for (var request :
        List.of(
            Requests.of(RecordedCourier.ORDER, null),
            Requests.reverse(RecordedCourier.ORDER, null)))
      assertThat(gateway.book(account, request))
          .isInstanceOfSatisfying(
              Booking.Refused.class,
              refused -> assertThat(refused.code()).isEqualTo(CourierGateway.MISSING));
    assertThat(gateway.capabilities(account)).doesNotContain(Capability.COD);
    assertThat(gateway.capabilities(played.account("cod", "true"))).contains(Capability.COD);
  }

  @Test
  void retail_contracts_say_who_pays_the_freight() {
    booksTo("reply-job.json");
    var retail =
        played.account("freight_mode", "fop", "rov_insurance", "True", "fm_pickup", "True");

    gateway.book(retail, Requests.freight(RecordedCourier.ORDER, null, 1));

    assertThat(fields(played.asked(Call.BOOK)))
        .contains("\"freight_mode\":\"fop\"", "\"gst_number\":\"27ABCDE1234F1Z5\"")
        .contains("\"rov_insurance\":\"True\"", "\"fm_pickup\":\"True\"");
  }

  @Test
  void a_receipt_is_cancelled_and_a_waiting_one_sent_home_by_the_same_call() {
    played.answers(Call.CANCEL, "reply-cancel.json");

    assertThat(gateway.cancel(account, LR)).isEqualTo(new Ack.Accepted(""));
    assertThat(gateway.act(account, LR, new NdrAction.ReturnToOrigin()))
        .isEqualTo(new Ack.Accepted(""));
    var asked = played.asked(Call.CANCEL);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("DELETE /lrn/cancel/313055397");

    var words = "For LR 313055397, No WayBill found";
    played.answers(Call.CANCEL, 400, played.file("reply-error.json").replace("REASON", words));
    assertThat(gateway.cancel(account, LR)).isEqualTo(new Ack.Refused("COURIER_REFUSED", words));
  }

  @Test
  void details_are_changed_by_a_job() {
    played.answers(Call.EDIT, "reply-manifest.json");

    assertThat(gateway.edit(account, LR, new Edit("Asha R", "9800000002", "14 Lake Road")))
        .isEqualTo(new Ack.Accepted("8f99c34a-e7eb-461f-a67d-be5d50f52c6a"));

    var asked = played.asked(Call.EDIT);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /lrn/update/313055397");
    played.assertSame(fields(asked), "request-update.json");
  }

  @Test
  void tracking_tells_where_the_receipt_stands() {
    played.answers(Call.TRACK, "reply-track.json");

    assertThat(gateway.track(account, List.of(LR)))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        LR,
                        "UNDEL_REATTEMPT",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2026-07-18T05:42:00Z"),
                        "Bengaluru",
                        NdrReason.CONSIGNEE_UNAVAILABLE,
                        "Consignee not available"))));
    assertThat(played.asked(Call.TRACK).query("lrnum")).isEqualTo("313055397");

    played.answers(
        Call.TRACK, 404, played.file("reply-error.json").replace("REASON", "Data not found."));
    assertThat(gateway.track(account, List.of(LR))).isEqualTo(new Tracking.Scans(List.of()));
  }

  @Test
  void a_push_is_about_the_receipt() {
    assertThat(new DelhiveryFreightHook().read(account, played.bytes("push-scan.json")))
        .containsExactly(
            new CourierScan(
                LR,
                "EOD-11 UD Pending",
                ShipmentStatus.UNDELIVERED,
                Instant.parse("2026-07-18T05:42:00Z"),
                "Bengaluru",
                NdrReason.CONSIGNEE_UNAVAILABLE,
                "Consignee unavailable"));
  }

  @Test
  void a_pickup_is_asked_for_and_an_open_one_found_in_their_words() {
    var request =
        new PickupRequest(
            Requests.PLACE, LocalDate.of(2026, 11, 25), LocalTime.of(14, 0), 2, List.of(LR));
    played.answers(Call.PICKUP, "reply-pickup.json");
    assertThat(gateway.schedulePickup(account, request))
        .isEqualTo(new Pickup.Scheduled("184237885"));
    played.assertSame(played.asked(Call.PICKUP).body(), "request-pickup.json");

    var open =
        "A Pickup Request 184237886 for this Pickup Location Already Exist for 24 Sep in slot 14:00 - 18:00";
    played.answers(Call.PICKUP, 400, played.file("reply-error.json").replace("REASON", open));
    assertThat(gateway.schedulePickup(account, request))
        .isEqualTo(new Pickup.Scheduled("184237886"));

    var unknown = "Invalid client warehouse passed";
    played.answers(Call.PICKUP, 400, played.file("reply-error.json").replace("REASON", unknown));
    assertThat(gateway.schedulePickup(account, request))
        .isEqualTo(new Pickup.Refused("PICKUP_PLACE_UNKNOWN", unknown));
  }

  @Test
  void a_warehouse_is_made_and_a_known_one_changed() {
    assertThat(gateway.registerWarehouse(account, Requests.PLACE)).isInstanceOf(Ack.Accepted.class);
    played.assertSame(played.asked(Call.WAREHOUSE).body(), "request-warehouse.json");

    assertThat(gateway.registerWarehouse(account, Requests.PLACE)).isInstanceOf(Ack.Accepted.class);
    var asked = played.asked(Call.WAREHOUSE);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("PATCH /client-warehouses/update");
    played.assertSame(asked.body(), "request-warehouse-update.json");
  }

  @Test
  void a_price_is_read_before_tax() {
    var request =
        new RateRequest(
            new Pincode("400093"),
            new Pincode("560078"),
            TransportMode.SURFACE,
            PaymentMode.PREPAID,
            Money.ZERO,
            new Weight(24_000));
    played.answers(Call.RATE, "reply-estimate.json");
    assertThat(gateway.rate(account, request))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("731.50"), Money.ZERO));
    played.assertSame(played.asked(Call.RATE).body(), "request-estimate.json");

    var none = played.file("reply-error.json").replace("REASON", "Pricing File Not exist");
    played.answers(Call.RATE, 400, none);
    assertThat(gateway.rate(account, request))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));
    played.answers(Call.RATE, 200, "{\"success\":true,\"data\":{\"total\":5}}");
    assertThat(gateway.rate(account, request))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  @Test
  void both_ends_must_be_served() {
    var from = new Pincode("400093");
    var to = new Pincode("560078");
    assertThat(gateway.serviceability(account, from, to))
        .isEqualTo(new Reach.Goes(true, false, false, 4));

    played.answers(
        Call.SERVICEABILITY,
        200,
        played
            .file("reply-pincode.json")
            .replace("\"lm_serviceable\":true", "\"lm_serviceable\":false"));
    assertThat(gateway.serviceability(account, from, to)).isInstanceOf(Reach.Stays.class);
    var words = "pin: 100001 is not serviceable.";
    played.answers(
        Call.SERVICEABILITY, 400, played.file("reply-error.json").replace("REASON", words));
    assertThat(gateway.serviceability(account, from, to)).isEqualTo(new Reach.Stays(words));
  }
}

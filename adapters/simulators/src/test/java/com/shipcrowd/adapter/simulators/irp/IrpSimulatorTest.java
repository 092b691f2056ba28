package com.shipcrowd.adapter.simulators.irp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The played portal refuses what the real one refuses. Source: gst.md section 13.
class IrpSimulatorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-10-31T17:40:05Z"));
  private final IrpSimulator portal = new IrpSimulator(now::get);

  @AfterEach
  void close() {
    portal.close();
  }

  private static String invoice(String buyer, String pos, String igst, String total) {
    return """
        {"Version": "1.1", "DocDtls": {"Typ": "INV", "No": "SC/2627/000123", "Dt": "31/10/2026"},
         "SellerDtls": {"Gstin": "27AABCS4321Q1Z2", "Stcd": "27"}, "BuyerDtls": {"Gstin": "%s", "Pos": "%s"},
         "ItemList": [{"HsnCd": "996812", "AssAmt": 255.81, "TotItemVal": 301.86}],
         "ValDtls": {"AssVal": 255.81, "IgstVal": %s, "TotInvVal": %s}}
        """
        .formatted(buyer, pos, igst, total);
  }

  private JsonNode post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(portal.baseUrl() + "/eicore/v1.03/" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
  }

  private static String code(JsonNode answer) {
    return answer.at("/ErrorDetails/0/ErrorCode").asText();
  }

  @Test
  void given_a_right_invoice_when_sent_twice_then_the_second_hears_of_the_first() throws Exception {
    var body = invoice("07AABCU9603R1ZP", "07", "46.05", "301.86");

    var first = post("Invoice", body);
    var second = post("Invoice", body);

    assertThat(first.at("/Data/Irn").asText())
        .isEqualTo("f5eff5fcc497428d4217d802149d6f77364cf7f77a6497c93cc2f01ae5afee6b");
    assertThat(first.at("/Data/AckDt").asText()).isEqualTo("2026-10-31 23:10:05");
    assertThat(code(second)).isEqualTo("2150");
    assertThat(second.at("/InfoDtls/0/Desc/Irn").asText())
        .isEqualTo(first.at("/Data/Irn").asText());
  }

  @Test
  void given_wrong_invoices_when_sent_then_each_is_refused_with_its_code() throws Exception {
    assertThat(code(post("Invoice", invoice("07AABCU9603R1ZX", "07", "46.05", "301.86"))))
        .isEqualTo("3028");
    assertThat(code(post("Invoice", invoice("07AABCU9603R1ZP", "27", "46.05", "301.86"))))
        .isEqualTo("2172");
    assertThat(code(post("Invoice", invoice("07AABCU9603R1ZP", "07", "46.05", "303.86"))))
        .isEqualTo("2189");
    assertThat(portal.count()).isZero();
  }

  @Test
  void given_a_day_when_it_is_over_then_nothing_is_cancelled_any_more() throws Exception {
    var irn =
        post("Invoice", invoice("07AABCU9603R1ZP", "07", "46.05", "301.86"))
            .at("/Data/Irn")
            .asText();
    var cancel = "{\"Irn\": \"" + irn + "\", \"CnlRsn\": \"2\", \"CnlRem\": \"wrong entry\"}";

    assertThat(post("Invoice/Cancel", cancel).path("Status").asInt()).isEqualTo(1);
    now.set(now.get().plus(Duration.ofHours(25)));
    assertThat(code(post("Invoice/Cancel", cancel))).isEqualTo("2270");
  }
}

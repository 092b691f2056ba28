package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class StrictJsonTest extends HttpTest {
  @Inject EmbeddedServer server;

  @Override
  EmbeddedServer server() {
    return server;
  }

  @Test
  void given_a_sound_body_when_sent_then_it_is_read_in_snake_case() {
    var answer =
        send(
            "POST",
            "/v1/probe/json",
            "{\"name\":\"x\",\"amount_paise\":5,\"count\":1,\"items\":[{\"sku\":\"a\"}]}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("amount_paise").asLong()).isEqualTo(5);
    assertThat(answer.json().has("flag")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'nmae':'x','count':1}                          | UNKNOWN_FIELD  | /nmae",
        "{'amountPaise':5,'count':1}                     | UNKNOWN_FIELD  | /amountPaise",
        "{'items':[{'sku':'a'},{'sko':'b'}],'count':1}   | UNKNOWN_FIELD  | /items/1/sko",
        "{'amount_paise':'5','count':1}                  | INVALID_TYPE   | /amount_paise",
        "{'amount_paise':1.5,'count':1}                  | INVALID_TYPE   | /amount_paise",
        "{'amount_paise':1.0,'count':1}                  | INVALID_TYPE   | /amount_paise",
        "{'amount_paise':99999999999999999999,'count':1} | INVALID_TYPE   | /amount_paise",
        "{'amount_paise':true,'count':1}                 | INVALID_TYPE   | /amount_paise",
        "{'count':3000000000}                            | INVALID_TYPE   | /count",
        "{'count':null}                                  | INVALID_TYPE   | /count",
        "{'name':5,'count':1}                            | INVALID_TYPE   | /name",
        "{'name':1.5,'count':1}                          | INVALID_TYPE   | /name",
        "{'name':true,'count':1}                         | INVALID_TYPE   | /name",
        "{'name':{},'count':1}                           | INVALID_TYPE   | /name",
        "{'flag':'true','count':1}                       | INVALID_TYPE   | /flag",
        "{'flag':1,'count':1}                            | INVALID_TYPE   | /flag",
        "{'items':{'sku':'a'},'count':1}                 | INVALID_TYPE   | /items",
        "{'items':'','count':1}                          | INVALID_TYPE   | /items",
        "{'inner':'','count':1}                          | INVALID_TYPE   | /inner",
        "{'inner':[],'count':1}                          | INVALID_TYPE   | /inner",
        "[]                                              | INVALID_TYPE   | ''",
        "{'count':1,'count':2}                           | MALFORMED_JSON | ",
        "{'count':1} {}                                  | MALFORMED_JSON | ",
        "{'count':1}x                                    | MALFORMED_JSON | ",
        "{'count':1                                      | MALFORMED_JSON | ",
        "{'count':01}                                    | MALFORMED_JSON | ",
        "{'count':NaN}                                   | MALFORMED_JSON | ",
        "{count:1}                                       | MALFORMED_JSON | ",
      })
  void given_a_bad_body_when_sent_then_it_is_refused_by_name(
      String body, String code, String pointer) {
    var answer = send("POST", "/v1/probe/json", body.replace('\'', '"'));

    assertThat(answer.status()).describedAs(answer.raw().body()).isEqualTo(400);
    assertThat(answer.code()).describedAs(answer.raw().body()).isEqualTo(code);
    assertThat(answer.raw().body())
        .doesNotContain("com.shipcrowd", "jackson", "Exception", "ProbeJson");
    if (pointer != null) {
      assertThat(answer.json().at("/errors/0/pointer").asText())
          .isEqualTo(pointer.replace("''", ""));
    }
  }

  @Test
  void
      given_a_body_that_is_too_deep_too_large_missing_or_of_another_type_when_sent_then_it_is_refused() {
    var deep =
        send("POST", "/v1/probe/json", "{\"items\":" + "[".repeat(60) + "]".repeat(60) + "}");
    var large = send("POST", "/v1/probe/json", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}");
    var none = send("POST", "/v1/probe/json", null, "Content-Type", "application/json");
    var form =
        send("POST", "/v1/probe/json", "a=b", "Content-Type", "application/x-www-form-urlencoded");

    assertThat(deep.status()).isEqualTo(400);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.code()).isEqualTo("BODY_MISSING");
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }
}

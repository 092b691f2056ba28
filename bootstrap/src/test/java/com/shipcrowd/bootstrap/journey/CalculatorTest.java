package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The page that asks for prices.
class CalculatorTest {
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
  private static final Pattern LABELLED = Pattern.compile("<(?:input|select) id=\"([^\"]+)\"");
  private static final Pattern LOOKED_UP = Pattern.compile("\\$\\('([a-z-]+)'\\)");
  private final Http anybody = Program.shared().anonymous();

  @Test
  @DisplayName(
      "the calculator is served whole, with nothing inline and nothing from other hosts, and /docs leads to it")
  void given_anybody_when_the_calculator_is_opened_then_it_is_whole() {
    var page = anybody.get("/docs/calculator").is(200);
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "form-action 'none'")
        .doesNotContain("unsafe");
    var text = page.text();
    assertThat(text)
        .doesNotContain("http:", "https:", "<style", "style=", " onclick", "javascript:");
    assertThat(text.split("<script", -1)).hasSize(2);
    var references = REFERENCE.matcher(text).results().map(m -> m.group(1)).toList();
    assertThat(references)
        .contains("/docs/page.css", "/docs/calculator.css", "/docs/calculator.js", "/docs")
        .allSatisfy(
            one ->
                assertThat(anybody.get(one).is(200).header("content-security-policy"))
                    .contains("default-src 'none'"));
    assertThat(anybody.get("/docs").is(200).text()).contains("href=\"/docs/calculator\"");
  }

  @Test
  @DisplayName("every field has a label, and the script looks up only what is there")
  void given_the_page_when_read_then_fields_are_labelled_and_the_script_finds_them() {
    var text = anybody.get("/docs/calculator").is(200).text();
    assertThat(LABELLED.matcher(text).results().map(m -> m.group(1)).toList())
        .contains("token", "origin", "destination", "weight", "length", "breadth", "height")
        .contains("mode", "cod", "declared", "weights")
        .allSatisfy(id -> assertThat(text).contains("for=\"" + id + "\""));
    var script = anybody.get("/docs/calculator.js").is(200).text();
    assertThat(script)
        .contains("/v1/quotes'", "/v1/quotes/compare", "/v1/pincodes?")
        .doesNotContain("innerHTML", "localStorage", "sessionStorage", "cookie");
    assertThat(LOOKED_UP.matcher(script).results().map(m -> m.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(text).contains("id=\"" + id + "\""));
  }
}

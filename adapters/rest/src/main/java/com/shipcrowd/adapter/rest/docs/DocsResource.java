package com.shipcrowd.adapter.rest.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.shipcrowd.adapter.rest.ErrorCatalog;
import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.adapter.rest.StrictJson;
import com.shipcrowd.application.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Serves the contract. Nothing on these pages comes from another host.
@Open
@Controller
final class DocsResource {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";

  private final byte[] yaml = read("/contracts/ours/openapi/shipcrowd.yaml");
  private final byte[] json = asJson(yaml);
  private final byte[] page = read("/docs/page.html");
  private final byte[] script = read("/docs/page.js");
  private final byte[] style = read("/docs/page.css");
  private final byte[] calculator = read("/docs/calculator.html");
  private final byte[] calculatorScript = read("/docs/calculator.js");
  private final byte[] calculatorStyle = read("/docs/calculator.css");

  @Get("/docs")
  HttpResponse<?> page() {
    return answer(page, "text/html; charset=utf-8");
  }

  @Get("/docs/page.js")
  HttpResponse<?> script() {
    return answer(script, "text/javascript; charset=utf-8");
  }

  @Get("/docs/page.css")
  HttpResponse<?> style() {
    return answer(style, "text/css; charset=utf-8");
  }

  @Get("/docs/calculator")
  HttpResponse<?> calculator() {
    return answer(calculator, "text/html; charset=utf-8");
  }

  @Get("/docs/calculator.js")
  HttpResponse<?> calculatorScript() {
    return answer(calculatorScript, "text/javascript; charset=utf-8");
  }

  @Get("/docs/calculator.css")
  HttpResponse<?> calculatorStyle() {
    return answer(calculatorStyle, "text/css; charset=utf-8");
  }

  @Get("/openapi.yaml")
  HttpResponse<?> yaml() {
    return answer(yaml, "application/yaml; charset=utf-8");
  }

  @Get("/openapi.json")
  HttpResponse<?> json() {
    return answer(json, "application/json");
  }

  @Get("/docs/errors")
  HttpResponse<?> errors() {
    var list =
        new StringBuilder("<h1>Errors</h1><p>Every refusal carries one of these codes.</p><table>");
    for (var row : ErrorCatalog.rows()) {
      list.append(
          "<tr><td><a href=\"/docs/errors/%s\"><code>%s</code></a></td><td>%d</td><td>%s</td></tr>"
              .formatted(row.code(), row.code(), row.status().getCode(), escaped(row.title())));
    }
    return answer(html("Errors", list.append("</table>").toString()), "text/html; charset=utf-8");
  }

  @Get("/docs/errors/{code}")
  HttpResponse<?> error(@PathVariable String code) {
    if (!ErrorCatalog.knows(code)) throw new NotFound("error code");
    var row = ErrorCatalog.row(code);
    var body =
        "<h1>%s</h1><p><code>%s</code>, HTTP %d</p><h2>Cause</h2><p>%s</p><h2>Cure</h2><p>%s</p>"
            .formatted(
                escaped(row.title()),
                row.code(),
                row.status().getCode(),
                escaped(row.cause()),
                escaped(row.cure()));
    return answer(
        html(row.code(), body + "<p><a href=\"/docs/errors\">All errors</a></p>"),
        "text/html; charset=utf-8");
  }

  private static MutableHttpResponse<byte[]> answer(byte[] body, String type) {
    return HttpResponse.ok(body)
        .contentType(MediaType.of(type))
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "public, max-age=300");
  }

  private static byte[] html(String title, String body) {
    var page =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s - Shipcrowd</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/docs/page.css"></head>
        <body><main>%s</main></body></html>
        """;
    return page.formatted(escaped(title), body).getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] read(String resource) {
    try (var in = DocsResource.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("not on the classpath: " + resource);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] asJson(byte[] yaml) {
    var options = new LoaderOptions();
    options.setCodePointLimit(10_000_000);
    options.setMaxAliasesForCollections(500);
    Object tree =
        new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8));
    try {
      return StrictJson.mapper().writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

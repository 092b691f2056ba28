package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.bootstrap.contract.OpenApiContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A caller of the API; immutable.
public final class Http {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final URI server;
  private final Map<String, String> headers;

  Http(URI server, @Nullable String token) {
    this(server, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
  }

  private Http(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  /// Whose token it is, as the database names people.
  String user() {
    var token = headers.getOrDefault("Authorization", "").split("[.]");
    try {
      var claims = JSON.readTree(java.util.Base64.getUrlDecoder().decode(token[1]));
      return com.shipcrowd.domain.Id.decode("usr", claims.path("sub").asText())
          .orElseThrow()
          .toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The same caller sending one header more.
  public Http with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Http(server, more);
  }

  /// The same caller at another server.
  public Http at(URI other) {
    return new Http(other, headers);
  }

  /// An answer.
  public record Answer(int status, HttpResponse<byte[]> raw) {
    public JsonNode json() {
      try {
        return JSON.readTree(raw.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + text(), e);
      }
    }

    public byte[] bytes() {
      return raw.body();
    }

    public String text() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /// The stable code of a refusal.
    public String code() {
      return json().path("code").asText();
    }

    /// Insists on a status.
    public Answer is(int wanted) {
      assertThat(status)
          .as(raw.request().method() + " " + raw.uri() + " said " + text())
          .isEqualTo(wanted);
      return this;
    }

    /// Insists on a refusal.
    public Answer is(int wanted, String code) {
      is(wanted);
      assertThat(code()).isEqualTo(code);
      return this;
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer send(String method, String path, Object body) {
    try {
      var bytes =
          body instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(body);
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofByteArray(bytes)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Raw bytes as they are.
  public Answer push(String path, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /// A file as the body.
  public Answer upload(String path, byte[] file) {
    return send(
        request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(file)));
  }

  /// Bytes of any kind as the body.
  public Answer raw(String path, byte[] file) {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  /// A file in place of what is there.
  public Answer replace(String path, byte[] file) {
    return send(
        request(path).header("Content-Type", "text/csv").PUT(BodyPublishers.ofByteArray(file)));
  }

  /// A file as the field `file` of a form.
  public Answer uploadForm(String path, String name, String file) {
    var boundary = "----shipcrowd";
    var form =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, name, file, boundary);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var raw = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      var answer = new Answer(raw.statusCode(), raw);
      OpenApiContract.ours()
          .check(
              raw.request().method(),
              raw.uri().getRawPath(),
              answer.status,
              answer.header("content-type"),
              answer.bytes());
      assertThat(answer.status)
          .as("a 500 from " + raw.uri() + ": " + answer.text())
          .isLessThan(500);
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

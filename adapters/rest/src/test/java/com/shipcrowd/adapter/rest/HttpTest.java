package com.shipcrowd.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/// Talks plain HTTP to the server under test.
abstract class HttpTest {
  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final ObjectMapper JSON = new ObjectMapper();
  static final AtomicInteger PEOPLE = new AtomicInteger();

  abstract EmbeddedServer server();

  record Answer(int status, HttpResponse<String> raw) {
    JsonNode json() {
      try {
        return JSON.readTree(raw.body());
      } catch (Exception e) {
        throw new AssertionError("no JSON: " + raw.body(), e);
      }
    }

    String code() {
      return json().path("code").asText();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse(null);
    }
  }

  Answer send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server().getURL() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) request.header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    try {
      var raw = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(raw.statusCode(), raw);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  record Person(String email, String companyId, String sandboxId, String access, String refresh) {
    String[] auth() {
      return new String[] {"Authorization", "Bearer " + access};
    }
  }

  Person newcomer() {
    var email = "p" + PEOPLE.incrementAndGet() + "@kaveri.example";
    var made =
        send(
                "POST",
                "/v1/auth/register",
                """
                {"email":"%s","password":"three rivers meet","name":"Asha Rao","phone":"+91 98765 43210","company_name":"Kaveri Crafts"}
                """
                    .formatted(email))
            .json();
    var in =
        send(
                "POST",
                "/v1/auth/login",
                "{\"email\":\"%s\",\"password\":\"three rivers meet\"}".formatted(email))
            .json();
    return new Person(
        email,
        made.get("company_id").asText(),
        made.get("sandbox_company_id").asText(),
        in.get("access_token").asText(),
        in.get("refresh_token").asText());
  }
}

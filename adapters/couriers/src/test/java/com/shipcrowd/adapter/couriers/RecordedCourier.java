package com.shipcrowd.adapter.couriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A played courier, a line to it and its recorded files, for tests of single operations.
public final class RecordedCourier implements AutoCloseable {
  /// Our reference in every recorded file.
  public static final ShipmentId ORDER =
      new ShipmentId(Id.decode("shp", "shp_01JDD0000070008000000000AB").orElseThrow());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CourierSimulator simulator;
  private final SimulatorServer server;
  private final HttpCaller caller = new HttpCaller();

  public RecordedCourier(CourierSimulator simulator) {
    this.simulator = simulator;
    this.server = new SimulatorServer(simulator);
    FirstCall.to(server);
  }

  public HttpCaller caller() {
    return caller;
  }

  /// An account there, with more or other settings: name and value in turn.
  public CourierAccount account(String... settings) {
    var account = server.account(simulator, new CourierAccountId(new UUID(4, 4)));
    var all = new HashMap<>(account.settings());
    for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
    return new CourierAccount(
        account.id(), account.courier(), account.baseUrl(), account.credentials(), Map.copyOf(all));
  }

  /// From now on it answers so.
  public void answers(Call call, int status, String body) {
    simulator.answers(call, Answer.json(status, body));
  }

  /// From now on it answers with a recorded file.
  public void answers(Call call, String file) {
    answers(call, 200, file(file));
  }

  /// What it was asked last.
  public Ask asked(Call call) {
    var seen = simulator.seen(call);
    assertThat(seen).as("%s", call).isNotEmpty();
    return seen.getLast().ask();
  }

  /// A recorded file of this courier.
  public String file(String name) {
    var path = "/contracts/theirs/couriers/" + simulator.courier() + "/" + name;
    try (var in = RecordedCourier.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes(String file) {
    return file(file).getBytes(StandardCharsets.UTF_8);
  }

  /// Whether a text is the JSON of a recorded file.
  public void assertSame(String sent, String file) {
    assertThat(tree(sent)).isEqualTo(tree(file(file)));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    server.close();
    caller.close();
  }
}

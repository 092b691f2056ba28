package com.shipcrowd.adapter.couriers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Where operations of one courier are tried one by one: what was sent, what was called, and answers out of files.
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PlayedCourier<S extends CourierSimulator> {
  /// Our order in every file.
  protected static final ShipmentId ORDER =
      new ShipmentId(Id.decode("shp", "shp_01JDD0000070008000000000AB").orElseThrow());

  /// The morning of 20 November 2026 in India.
  protected static final Clock CLOCK = () -> Instant.parse("2026-11-20T04:30:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The courier, played.
  protected final S played;

  private final SimulatorServer server;
  protected HttpCaller caller = new HttpCaller();
  protected Sessions sessions = new Sessions(new Tokens());

  /// @param simulator listens until the last case is over
  protected PlayedCourier(S simulator) {
    this.played = simulator;
    this.server = new SimulatorServer(simulator);
    FirstCall.to(server);
  }

  @BeforeEach
  void begin() {
    played.heal();
    played.forget();
    played.watch(true);
    caller = new HttpCaller();
    sessions = new Sessions(new Tokens());
    open();
  }

  /// Makes the gateway of a case out of `caller` and `sessions`.
  protected abstract void open();

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @AfterAll
  void shut() {
    server.close();
  }

  /// An account with these settings beside the courier's own, in pairs.
  protected final CourierAccount account(String... settings) {
    var plain = server.account(played, new CourierAccountId(new UUID(4, 4)));
    var own = new HashMap<>(plain.settings());
    for (int i = 0; i < settings.length; i += 2) own.put(settings[i], settings[i + 1]);
    return new CourierAccount(
        plain.id(), plain.courier(), plain.baseUrl(), plain.credentials(), Map.copyOf(own));
  }

  /// The shirt of every test.
  protected final BookingRequest request() {
    return Requests.of(ORDER, null);
  }

  /// The courier's next answers to a call come from a file.
  protected final void answers(Call call, String file) {
    played.answers(call, 200, file(file));
  }

  /// The latest request of a kind.
  protected final Ask asked(Call call) {
    return played.seen(call).getLast().ask();
  }

  /// Method, path and query of the latest request of a kind.
  protected final String called(Call call) {
    return asked(call).method() + " " + asked(call).url();
  }

  /// A file as JSON.
  protected final JsonNode json(String name) {
    try {
      return JSON.readTree(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of the courier's folder.
  protected final String file(String name) {
    var path = "/contracts/theirs/couriers/" + played.courier() + "/" + name;
    try (var in = PlayedCourier.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.shipcrowd.adapter.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One address for any number of simulated couriers: each answers below `/its-name`. Listens on the loopback interface
/// only.
public final class SimulatorServer implements AutoCloseable {
  private final Map<String, CourierSimulator> couriers = new LinkedHashMap<>();
  private final WireMockServer server;

  /// On a free port.
  public SimulatorServer(CourierSimulator... couriers) {
    this(0, List.of(couriers));
  }

  /// @param port 0 for a free one
  public SimulatorServer(int port, Collection<CourierSimulator> couriers) {
    couriers.forEach(c -> this.couriers.put(c.courier(), c));
    var options =
        options()
            .bindAddress("127.0.0.1")
            .disableRequestJournal()
            .containerThreads(40)
            .asynchronousResponseEnabled(true)
            .asynchronousResponseThreads(10)
            .extensions(new Brain());
    server = new WireMockServer(port == 0 ? options.dynamicPort() : options.port(port));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  /// Where a courier's API is, without a slash at the end.
  public String baseUrl(CourierSimulator courier) {
    return address() + "/" + courier.courier();
  }

  /// Where everything listens.
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /// An account that talks to one of the couriers here, with deadlines of under a second.
  public CourierAccount account(CourierSimulator courier, CourierAccountId id) {
    return courier.account(id, baseUrl(courier));
  }

  /// Who is played here.
  public Collection<CourierSimulator> couriers() {
    return couriers.values();
  }

  @Override
  public void close() {
    server.stop();
  }

  private Answer answer(Request request) {
    var url = request.getUrl();
    int mark = url.indexOf('?');
    var path = mark < 0 ? url : url.substring(0, mark);
    int slash = path.indexOf('/', 1);
    var name = slash < 0 ? path.substring(1) : path.substring(1, slash);
    var ask =
        new Ask(
            request.getMethod().value(),
            slash < 0 ? "/" : path.substring(slash),
            Ask.pairs(mark < 0 ? "" : url.substring(mark + 1)),
            headers(request),
            request.getBodyAsString(),
            slash < 0 ? "/" : url.substring(slash));
    if (name.equals(Controls.PATH)) return new Controls(couriers).answer(ask);
    var courier = couriers.get(name);
    return courier == null
        ? Answer.text(404, "text/plain", "nobody is played at /" + name)
        : courier.answer(ask);
  }

  private static Map<String, String> headers(Request request) {
    var headers = new HashMap<String, String>();
    request
        .getAllHeaderKeys()
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
    return headers;
  }

  private final class Brain implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "couriers";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      try {
        return response(answer(event.getRequest())).build();
      } catch (RuntimeException e) {
        return aResponse().withStatus(599).withBody("simulator: " + e).build();
      }
    }

    private ResponseDefinitionBuilder response(Answer answer) {
      if (answer.isCut()) return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      var response = aResponse().withStatus(answer.status()).withBody(answer.body());
      answer.headers().forEach(response::withHeader);
      return answer.delayMs() == 0 ? response : response.withFixedDelay(answer.delayMs());
    }
  }
}

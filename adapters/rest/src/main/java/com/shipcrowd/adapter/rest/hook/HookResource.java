package com.shipcrowd.adapter.rest.hook;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.adapter.rest.Problem;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Partners call here, without login: their signature is the login. A push that is not genuine leaves nothing but a
/// counter.
@Open
@AnewEachTime
@Controller("/v1/hooks")
@Consumes(MediaType.ALL)
final class HookResource {
  private final AcceptPush pushes;
  private final AcceptPayment payments;
  private final SettlePayouts payouts;
  private final Wake wake;
  private final MeterRegistry meters;

  HookResource(
      AcceptPush pushes,
      AcceptPayment payments,
      SettlePayouts payouts,
      Wake wake,
      MeterRegistry meters) {
    this.pushes = pushes;
    this.payments = payments;
    this.payouts = payouts;
    this.wake = wake;
    this.meters = meters;
  }

  record TakenJson(boolean accepted) {}

  @Post("/couriers/{courier}/{account}")
  HttpResponse<?> courier(
      String courier, String account, HttpRequest<?> request, @Nullable @Body byte[] body) {
    var id =
        Id.decode(CourierAccountId.PREFIX, account)
            .map(CourierAccountId::new)
            .orElseThrow(() -> new NotFound("courier account"));
    if (body == null || !pushes.accept(courier, id, knock(request, body))) return forged("courier");
    wake.up();
    return HttpResponse.ok(new TakenJson(true));
  }

  @Post("/payments/{gateway}")
  HttpResponse<?> payment(String gateway, HttpHeaders headers, @Nullable @Body byte[] body) {
    if (body == null) return forged("payment");
    return switch (payments.handle(gateway, lowerCase(headers), body)) {
      case FORGED -> forged("payment");
      case CREDITED, MISMATCH, IGNORED -> HttpResponse.ok(new TakenJson(true));
    };
  }

  @Post("/payouts/{gateway}")
  HttpResponse<?> payout(String gateway, HttpHeaders headers, @Nullable @Body byte[] body) {
    return body != null && payouts.accept(gateway, lowerCase(headers), body)
        ? HttpResponse.ok(new TakenJson(true))
        : forged("payout");
  }

  private HttpResponse<?> forged(String kind) {
    meters.counter("shipcrowd.hooks.forged", "kind", kind).increment();
    return Problem.of("SIGNATURE_INVALID", "The push does not carry a valid signature", Map.of());
  }

  private static Knock knock(HttpRequest<?> request, byte[] body) {
    var query = new HashMap<String, String>();
    request
        .getParameters()
        .forEach((name, values) -> query.put(name, values.isEmpty() ? "" : values.getFirst()));
    return new Knock(lowerCase(request.getHeaders()), query, body);
  }

  private static Map<String, String> lowerCase(HttpHeaders headers) {
    var map = new HashMap<String, String>();
    headers.forEach(
        (name, values) ->
            map.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.getFirst()));
    return map;
  }
}

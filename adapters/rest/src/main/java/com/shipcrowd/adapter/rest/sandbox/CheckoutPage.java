package com.shipcrowd.adapter.rest.sandbox;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.application.sandbox.SandboxCheckout;
import com.shipcrowd.application.sandbox.SandboxCheckout.Act;
import com.shipcrowd.domain.payment.TopUp;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;

/// Where a browser pays with the sandbox gateway: plain HTML, three buttons, no script. The address is the login.
@Open
@AnewEachTime
@Controller("/sandbox/pay")
@Consumes(MediaType.ALL)
final class CheckoutPage {
  private static final String POLICY =
      "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final SandboxCheckout checkout;

  CheckoutPage(SandboxCheckout checkout) {
    this.checkout = checkout;
  }

  @Get("/{token}")
  HttpResponse<byte[]> page(String token) {
    return html(token, checkout.at(token));
  }

  @Post("/{token}/{act}")
  HttpResponse<byte[]> act(String token, String act) {
    var in = new Input();
    var what = in.enumOf("/act", act, Act.class);
    in.check();
    return html(token, checkout.act(token, what));
  }

  // Everything in it is ours: a number, an id, a name of an enum and a token that was checked.
  private static HttpResponse<byte[]> html(String token, TopUp topUp) {
    var buttons = new StringBuilder();
    if (topUp.status().mayBeCaptured())
      for (var act : Act.values())
        buttons.append(
            "<form method=\"post\" action=\"/sandbox/pay/%s/%s\"><button>%s</button></form>\n"
                .formatted(token, act, words(act)));
    var page =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Sandbox payment</title></head>
        <body>
        <h1>Sandbox payment</h1>
        <p>Play money only. Top-up %s over Rs %s.</p>
        <p>Status: <strong>%s</strong></p>
        %s</body>
        </html>
        """
            .formatted(topUp.id().text(), topUp.amount(), topUp.status(), buttons);
    return HttpResponse.ok(page.getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store");
  }

  private static String words(Act act) {
    return switch (act) {
      case PAY -> "Pay";
      case FAIL -> "Fail";
      case PAY_WRONG_AMOUNT -> "Pay wrong amount";
    };
  }
}

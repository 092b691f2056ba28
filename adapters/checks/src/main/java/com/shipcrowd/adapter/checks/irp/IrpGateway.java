package com.shipcrowd.adapter.checks.irp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Irn;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/// Asks the portal, and believes it only with its signature under our own hash.
@Singleton
final class IrpGateway implements InvoiceRegistry {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String DUPLICATE = "2150";
  // Their trouble or a login that ran out; everything else is about the document and stays as it
  // is. Source: gst.md section 9.3.
  private static final Set<String> PASSING = Set.of("1005", "2146", "2147");

  private final IrpSettings settings;
  private final HttpCaller caller;

  IrpGateway(IrpSettings settings, HttpCaller caller) {
    this.settings = settings;
    this.caller = caller;
  }

  @Override
  public Answer register(InvoiceSheet invoice, Irn irn) {
    if (settings.isMissing()) return new Answer.InDoubt("no portal is configured");
    return switch (caller.send(call(invoice))) {
      case HttpReply.Answered reply -> read(reply, invoice, irn);
      case HttpReply.NotSent(var why, _) -> new Answer.InDoubt("not sent: " + why);
      case HttpReply.InDoubt(var why) -> new Answer.InDoubt(why);
    };
  }

  private HttpCall call(InvoiceSheet invoice) {
    try {
      return HttpCall.post(
              "irp",
              "register",
              URI.create(settings.url("/eicore/v1.03/Invoice")),
              "application/json",
              JSON.writeValueAsBytes(IrpMapper.invoice(invoice)),
              Patience.of(Duration.ofSeconds(30)))
          .with("client_id", settings.clientId())
          .with("client_secret", settings.clientSecret())
          .with("Gstin", invoice.supplier().gstin());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write INV-01", e);
    }
  }

  private Answer read(HttpReply.Answered reply, InvoiceSheet invoice, Irn irn) {
    try {
      var json = JSON.readTree(reply.body());
      if (json.path("Status").asInt() == 1) return registered(json.path("Data"), invoice, irn);
      var error = json.path("ErrorDetails").path(0);
      var code = error.path("ErrorCode").asText();
      if (code.equals(DUPLICATE)) return duplicate(json, invoice, irn);
      if (code.isEmpty() || PASSING.contains(code))
        return new Answer.InDoubt("HTTP " + reply.status() + " " + code);
      return new Answer.Refused(code + " " + error.path("ErrorMessage").asText());
    } catch (java.io.IOException noJson) {
      return new Answer.InDoubt("HTTP " + reply.status() + ", not readable");
    }
  }

  private Answer registered(JsonNode data, InvoiceSheet invoice, Irn irn) {
    var key = settings.key();
    if (key.isEmpty()) return new Answer.InDoubt("no key to check the signature with");
    var qr = data.path("SignedQRCode").asText();
    var payload = IrpSignature.payload(qr, key.get());
    if (payload.isEmpty()) return new Answer.InDoubt("the QR code is not signed by the portal");
    try {
      var signed = JSON.readTree(JSON.readTree(payload.get()).path("data").asText());
      boolean ours =
          signed.path("Irn").asText().equals(irn.text())
              && data.path("Irn").asText().equals(irn.text())
              && signed.path("DocNo").asText().equalsIgnoreCase(invoice.number());
      if (!ours) return new Answer.InDoubt("the portal signed another document");
      var at = LocalDateTime.parse(data.path("AckDt").asText(), MOMENT);
      return new Answer.Registered(
          new Registration(
              irn.text(), data.path("AckNo").asText(), at.atZone(Clock.IST).toInstant(), qr));
    } catch (JsonProcessingException | DateTimeParseException unreadable) {
      return new Answer.InDoubt("the answer cannot be read");
    }
  }

  // Registered by a call whose answer was lost: ask for the copy, which they keep for two days.
  private Answer duplicate(JsonNode json, InvoiceSheet invoice, Irn irn) {
    var known = json.path("InfoDtls").path(0).path("Desc").path("Irn").asText();
    if (!known.equals(irn.text()))
      return new Answer.Refused("2150 Duplicate IRN, registered as another document");
    var copy =
        caller.send(
            HttpCall.get(
                    "irp",
                    "copy",
                    URI.create(settings.url("/eicore/v1.03/Invoice/irn/" + irn.text())),
                    java.util.Map.of(),
                    Patience.of(Duration.ofSeconds(20)).repeating(2))
                .with("client_id", settings.clientId())
                .with("client_secret", settings.clientSecret())
                .with("Gstin", invoice.supplier().gstin()));
    if (!(copy instanceof HttpReply.Answered answered))
      return new Answer.InDoubt("registered, but the copy did not come");
    try {
      var data = JSON.readTree(answered.body());
      if (data.path("Status").asInt() == 1) return registered(data.path("Data"), invoice, irn);
      return new Answer.Refused(
          data.path("ErrorDetails").path(0).path("ErrorCode").asText()
              + " registered, but the copy is no longer kept");
    } catch (java.io.IOException noJson) {
      return new Answer.InDoubt("registered, but the copy is not readable");
    }
  }
}

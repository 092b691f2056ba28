package com.shipcrowd.adapter.payments.razorpayx;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Bank;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Check;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Failure;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Named;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.NewCheck;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.NewContact;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.NewFundAccount;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.NewPayout;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Payout;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Payouts;
import com.shipcrowd.adapter.payments.razorpayx.RazorpayxPayoutWire.Trouble;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Contact, fund account, payout. The first two are made once for the same content, so the three may be told again as a
/// whole. Only what they refuse for the payout's sake is a refusal; trouble with keys, addresses or their servers leaves a
/// payout in doubt, which asking for it by reference ends.
@Singleton
@Requires(bean = RazorpayxPayoutSettings.class)
final class RazorpayxPayoutGateway implements PayoutGateway {
  /// Above it IMPS does not go. Source: razorpay.md section 6.4.
  private static final Money MOST_BY_IMPS = Money.ofRupees("500000.00");

  /// Below it RTGS does not go. Source: as above.
  private static final Money LEAST_BY_RTGS = Money.ofRupees("200000.00");

  private static final Set<String> DONE = Set.of("completed", "failed");

  private final RazorpayxClient client;
  private final RazorpayxPayoutSettings settings;

  RazorpayxPayoutGateway(RazorpayxClient client, RazorpayxPayoutSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "razorpayx";
  }

  @Override
  public boolean isPlay() {
    return false;
  }

  /// What a step before the last one came to.
  private sealed interface Step {
    record Made(String id) implements Step {}

    record Refused(String reason) implements Step {}

    record InDoubt(String why) implements Step {}
  }

  @Override
  public Checked check(String reference, Beneficiary account) {
    return switch (fundAccount(reference, account)) {
      case Step.Refused(var reason) -> new Checked.Missing(reason);
      case Step.InDoubt(var why) -> new Checked.InDoubt(why);
      case Step.Made(var fundAccount) ->
          checked(
              client.make(
                  "check",
                  "/fund_accounts/validations",
                  new NewCheck(settings.accountNumber(), new Named(fundAccount), 100, "INR")));
    };
  }

  @Override
  public Checked checked(String number) {
    return checked(client.get("check", "/fund_accounts/validations/" + number, Map.of()));
  }

  private static Checked checked(HttpReply reply) {
    if (!(reply instanceof Answered answered) || !answered.isOk())
      return new Checked.InDoubt(reply.toString());
    return RazorpayxPayoutWire.read(answered.body(), Check.class)
        .map(RazorpayxPayoutGateway::checked)
        .orElse(new Checked.InDoubt("not their JSON"));
  }

  private static Checked checked(Check check) {
    var id = RazorpayxPayoutWire.said(check.id());
    if (!DONE.contains(RazorpayxPayoutWire.said(check.status())))
      return id.isEmpty() ? new Checked.InDoubt("no number") : new Checked.Later(id);
    var results = check.results();
    if (results == null || !"active".equals(results.accountStatus()))
      return new Checked.Missing("bank_account_invalid");
    return new Checked.Exists(RazorpayxPayoutWire.said(results.registeredName()));
  }

  private Step fundAccount(String reference, Beneficiary account) {
    var contact =
        step(
            client.make(
                "contact",
                "/contacts",
                new NewContact(contactName(account.name()), "vendor", reference)));
    if (!(contact instanceof Step.Made(var contactId))) return contact;
    return step(
        client.make(
            "fund_account",
            "/fund_accounts",
            new NewFundAccount(
                contactId,
                "bank_account",
                new Bank(account.name(), account.ifsc().code(), account.account().digits()))));
  }

  // 3 to 50 letters, digits, spaces and few marks, no mark but a dot at the end.
  private static String contactName(String name) {
    var clean = name.replaceAll("[^A-Za-z0-9 '/().-]", " ").replaceAll(" {2,}", " ").strip();
    var cut = clean.length() > 50 ? clean.substring(0, 50) : clean;
    var bare = cut.replaceAll("[^A-Za-z0-9.]+$", "");
    return bare.length() < 3 ? "Seller " + bare : bare;
  }

  private static Step step(HttpReply reply) {
    if (!(reply instanceof Answered answered)) return new Step.InDoubt(reply.toString());
    if (answered.isOk())
      return RazorpayxPayoutWire.read(answered.body(), Named.class)
          .filter(named -> named.id() != null)
          .<Step>map(named -> new Step.Made(named.id()))
          .orElse(new Step.InDoubt("not their JSON"));
    var failure = failure(answered);
    return isAboutUs(answered.status(), failure)
        ? new Step.InDoubt("status " + answered.status())
        : new Step.Refused(reason(failure));
  }

  @Override
  public Told pay(Order order) {
    return switch (fundAccount(order.accountReference(), order.to())) {
      case Step.Refused(var reason) -> new Told.Refused("", reason, RazorpayxReasons.cure(reason));
      case Step.InDoubt(var why) -> new Told.InDoubt(why);
      case Step.Made(var fundAccount) -> paid(order, fundAccount);
    };
  }

  private Told paid(Order order, String fundAccount) {
    var reply =
        client.pay(
            order.reference(),
            new NewPayout(
                settings.accountNumber(),
                fundAccount,
                order.amount().paise(),
                "INR",
                mode(order),
                "payout",
                false,
                order.reference(),
                order.narration()));
    if (!(reply instanceof Answered answered)) return new Told.InDoubt(reply.toString());
    if (answered.isOk())
      return RazorpayxPayoutWire.read(answered.body(), Payout.class)
          .map(RazorpayxPayoutGateway::told)
          .orElse(new Told.InDoubt("not their JSON"));
    var failure = failure(answered);
    if (isAboutUs(answered.status(), failure) || isAboutTheKey(failure))
      return new Told.InDoubt("status " + answered.status());
    var reason = reason(failure);
    return new Told.Refused("", reason, RazorpayxReasons.cure(reason));
  }

  private static String mode(Order order) {
    if (order.lastReason().equals(RazorpayxReasons.OTHER_MODE))
      return order.amount().compareTo(LEAST_BY_RTGS) >= 0 ? "RTGS" : "NEFT";
    return order.amount().isMoreThan(MOST_BY_IMPS) ? "RTGS" : "IMPS";
  }

  @Override
  public Told find(String reference) {
    var reply =
        client.get(
            "find",
            "/payouts",
            Map.of("account_number", settings.accountNumber(), "reference_id", reference));
    if (!(reply instanceof Answered answered) || !answered.isOk())
      return new Told.InDoubt(reply.toString());
    var found = RazorpayxPayoutWire.read(answered.body(), Payouts.class);
    if (found.isEmpty()) return new Told.InDoubt("not their JSON");
    var items = found.get().items();
    if (items == null) return new Told.InDoubt("no list");
    return items.stream()
        .filter(p -> reference.equals(p.referenceId()))
        .findFirst()
        .map(RazorpayxPayoutGateway::told)
        .orElse(new Told.Unknown());
  }

  private static Told told(Payout payout) {
    var id = RazorpayxPayoutWire.said(payout.id());
    var utr = RazorpayxPayoutWire.said(payout.utr());
    var reason = payout.reason();
    var status = RazorpayxPayoutWire.said(payout.status());
    return switch (status) {
      // The number may come after the money.
      case "processed" -> utr.isEmpty() ? new Told.Underway(id) : new Told.Paid(id, utr);
      case "pending", "queued", "scheduled", "processing" -> new Told.Underway(id);
      case "failed" -> new Told.Refused(id, named(reason), RazorpayxReasons.cure(reason));
      case "cancelled", "rejected" -> new Told.Refused(id, status, Cure.ASK_SUPPORT);
      case "reversed" -> new Told.Returned(id, named(reason));
      default -> new Told.InDoubt("status '" + status + "'");
    };
  }

  private static String named(String reason) {
    return reason.isEmpty() ? "unknown" : reason;
  }

  private static Failure failure(Answered answered) {
    return RazorpayxPayoutWire.read(answered.body(), Trouble.class)
        .map(Trouble::error)
        .orElse(new Failure("", "", "", ""));
  }

  // Nothing that another account would help with: their trouble, our key, our address.
  private static boolean isAboutUs(int status, Failure failure) {
    if (status != 400 && status != 422) return true;
    var words = RazorpayxPayoutWire.said(failure.description()).toLowerCase(Locale.ROOT);
    return RazorpayxPayoutWire.said(failure.code()).contains("AUTHENTICATION")
        || RazorpayxPayoutWire.said(failure.code()).equals("SERVER_ERROR")
        || words.contains("api key")
        || words.contains("from this ip");
  }

  private static boolean isAboutTheKey(Failure failure) {
    return RazorpayxPayoutWire.said(failure.description())
        .toLowerCase(Locale.ROOT)
        .contains("idempotency");
  }

  private static String reason(Failure failure) {
    if ("ifsc".equals(failure.field())) return "invalid_ifsc_code";
    if ("account_number".equals(failure.field())) return "bank_account_invalid";
    return named(RazorpayxPayoutWire.said(failure.reason()));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    return RazorpayxSignature.isRight(
        settings.webhookSecrets(), headers.getOrDefault(RazorpayxSignature.HEADER, ""), body);
  }

  @Override
  public Push read(byte[] body) {
    var push = RazorpayxPayoutWire.read(body, JsonNode.class);
    if (push.isEmpty()) return new Push.Other("unreadable");
    var type = push.get().path("event").asText("unnamed");
    var payload = push.get().path("payload");
    if (type.startsWith("fund_account.validation."))
      return RazorpayxPayoutWire.read(
              payload.path("fund_account.validation").path("entity"), Check.class)
          .filter(check -> check.id() != null)
          .<Push>map(check -> new Push.OfCheck(String.valueOf(check.id()), checked(check)))
          .orElse(new Push.Other(type));
    if (!type.startsWith("payout.")) return new Push.Other(type);
    return RazorpayxPayoutWire.read(payload.path("payout").path("entity"), Payout.class)
        .filter(payout -> payout.referenceId() != null)
        .<Push>map(payout -> new Push.OfPayment(String.valueOf(payout.referenceId()), told(payout)))
        .orElse(new Push.Other(type));
  }
}

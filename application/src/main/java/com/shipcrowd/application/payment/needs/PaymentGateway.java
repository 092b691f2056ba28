package com.shipcrowd.application.payment.needs;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Speaks to one payment gateway. Called outside transactions; never throws for what the partner or network does.
public interface PaymentGateway {
  /// Its name, lower case, as sellers choose it.
  String name();

  /// Whether it has the settings that it needs. One that has not is not offered.
  boolean isReady();

  /// Asks the gateway to collect. Asking twice for one top-up makes one order: our reference is the top-up's id.
  Order order(TopUp topUp);

  /// Whether what the payer's browser brought back was signed by the gateway for this top-up's order. It says nothing about
  /// money: `poll` does. Constant time.
  ///
  /// @param fields the gateway's own names
  boolean isSigned(TopUp topUp, Map<String, String> fields);

  /// Whether raw bytes really come from the gateway. Constant time where a secret is compared.
  ///
  /// @param headers names in lower case
  boolean isGenuine(Map<String, String> headers, byte[] body);

  /// The gateway's number of a push, the same at each repeat; empty when it has none.
  Optional<String> eventId(Map<String, String> headers, byte[] body);

  /// Reads a genuine push.
  Event read(Map<String, String> headers, byte[] body);

  /// Asks what was paid on the top-up's order. Where the gateway leaves it to us to take what a payer approved, this takes it
  /// first; asking again changes nothing more.
  Poll poll(TopUp topUp);

  /// How long after the n-th unanswered look (from 0) to look again; zero for never again.
  ///
  /// @param age since the top-up was made
  Duration lookAgain(int looks, Duration age);

  /// Sends money back. Asking twice for one refund sends it once: our reference is the refund's id.
  Refunding refund(TopUp topUp, Refund refund);

  /// Asks how a refund stands. Where it is not known there, it was never asked for, and is asked for now.
  Refunding refundStatus(TopUp topUp, Refund refund);

  /// Takes money by a mandate that a payer gave earlier, without the payer.
  Charge charge(TopUp topUp, Mandate mandate);

  /// What the gateway said to an order.
  sealed interface Order {
    /// @param checkout what the browser needs to pay: `checkout_url`, `key_id`, `txn_token`, `client_secret`; no secrets of
    ///     ours
    record Made(String gatewayOrderId, Map<String, String> checkout) implements Order {}

    record Refused(String words) implements Order {}

    record InDoubt(String why) implements Order {}
  }

  /// One payment as the gateway knows it.
  ///
  /// @param currency three upper case letters
  /// @param fee what the gateway keeps of it, null while it does not say
  /// @param mandate what further payments may be taken by, null for none
  record Payment(
      String id,
      State state,
      Money amount,
      String currency,
      @Nullable Fee fee,
      @Nullable Mandate mandate) {
    /// Where a payment stands.
    public enum State {
      WAITING,
      AUTHORIZED,
      /// Once taken it stays so here, also when it was given back later.
      CAPTURED,
      FAILED
    }
  }

  /// A gateway's fee without tax, and the GST on it.
  record Fee(Money fee, Money tax) {}

  /// A payer's standing permission.
  ///
  /// @param id the gateway's token
  /// @param customer the gateway's number of the payer
  record Mandate(String id, String customer) {}

  /// What was paid on an order.
  sealed interface Poll {
    /// @param payments failed attempts included; empty when nobody tried
    record Found(List<Payment> payments) implements Poll {}

    record InDoubt(String why) implements Poll {}
  }

  /// What became of a refund.
  sealed interface Refunding {
    record Done(String gatewayRefundId) implements Refunding {}

    record Pending(@Nullable String gatewayRefundId) implements Refunding {}

    /// Nothing went back and nothing will.
    record Refused(String words) implements Refunding {}

    record InDoubt(String why) implements Refunding {}
  }

  /// What became of a charge by mandate.
  sealed interface Charge {
    /// The gateway took the order; `poll` or a push tells the end.
    record Taken(String gatewayOrderId) implements Charge {}

    record Refused(String words) implements Charge {}

    /// @param gatewayOrderId the order when it was made, so that the end can be asked for
    record InDoubt(@Nullable String gatewayOrderId) implements Charge {}
  }

  /// What a push says.
  sealed interface Event {
    /// Money moved, or did not, on an order.
    record Paid(String gatewayOrderId, Payment payment) implements Event {}

    /// Something happened to an order; ask with `poll` what.
    record Look(String gatewayOrderId) implements Event {}

    /// An attempt failed; a later one may work.
    record Failed(String gatewayOrderId, String words) implements Event {}

    /// Something happened to refunds of a payment; ask with `refundStatus` what.
    record RefundMoved(String paymentId) implements Event {}

    /// The payer's bank wants money back.
    record Disputed(String paymentId, String disputeId, Money amount, Outcome outcome)
        implements Event {
      /// How a dispute stands.
      public enum Outcome {
        OPEN,
        WON,
        LOST
      }
    }

    /// Something this product does not act on.
    record Other(String type) implements Event {}
  }
}

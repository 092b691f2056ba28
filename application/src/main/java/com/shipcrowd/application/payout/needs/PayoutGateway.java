package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import java.util.Map;

/// Speaks to one bank or payout provider. Called outside transactions; never throws for what the partner or network does.
public interface PayoutGateway {
  /// Its name, lower case.
  String name();

  /// Whether it pays with play money.
  boolean isPlay();

  /// Asks whose account it is, by sending a rupee or otherwise. Asking twice does no harm.
  ///
  /// @param reference ours, the account's id
  Checked check(String reference, Beneficiary account);

  /// Asks again about a check that was not answered at once.
  ///
  /// @param number the bank's own, from `Checked.Later`
  Checked checked(String number);

  /// Pays. The same order heard again pays nothing more and answers how the first one stands.
  Told pay(Order order);

  /// How the payment of a reference stands.
  Told find(String reference);

  /// Whether raw bytes really come from the bank. Constant time.
  ///
  /// @param headers names in lower case
  boolean isGenuine(Map<String, String> headers, byte[] body);

  /// Reads a genuine push.
  Push read(byte[] body);

  /// One payment.
  ///
  /// @param reference ours, at most 36 characters of letters, digits, `-` and `_`; another one for each attempt
  /// @param accountReference ours, of the account; the bank may keep it under this name
  /// @param lastReason why the attempt before failed, in the bank's code; empty for the first
  /// @param narration for the beneficiary's statement, at most 30 letters, digits and spaces
  record Order(
      String reference,
      String accountReference,
      Beneficiary to,
      Money amount,
      String lastReason,
      String narration) {}

  /// How a payment stands.
  sealed interface Told {
    /// The bank has it and is not done.
    record Underway(String number) implements Told {}

    /// @param utr under which number the bank paid
    record Paid(String number, String utr) implements Told {}

    /// It was not paid and will not be.
    ///
    /// @param reason the bank's code
    record Refused(String number, String reason, Cure cure) implements Told {}

    /// It was paid, and the beneficiary's bank sent it back.
    record Returned(String number, String reason) implements Told {}

    /// The bank never heard of it.
    record Unknown() implements Told {}

    /// Nobody knows: no answer, or one that says nothing.
    record InDoubt(String why) implements Told {}
  }

  /// What a bank says of an account.
  sealed interface Checked {
    /// @param registeredName whose it is; empty when the bank does not tell
    record Exists(String registeredName) implements Checked {}

    /// @param reason the bank's code
    record Missing(String reason) implements Checked {}

    /// @param number under which the bank answers later
    record Later(String number) implements Checked {}

    /// Nobody knows.
    record InDoubt(String why) implements Checked {}
  }

  /// What a push says.
  sealed interface Push {
    /// @param reference ours
    record OfPayment(String reference, Told told) implements Push {}

    /// @param number the bank's, of a check
    record OfCheck(String number, Checked checked) implements Push {}

    /// Something this product does not act on.
    record Other(String type) implements Push {}
  }
}

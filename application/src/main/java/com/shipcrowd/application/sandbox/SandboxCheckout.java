package com.shipcrowd.application.sandbox;

import com.shipcrowd.domain.payment.TopUp;

/// The sandbox gateway's checkout page: whoever has a top-up's address may play its payer, as at any gateway. What is paid
/// goes through the front door as a signed push.
public interface SandboxCheckout {
  /// The top-up that is paid here.
  ///
  /// @param token of the page's address; nobody guesses one
  /// @throws com.shipcrowd.application.NotFound for any other text
  TopUp at(String token);

  /// Plays the payer. A page is open for half an hour, the time a payer has.
  ///
  /// @return as it stands now
  /// @throws com.shipcrowd.application.NotFound for any other text, and when the time is over
  TopUp act(String token, Act act);

  /// The buttons.
  enum Act {
    PAY,
    FAIL,
    /// Pays a rupee less.
    PAY_WRONG_AMOUNT
  }
}

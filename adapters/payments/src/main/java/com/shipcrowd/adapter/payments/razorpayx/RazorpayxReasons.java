package com.shipcrowd.adapter.payments.razorpayx;

import com.shipcrowd.domain.payout.Cure;

/// Their reasons of a failure to what helps. Source: razorpay.md section 6.4, table of reasons.
final class RazorpayxReasons {
  static final String OTHER_MODE = "imps_not_allowed";

  private RazorpayxReasons() {}

  static Cure cure(String reason) {
    return switch (reason) {
      case "beneficiary_bank_failure",
          "beneficiary_bank_offline",
          "beneficiary_bank_technical_error",
          "beneficiary_psp_offline",
          "npci_beneficiary_timeout",
          "gateway_down",
          "gateway_technical_error",
          "gateway_timeout",
          "server_error_temporary",
          "amount_limit_exhausted_neft",
          // The next attempt goes by another mode.
          OTHER_MODE ->
          Cure.RETRY;
      case "insufficient_funds", "low_balance" -> Cure.TOP_UP;
      case "invalid_ifsc_code",
          "beneficiary_vpa_invalid",
          "bank_account_closed",
          "bank_account_frozen",
          "bank_account_invalid",
          "beneficiary_account_invalid",
          "beneficiary_account_dormant",
          "beneficiary_bank_rejected",
          "transaction_limit_exceeded",
          "invalid_beneficiary" ->
          Cure.OTHER_ACCOUNT;
      default -> Cure.ASK_SUPPORT;
    };
  }
}

package com.shipcrowd.application.payment;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import java.util.Map;

/// Takes what the gateway's checkout handed to the payer's browser. A good signature says only that it is the gateway's; the
/// money is asked for there and credited once, whether the push comes before or after.
public interface VerifyTopUp {
  /// @param fields the gateway's own names, as its checkout delivers them
  /// @return as it stands now; still PENDING when the gateway does not know of the money yet
  /// @throws com.shipcrowd.application.NotFound when the company has no such top-up
  /// @throws BadSignature when the gateway did not sign this for this top-up
  TopUp verify(CompanyId company, TopUpId id, Map<String, String> fields);

  /// One top-up.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has no such top-up
  TopUp find(CompanyId company, TopUpId id);

  /// What the browser brought is not signed by the gateway for this top-up.
  final class BadSignature extends DomainError {
    BadSignature() {
      super(
          "PAYMENT_SIGNATURE_INVALID",
          "The payment gateway did not sign this for this top-up",
          Map.of());
    }
  }
}

package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.HashMap;
import java.util.Map;

/// One contract with one courier, credentials opened. Never logged: its text hides them.
///
/// @param id also part of the webhook address
/// @param courier lower-case name of the adapter: `delhivery`, `sandbox`
/// @param baseUrl where the courier's API is, without a trailing slash; empty for the sandbox courier
/// @param credentials secret values by name (`token`, `webhook_secret`)
/// @param settings plain values by name (`client_name`)
public record CourierAccount(
    CourierAccountId id,
    String courier,
    String baseUrl,
    Map<String, String> credentials,
    Map<String, String> settings) {

  /// A secret by name, empty when the account has none.
  public String credential(String name) {
    return credentials.getOrDefault(name, "");
  }

  /// A plain setting by name, empty when the account has none.
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /// The same account on behalf of one company, told to the adapter as the setting `company`.
  public CourierAccount usedBy(String company) {
    var own = new HashMap<>(settings);
    own.put("company", company);
    return new CourierAccount(id, courier, baseUrl, credentials, Map.copyOf(own));
  }

  @Override
  public String toString() {
    return "CourierAccount[" + courier + " " + id.text() + "]";
  }
}

package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.util.List;
import java.util.Optional;

/// Every courier service and where each goes, as one immutable whole. Held under the topic `network`; made anew too when
/// the directory changes, since areas speak of positions in it.
///
/// @param directory the one that all areas were compiled for
/// @param services by priority, then code; those that are not active included
public record Network(PincodeDirectory directory, List<ServiceOnSale> services) {
  /// What is announced when it changes.
  public static final String TOPIC = "network";

  /// The name of the courier that carries nothing.
  private static final String SANDBOX = "sandbox";

  public Network {
    services = List.copyOf(services);
  }

  /// A service by its code, active or not.
  public Optional<ServiceOnSale> find(String code) {
    return services.stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /// The active services that a company may book.
  ///
  /// @param sandbox whether it is a company for trying things out: it is shown the sandbox courier only
  public List<ServiceOnSale> soldTo(boolean sandbox) {
    return services.stream()
        .filter(ServiceOnSale::active)
        .filter(s -> sandbox ? s.service().courier().equals(SANDBOX) : s.live())
        .toList();
  }
}

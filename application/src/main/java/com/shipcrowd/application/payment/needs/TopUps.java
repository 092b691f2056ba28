package com.shipcrowd.application.payment.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Top-ups. All calls join the surrounding unit of work.
public interface TopUps {
  void add(TopUp topUp);

  /// Keeps the changed top-up.
  void keep(TopUp topUp, Instant at);

  /// One of the company's.
  Optional<TopUp> find(CompanyId company, TopUpId id);

  /// The top-up of a gateway's order, over all companies, so that its company becomes known.
  Optional<TopUp> ofGatewayOrder(String gateway, String gatewayOrderId);

  /// The same, nobody else changing it until the unit ends.
  Optional<TopUp> locked(CompanyId company, TopUpId id);

  /// Newest first.
  List<TopUp> page(CompanyId company, @Nullable UUID before, int size);

  /// Opens a PAYMENT_MISMATCH task for a person, once per top-up and detail.
  void openTask(TopUp topUp, String detail, Instant at);

  /// Marks those EXPIRED that wait since before an instant; returns how many. Over all companies.
  int expire(Instant createdBefore, Instant at);
}

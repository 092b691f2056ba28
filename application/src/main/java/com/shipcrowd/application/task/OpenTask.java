package com.shipcrowd.application.task;

import com.shipcrowd.domain.company.CompanyId;

/// Asks a person to look at something that no rule decides. Joins the surrounding unit of work.
public interface OpenTask {
  /// Opens a task; the same kind, subject and detail once only.
  ///
  /// @param company whose it is, `CompanyId.PLATFORM` when nobody's
  /// @param kind upper snake case, `PAYMENT_MISMATCH`
  /// @param subject the outside spelling of what it is about
  /// @param detail what was seen; no personal data, no secret
  void open(CompanyId company, String kind, String subject, String detail);

  /// Closes the open tasks of a kind about a subject, because what they asked was settled otherwise.
  void settled(CompanyId company, String kind, String subject, String note, String actor);
}

package com.shipcrowd.application.document.needs;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Papers as they were first drawn. All calls join the surrounding unit of work.
public interface PaperStore {
  /// One paper.
  ///
  /// @param of identity of what it shows
  /// @param kind `INVOICE` or `NOTE`
  /// @param sha256 of the bytes, 64 hex digits
  record Paper(UUID of, CompanyId company, String kind, String sha256, int pages, byte[] bytes) {}

  /// Keeps papers; one that is there stays as it is.
  void keep(List<Paper> papers, Instant at);

  /// The bytes; empty when the company has no such paper.
  Optional<byte[]> find(CompanyId company, UUID of);
}

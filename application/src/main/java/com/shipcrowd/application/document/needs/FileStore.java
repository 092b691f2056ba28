package com.shipcrowd.application.document.needs;

import com.shipcrowd.application.document.KeepFiles.Kept;
import com.shipcrowd.domain.company.CompanyId;
import java.util.Optional;
import java.util.UUID;

/// Where uploaded files are kept. All calls join the surrounding unit of work.
public interface FileStore {
  /// Adds a file, or answers the one of the company with the same bytes.
  Kept add(Kept file, byte[] bytes);

  Optional<Kept> find(CompanyId company, UUID id);

  Optional<byte[]> bytes(CompanyId company, UUID id);
}

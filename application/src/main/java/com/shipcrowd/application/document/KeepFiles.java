package com.shipcrowd.application.document;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps what people upload as evidence: pictures and papers. A file never changes.
public interface KeepFiles {
  /// The largest file, in bytes.
  int MOST_BYTES = 5 * 1024 * 1024;

  /// Keeps a file; the same bytes of one company are kept once.
  ///
  /// @param name as the uploader called it, for people
  /// @throws FileNotAllowed unless it is a JPEG, PNG or PDF of at most 5 MiB, judged by its bytes
  Kept keep(CompanyId company, String name, byte[] bytes);

  /// What is known of a file; empty when the company has none such.
  Optional<Kept> find(CompanyId company, UUID id);

  /// Its bytes.
  Optional<byte[]> bytes(CompanyId company, UUID id);

  /// @param type its media type
  /// @param sha256 64 hex characters
  record Kept(
      UUID id, CompanyId company, String name, String type, int size, String sha256, Instant at) {}

  /// Too large, or nothing that is kept.
  final class FileNotAllowed extends DomainError {
    FileNotAllowed(String why) {
      super("FILE_NOT_ALLOWED", "The file is not kept: " + why, Map.of("reason", why));
    }
  }
}

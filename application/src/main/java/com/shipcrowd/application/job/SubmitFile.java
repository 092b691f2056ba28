package com.shipcrowd.application.job;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes a file in; it is checked and applied right afterwards, without the uploader waiting.
public interface SubmitFile {
  /// Refuses at once what cannot be read as such a file. The same file with the same parameters is the same job for 24
  /// hours, unless forced.
  ///
  /// @throws com.shipcrowd.application.file.FileRefused when the file as a whole is not right
  Taken submit(Command command);

  /// @param company null for the platform's own files
  /// @param actor as histories name them
  /// @param mode null for the usual one of the type
  /// @param force makes a new job even of a file that came before
  record Command(
      @Nullable CompanyId company,
      String actor,
      String type,
      @Nullable JobMode mode,
      Map<String, String> parameters,
      String fileName,
      byte[] bytes,
      boolean force) {}

  /// @param isNew false when the file had come before
  record Taken(Job job, boolean isNew) {}
}

package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.job.SubmitFile.Taken;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobMode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that become jobs: the body itself, or the field `file` of a form.
public final class Upload {
  /// 10 MiB and what a form puts around them.
  public static final int LIMIT = 10 * 1024 * 1024 + 64 * 1024;

  /// What a raw file may call itself.
  public static final String CSV = "text/csv";

  private static final int LONGEST_NAME = 200;

  private Upload() {}

  /// Takes a file in and answers where to watch it: 202 for a new job, 200 for one that was made of the same file before.
  ///
  /// @param company null for the platform's own files
  /// @param bytes null when no body came
  public static HttpResponse<JobJson> taken(
      SubmitFile submit,
      Caller caller,
      @Nullable CompanyId company,
      String type,
      @Nullable JobMode mode,
      Map<String, String> parameters,
      String fileName,
      byte @Nullable [] bytes,
      boolean force) {
    if (bytes == null) throw new Refusal("BODY_MISSING", "The call needs a file");
    var taken =
        submit.submit(
            new SubmitFile.Command(
                company,
                caller.actor().text(),
                type,
                mode,
                parameters,
                clean(fileName),
                bytes,
                force));
    return answer(taken);
  }

  private static HttpResponse<JobJson> answer(Taken taken) {
    var json = JobJson.of(taken.job(), false, List.of());
    var location = URI.create("/v1/jobs/" + taken.job().id().text());
    return taken.isNew()
        ? HttpResponse.<JobJson>accepted(location).body(json)
        : HttpResponse.ok(json).headers(h -> h.location(location));
  }

  /// The bytes of a form's file.
  public static byte @Nullable [] bytes(@Nullable CompletedFileUpload file) {
    if (file == null) return null;
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new Refusal("BAD_REQUEST", "The file could not be read");
    }
  }

  /// The name of a form's file, for people; nothing is ever stored under it.
  public static String name(@Nullable CompletedFileUpload file) {
    return file == null ? "" : file.getFilename();
  }

  /// A file to download.
  public static HttpResponse<byte[]> download(byte[] csv, String name) {
    return HttpResponse.ok(csv)
        .contentType(MediaType.of("text/csv; charset=utf-8"))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static String clean(String name) {
    var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean =
        bare.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
            .limit(LONGEST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.isEmpty() ? "upload.csv" : clean;
  }
}

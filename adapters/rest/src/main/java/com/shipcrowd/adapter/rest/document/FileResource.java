package com.shipcrowd.adapter.rest.document;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.document.KeepFiles.Kept;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pictures and papers, the body itself being the file.
@Controller("/v1/files")
final class FileResource {
  private final KeepFiles files;

  FileResource(KeepFiles files) {
    this.files = files;
  }

  record FileJson(String id, String type, int bytes, String sha256, Instant createdAt) {
    static FileJson of(Kept k) {
      return new FileJson(new FileId(k.id()).text(), k.type(), k.size(), k.sha256(), k.at());
    }
  }

  /// Names a kept file.
  record FileId(UUID value) implements Id {
    static final String PREFIX = "fil";

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  @BodyLimit(Upload.LIMIT)
  @Post(
      consumes = {MediaType.APPLICATION_OCTET_STREAM, "image/jpeg", "image/png", "application/pdf"})
  HttpResponse<FileJson> keep(Caller caller, @Nullable @Body byte[] body) {
    caller.require(Category.DISPUTES_CLAIMS, Action.CREATE);
    if (body == null) throw new Refusal("BODY_MISSING", "The call needs a file");
    return HttpResponse.created(FileJson.of(files.keep(caller.company(), "upload", body)));
  }

  @Get("/{id}")
  HttpResponse<byte[]> bytes(Caller caller, String id) {
    caller.require(Category.DISPUTES_CLAIMS, Action.VIEW);
    var file = PathId.read(FileId.PREFIX, id, FileId::new, "file");
    var kept = files.find(caller.company(), file.value()).orElseThrow(() -> new NotFound("file"));
    var bytes = files.bytes(caller.company(), file.value()).orElseThrow(() -> new NotFound("file"));
    // Never shown as a page of ours, whatever it holds.
    return HttpResponse.ok(bytes)
        .header("Content-Type", kept.type())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "attachment; filename=\"" + id + "\"");
  }
}

package com.shipcrowd.adapter.rest.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.StrictJson;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.invoice.FileGstReturn;
import com.shipcrowd.application.invoice.FileGstReturn.Section;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the tax office is told of a month, for finance.
@Controller("/v1/finance/gstr1")
final class GstReturnResource {
  /// How it is told.
  enum Format {
    JSON,
    CSV
  }

  private final FileGstReturn gst;

  GstReturnResource(FileGstReturn gst) {
    this.gst = gst;
  }

  /// The JSON that the portal takes, or one sheet of the offline tool.
  @Get
  HttpResponse<byte[]> month(
      Caller caller,
      @Nullable @QueryValue("month") String month,
      @Nullable @QueryValue("format") String format,
      @Nullable @QueryValue("section") String section)
      throws JsonProcessingException {
    caller.requirePlatform(Category.WALLET_BILLING, Action.EXPORT);
    var wanted = Days.month("month", month);
    var sheet = QueryText.oneOf("section", upper(section), Section.class);
    if (QueryText.oneOf("format", upper(format), Format.class) == Format.CSV) {
      var named = sheet == null ? Section.B2B : sheet;
      return Upload.download(
          gst.sheet(wanted, named),
          "gstr1-" + wanted + "-" + named.name().toLowerCase(Locale.ROOT) + ".csv");
    }
    return HttpResponse.ok(StrictJson.mapper().writeValueAsBytes(Gstr1Json.of(gst.month(wanted))))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}

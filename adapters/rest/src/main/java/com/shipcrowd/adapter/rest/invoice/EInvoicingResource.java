package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.invoice.RegisterInvoices;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.invoice.InvoiceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/// Whether invoices are registered with the portal, for finance.
@Controller("/v1/finance/e-invoicing")
final class EInvoicingResource {
  private final RegisterInvoices register;

  EInvoicingResource(RegisterInvoices register) {
    this.register = register;
  }

  record SwitchJson(@Nullable Boolean on) {}

  record SettingJson(boolean on) {}

  @Get
  SettingJson see(Caller caller) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return new SettingJson(register.isOn());
  }

  @Put
  SettingJson turn(Caller caller, @Body SwitchJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var in = new Input();
    in.isThere("/on", body.on);
    in.check();
    return new SettingJson(register.turn(Boolean.TRUE.equals(body.on), caller.actor().text()));
  }

  /// Asks the portal once more for an invoice that it refused, when the cause is mended.
  @Post("/{id}/retry")
  HttpResponse<SettingJson> again(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    register.again(PathId.read(InvoiceId.PREFIX, id, InvoiceId::new, "invoice"));
    return HttpResponse.accepted().body(new SettingJson(register.isOn()));
  }
}

package com.shipcrowd.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Charges of another day than today, with their ledger entries, as if they had been earned then.
final class Earned {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Earned() {}

  static CompanyId company(Seller seller) {
    return new CompanyId(Id.decode(CompanyId.PREFIX, seller.company()).orElseThrow());
  }

  static ShipmentId shipment(JsonNode shipment) {
    return new ShipmentId(Id.decode(ShipmentId.PREFIX, shipment.path("id").asText()).orElseThrow());
  }

  /// Earns one line.
  static void charge(
      Program program,
      Seller seller,
      ShipmentId shipment,
      LocalDate on,
      State place,
      ChargeHead head,
      String rupees) {
    var line = ChargeLine.of(head, Money.ofRupees(rupees), new PlaceOfSupply(place).from(State.HR));
    var company = company(seller);
    int n = COUNT.incrementAndGet();
    var taxed = new Taxed(line.taxable(), line.tax().cgst(), line.tax().sgst(), line.tax().igst());
    program
        .bean(UnitOfWork.class)
        .of(
            company,
            () -> {
              var session = program.bean(Till.class).open(company);
              var entry =
                  new ShipmentPostings(company, on)
                      .fee(
                          shipment.text(),
                          head.name(),
                          n,
                          taxed,
                          session.involuntary(taxed.total()));
              session.add(entry);
              session.close();
              program
                  .bean(KeepEarnings.class)
                  .earn(company, shipment, place, entry.businessKey(), on, List.of(line));
              return true;
            });
  }
}

package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.Billing.Customer;
import com.shipcrowd.application.invoice.needs.Billing.Group;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Makes invoices out of open lines, many in one unit of work, which it joins. Numbers are taken last, in one block a series,
/// so that the series is locked for as short as can be.
public final class InvoiceDesk {
  private static final String SERIES = "SC";
  private static final String PLAY_SERIES = "XSC";

  private final Billing billing;
  private final Registrations registrations;
  private final Party supplier;
  private final Ids ids;
  private final Clock clock;

  /// @param supplier the platform as a party
  public InvoiceDesk(
      Billing billing, Registrations registrations, Party supplier, Ids ids, Clock clock) {
    this.billing = billing;
    this.registrations = registrations;
    this.supplier = supplier;
    this.ids = ids;
    this.clock = clock;
  }

  /// Issues an invoice for each group that has something to invoice.
  public List<Invoice> issue(List<Group> groups) {
    var drafts = drafts(groups);
    return drafts.isEmpty() ? List.of() : issueDrafts(drafts);
  }

  /// Makes drafts: lines claimed, no number.
  public List<Invoice> draft(List<Group> groups) {
    var drafts = drafts(groups);
    if (!drafts.isEmpty()) billing.add(drafts, null);
    return drafts;
  }

  /// Gives drafts that are not kept yet their numbers and keeps them.
  private List<Invoice> issueDrafts(List<Invoice> drafts) {
    var customers = billing.customers(companies(drafts));
    var issued = numbered(drafts, customers);
    var toRegister = toRegister(issued);
    var others = issued.stream().filter(i -> !toRegister.contains(i)).toList();
    // Published when it is registered: without that it is no invoice.
    if (!toRegister.isEmpty()) {
      billing.add(toRegister, null);
      registrations.want(toRegister, clock.now());
    }
    if (!others.isEmpty()) billing.add(others, clock.now());
    return issued;
  }

  /// Those of the invoices that need a registration: of live companies with a GSTIN, while e-invoicing is on.
  List<Invoice> toRegister(List<Invoice> issued) {
    if (!registrations.isOn()) return List.of();
    return issued.stream()
        .filter(i -> !i.recipient().gstin().isEmpty())
        .filter(i -> i.issuedNumber().startsWith(SERIES + "/"))
        .toList();
  }

  /// Drafts with numbers, of each series as many as it takes, in the order they came.
  public List<Invoice> numbered(List<Invoice> drafts, Map<CompanyId, Customer> customers) {
    record Series(String name, FinancialYear year) {}
    var bySeries = new LinkedHashMap<Series, List<Invoice>>();
    var today = clock.today();
    for (var draft : drafts) {
      var dated = period(draft).documentDay(today);
      var name = customer(customers, draft).isPlay() ? PLAY_SERIES : SERIES;
      bySeries
          .computeIfAbsent(new Series(name, FinancialYear.of(dated)), _ -> new ArrayList<>())
          .add(draft);
    }
    var issued = new ArrayList<Invoice>();
    bySeries.forEach(
        (series, mine) -> {
          long number =
              billing.takeNumbers(supplier.gstin(), series.name(), series.year(), mine.size());
          for (var draft : mine) {
            issued.add(
                draft.issued(
                    series.year().invoiceNumber(series.name(), number++),
                    period(draft).documentDay(today),
                    today,
                    customer(customers, draft).terms()));
          }
        });
    return issued;
  }

  private List<Invoice> drafts(List<Group> groups) {
    var wanted = new LinkedHashMap<InvoiceId, Group>();
    for (var group : groups) wanted.put(new InvoiceId(ids.next()), group);
    if (wanted.isEmpty()) return List.of();
    var totals = billing.claim(wanted);
    var companies = new LinkedHashSet<CompanyId>();
    groups.forEach(g -> companies.add(g.company()));
    var customers = billing.customers(companies);
    var drafts = new ArrayList<Invoice>();
    wanted.forEach(
        (id, group) -> {
          Taxed sum = totals.get(id);
          if (sum == null) return;
          drafts.add(draft(id, group, sum, customers));
        });
    return drafts;
  }

  private Invoice draft(InvoiceId id, Group group, Taxed sum, Map<CompanyId, Customer> customers) {
    var customer = customers.get(group.company());
    if (customer == null) throw new IllegalStateException("a company without a row");
    return new Invoice(
        id,
        group.company(),
        null,
        InvoiceStatus.DRAFT,
        null,
        group.period().from(),
        group.period().to(),
        group.place(),
        sum,
        supplier,
        customer.party(),
        "",
        null,
        Money.ZERO,
        Money.ZERO);
  }

  private static com.shipcrowd.domain.invoice.BillingPeriod period(Invoice invoice) {
    return new com.shipcrowd.domain.invoice.BillingPeriod(invoice.periodFrom(), invoice.periodTo());
  }

  private static Customer customer(Map<CompanyId, Customer> customers, Invoice invoice) {
    var customer = customers.get(invoice.company());
    if (customer == null) throw new IllegalStateException("a company without a row");
    return customer;
  }

  private static LinkedHashSet<CompanyId> companies(List<Invoice> invoices) {
    var companies = new LinkedHashSet<CompanyId>();
    invoices.forEach(i -> companies.add(i.company()));
    return companies;
  }
}

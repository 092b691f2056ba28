package com.shipcrowd.application.courierbill.fakes;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.courierbill.needs.CourierInvoices;
import com.shipcrowd.domain.courierbill.BillResult;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.CourierInvoiceStatus;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Couriers' invoices in memory.
public final class FakeCourierInvoices implements CourierInvoices {
  private final Map<CourierInvoiceId, CourierInvoice> all = new LinkedHashMap<>();
  private final Map<CourierInvoiceId, List<Line>> lines = new HashMap<>();
  private final Map<CourierInvoiceId, Set<Integer>> posted = new HashMap<>();
  private final Map<CourierInvoiceId, List<PartnerPayment>> payments = new HashMap<>();
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final Map<ShipmentId, Map<BilledHead, Money>> accrued = new HashMap<>();
  private final List<Missing> missing = new ArrayList<>();
  private final List<String> looks = new ArrayList<>();

  /// Puts a booked parcel in place.
  public void put(Parcel parcel) {
    parcels.put(parcel.awb(), parcel);
  }

  /// Says what the ledger accrued for a parcel.
  public void accrue(ShipmentId shipment, Map<BilledHead, Money> amounts) {
    accrued.put(shipment, amounts);
  }

  /// Parcels that no invoice has.
  public List<Missing> missing() {
    return missing;
  }

  /// Lines of an invoice as they were kept.
  public List<Line> linesOf(CourierInvoiceId id) {
    return lines.getOrDefault(id, List.of());
  }

  /// Which questions were asked page by page.
  public List<String> looks() {
    return looks;
  }

  @Override
  public void add(CourierInvoice invoice) {
    all.putIfAbsent(invoice.id(), invoice);
  }

  @Override
  public void keep(CourierInvoice invoice) {
    if (all.get(invoice.id()).version() >= invoice.version()) throw new StaleWrite("invoice");
    all.put(invoice.id(), invoice);
  }

  @Override
  public Optional<CourierInvoice> find(CourierInvoiceId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<CourierInvoice> byNumber(String courier, String number) {
    return all.values().stream()
        .filter(i -> i.courier().equals(courier) && i.number().equals(number))
        .findFirst();
  }

  @Override
  public Optional<CourierInvoice> locked(CourierInvoiceId id) {
    return find(id);
  }

  @Override
  public List<CourierInvoice> page(@Nullable String courier, @Nullable UUID before, int size) {
    return List.copyOf(all.values()).reversed().stream()
        .filter(i -> courier == null || i.courier().equals(courier))
        .limit(size)
        .toList();
  }

  @Override
  public Set<RateCardVersionId> versions(String courier, Collection<String> awbs) {
    looks.add("versions of " + awbs.size());
    var found = new HashSet<RateCardVersionId>();
    for (var parcel : parcels(courier, awbs)) {
      var bought = parcel.facts().bought();
      if (bought != null) found.add(bought.version());
    }
    return found;
  }

  @Override
  public List<Parcel> parcels(String courier, Collection<String> awbs) {
    return parcels.values().stream().filter(p -> awbs.contains(p.awb())).toList();
  }

  @Override
  public Map<String, Ways> billed(CourierInvoiceId own, String courier, Collection<String> awbs) {
    var billed = new HashMap<String, Ways>();
    for (var invoice : all.values())
      for (var line : linesOf(invoice.id())) {
        if (!line.audit().result().isAccepted() && !invoice.id().equals(own)) continue;
        var one = line.audit().line();
        if (!invoice.courier().equals(courier) || !awbs.contains(one.awb())) continue;
        var before = billed.getOrDefault(one.awb(), Ways.NONE);
        billed.put(
            one.awb(),
            new Ways(
                before.forward() || one.leg().isForward(), before.back() || one.leg().isBack()));
      }
    return billed;
  }

  @Override
  public void addLines(CourierInvoice invoice, List<Line> added) {
    lines.computeIfAbsent(invoice.id(), _ -> new ArrayList<>()).addAll(added);
  }

  @Override
  public List<Sum> summary(CourierInvoiceId id) {
    var sums = new ArrayList<Sum>();
    for (var result : BillResult.values()) {
      var of = linesOf(id).stream().filter(l -> l.audit().result() == result).toList();
      if (!of.isEmpty())
        sums.add(
            new Sum(
                result,
                of.size(),
                Money.sum(of.stream().map(l -> l.audit().line().taxable()).toList()),
                Money.sum(of.stream().map(l -> l.audit().expected()).toList())));
    }
    return sums;
  }

  @Override
  public List<Kept> lines(
      CourierInvoiceId id, Collection<BillResult> results, int afterRow, int most) {
    looks.add("lines after " + afterRow);
    return kept(id, results).stream().filter(k -> k.row() > afterRow).limit(most).toList();
  }

  private List<Kept> kept(CourierInvoiceId id, Collection<BillResult> results) {
    return linesOf(id).stream()
        .filter(l -> results.contains(l.audit().result()))
        .map(
            l -> {
              var a = l.audit();
              var ours = a.ours();
              return new Kept(
                  l.row(),
                  l.shipment(),
                  a.line(),
                  a.expected(),
                  a.result(),
                  a.cause(),
                  ours == null ? 0 : ours.grams(),
                  ours == null ? 0 : ours.slabGrams(),
                  a.courierSlab(),
                  ours == null ? "" : ours.zone());
            })
        .toList();
  }

  private List<Kept> accepted(CourierInvoiceId id) {
    var accepted = List.of(BillResult.values()).stream().filter(BillResult::isAccepted).toList();
    return kept(id, accepted);
  }

  @Override
  public Optional<CourierInvoice> takeAccepted() {
    return all.values().stream()
        .filter(i -> i.status() == CourierInvoiceStatus.ACCEPTED)
        .findFirst();
  }

  @Override
  public List<Kept> unposted(CourierInvoiceId id, int most) {
    var done = posted.getOrDefault(id, Set.of());
    return accepted(id).stream().filter(k -> !done.contains(k.row())).limit(most).toList();
  }

  @Override
  public void posted(CourierInvoiceId id, List<Integer> rows) {
    posted.computeIfAbsent(id, _ -> new HashSet<>()).addAll(rows);
  }

  @Override
  public Map<ShipmentId, Map<BilledHead, Money>> accrued(Collection<ShipmentId> shipments) {
    var known = new HashMap<>(accrued);
    known.keySet().retainAll(shipments);
    return known;
  }

  @Override
  public Owed owed(CourierInvoiceId id) {
    var taxable = Money.sum(accepted(id).stream().map(k -> k.line().taxable()).toList());
    var tax = Money.sum(accepted(id).stream().map(k -> k.line().tax()).toList());
    return new Owed(taxable.plus(tax), tax);
  }

  @Override
  public Optional<PartnerPayment> payment(CourierInvoiceId id, String reference) {
    return payments.getOrDefault(id, List.of()).stream()
        .filter(p -> p.reference().equals(reference))
        .findFirst();
  }

  @Override
  public void addPayment(PartnerPayment payment, String actor, Instant at) {
    payments.computeIfAbsent(payment.invoice(), _ -> new ArrayList<>()).add(payment);
  }

  @Override
  public List<Missing> notBilled(
      String courier, Instant pickedUpBefore, String afterAwb, int most) {
    looks.add("not billed after " + Objects.toString(afterAwb) + " before " + pickedUpBefore);
    return missing.stream().filter(m -> m.awb().compareTo(afterAwb) > 0).limit(most).toList();
  }
}

package com.shipcrowd.application.courierbill.needs;

import com.shipcrowd.domain.courierbill.BillCause;
import com.shipcrowd.domain.courierbill.BillResult;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.BilledLine;
import com.shipcrowd.domain.courierbill.BuyTariff;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.LineAudit;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Couriers' invoices. All calls join the surrounding unit of work, which is over all companies.
public interface CourierInvoices {
  /// Keeps a new one unless its courier has one of that number.
  void add(CourierInvoice invoice);

  /// Keeps the changed one; the version guards it.
  void keep(CourierInvoice invoice);

  Optional<CourierInvoice> find(CourierInvoiceId id);

  Optional<CourierInvoice> byNumber(String courier, String number);

  /// Nobody else changing it until the unit ends.
  Optional<CourierInvoice> locked(CourierInvoiceId id);

  /// Newest first.
  List<CourierInvoice> page(@Nullable String courier, @Nullable UUID before, int size);

  /// Card versions that priced these parcels when the courier was chosen.
  Set<RateCardVersionId> versions(String courier, Collection<String> awbs);

  /// Parcels of a courier by AWB, in one query; unknown ones are left out.
  List<Parcel> parcels(String courier, Collection<String> awbs);

  /// Which ways of these parcels are billed already: with a line that is paid as billed, or with any on this invoice. A
  /// disputed line of another invoice does not count, because the right one comes with a later invoice.
  Map<String, Ways> billed(CourierInvoiceId invoice, String courier, Collection<String> awbs);

  /// Keeps audited lines.
  void addLines(CourierInvoice invoice, List<Line> lines);

  /// How many lines, and what is billed, for each result.
  List<Sum> summary(CourierInvoiceId id);

  /// Lines of some results in the order of the file.
  List<Kept> lines(CourierInvoiceId id, Collection<BillResult> results, int afterRow, int most);

  /// One accepted invoice that has true-ups to post, locked; passes over what another node works on.
  Optional<CourierInvoice> takeAccepted();

  /// Accepted lines without a true-up yet.
  List<Kept> unposted(CourierInvoiceId id, int most);

  /// They have it now.
  void posted(CourierInvoiceId id, List<Integer> rows);

  /// What was accrued for parcels, as the ledger has it.
  Map<ShipmentId, Map<BilledHead, Money>> accrued(Collection<ShipmentId> shipments);

  /// Accepted lines with GST, and the GST alone.
  Owed owed(CourierInvoiceId id);

  /// Keeps a payment; one of the same reference is answered as it was.
  ///
  /// @return empty when the reference is new
  Optional<PartnerPayment> payment(CourierInvoiceId id, String reference);

  void addPayment(PartnerPayment payment, String actor, Instant at);

  /// Parcels picked up before a day whose way there is on no invoice, by AWB.
  List<Missing> notBilled(String courier, Instant pickedUpBefore, String afterAwb, int most);

  /// A parcel as it was booked and how it stands.
  ///
  /// @param weight decided by weight cases that the seller paid, null for the booked one
  record Parcel(
      ShipmentId shipment,
      String awb,
      String service,
      Instant bookedAt,
      ShipmentFacts facts,
      BuyTariff.Stage stage,
      @Nullable Integer weight) {}

  /// Ways that were billed.
  record Ways(boolean forward, boolean back) {
    /// None.
    public static final Ways NONE = new Ways(false, false);
  }

  /// An audited line to keep.
  ///
  /// @param shipment null when we know no such parcel
  record Line(int row, @Nullable ShipmentId shipment, LineAudit audit) {}

  /// A kept line.
  record Kept(
      int row,
      @Nullable ShipmentId shipment,
      BilledLine line,
      Money expected,
      BillResult result,
      @Nullable BillCause cause,
      int ourGrams,
      int ourSlab,
      int courierSlab,
      String ourZone) {}

  /// Lines of one result.
  record Sum(BillResult result, long lines, Money billed, Money expected) {}

  record Owed(Money total, Money tax) {}

  /// A parcel that no invoice has.
  record Missing(String awb, String orderNumber, LocalDate pickedUpOn, Money expected) {}
}

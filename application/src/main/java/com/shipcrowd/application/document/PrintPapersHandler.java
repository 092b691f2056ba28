package com.shipcrowd.application.document;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.document.needs.PaperStore;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.WriteNotes;
import com.shipcrowd.application.pickup.MakeManifest;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.document.LabelSheet.Goods;
import com.shipcrowd.domain.document.LabelSheet.LabelOptions;
import com.shipcrowd.domain.document.ManifestSheet;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns stored facts into sheets and has them drawn.
public final class PrintPapersHandler implements PrintPapers {
  private final UnitOfWork work;
  private final PaperStore papers;
  private final ReadShipments shipments;
  private final MakeManifest manifests;
  private final IssueInvoices invoices;
  private final WriteNotes notes;
  private final DocumentPrinter printer;
  private final String trackingUrl;

  /// @param trackingUrl the public address that a label's QR code leads to, ending before the AWB
  public PrintPapersHandler(
      UnitOfWork work,
      PaperStore papers,
      ReadShipments shipments,
      MakeManifest manifests,
      IssueInvoices invoices,
      WriteNotes notes,
      DocumentPrinter printer,
      String trackingUrl) {
    this.work = work;
    this.papers = papers;
    this.shipments = shipments;
    this.manifests = manifests;
    this.invoices = invoices;
    this.notes = notes;
    this.printer = printer;
    this.trackingUrl = trackingUrl;
  }

  @Override
  public byte[] labels(CompanyId company, List<ShipmentId> ids, LabelFormat format) {
    var found = shipments.all(company, ids);
    var known = new HashSet<>(found.stream().map(Shipment::id).toList());
    for (var id : ids) {
      if (!known.contains(id))
        throw new LabelNotReady(id.text(), "the company has no such shipment");
    }
    return printer.labels(found.stream().flatMap(s -> sheets(s).stream()).toList(), format);
  }

  private List<LabelSheet> sheets(Shipment shipment) {
    var master = shipment.awb();
    if (master == null || shipment.status() == ShipmentStatus.CANCELLED) {
      throw new LabelNotReady(shipment.id().text(), "the shipment is " + shipment.status());
    }
    var sheets = new ArrayList<LabelSheet>();
    int pieces = shipment.facts().parcels().size();
    for (int piece = 1; piece <= pieces; piece++)
      sheets.add(sheet(shipment, master, piece, pieces));
    return sheets;
  }

  private LabelSheet sheet(Shipment shipment, Awb master, int piece, int pieces) {
    var facts = shipment.facts();
    var own = piece <= shipment.pieceAwbs().size() ? shipment.pieceAwbs().get(piece - 1) : master;
    var parcel = facts.parcels().get(piece - 1);
    var flags = new ArrayList<String>();
    if (facts.fragile()) flags.add("FRAGILE");
    if (facts.dangerousGoods()) flags.add("DG");
    flags.add("OPEN DELIVERY NOT ALLOWED");
    return new LabelSheet(
        title(shipment.courier()),
        facts.serviceTitle(),
        facts.transport(),
        shipment.sortCode(),
        facts.shipTo().city(),
        own,
        master,
        piece,
        pieces,
        facts.paymentMode(),
        facts.collectable(),
        facts.shipTo(),
        trackingUrl + master.number(),
        facts.orderNumber(),
        LocalDate.ofInstant(facts.orderedAt(), Clock.IST),
        facts.invoiceNumber(),
        null,
        facts.goods().stream()
            .map(g -> new Goods(g.sku(), g.name(), g.quantity(), g.value()))
            .toList(),
        facts.declaredValue(),
        parcel.dead(),
        parcel.size(),
        facts.goods().isEmpty() ? "" : facts.goods().getFirst().hsn(),
        facts.ewayBill(),
        facts.sellerName(),
        facts.sellerGstin(),
        facts.returnTo(),
        flags,
        shipment.createdAt(),
        LabelOptions.PLAIN);
  }

  private static String title(String courier) {
    return courier.substring(0, 1).toUpperCase(Locale.ROOT) + courier.substring(1);
  }

  @Override
  public Optional<byte[]> manifest(CompanyId company, ManifestId id) {
    return manifests
        .find(company, id)
        .map(m -> printer.manifest(sheet(m, shipments.all(company, m.shipments()))));
  }

  private static ManifestSheet sheet(Manifest manifest, List<Shipment> found) {
    return new ManifestSheet(
        manifest.number(),
        manifest.sellerName(),
        title(manifest.courier()),
        manifest.nickname(),
        manifest.address(),
        manifest.closedAt(),
        "",
        found.stream().map(PrintPapersHandler::row).toList());
  }

  private static ManifestSheet.Row row(Shipment shipment) {
    var facts = shipment.facts();
    return new ManifestSheet.Row(
        shipment.bookedAwb("printed"),
        facts.orderNumber(),
        facts.shipTo().name(),
        facts.shipTo().city(),
        facts.shipTo().pincode().digits(),
        facts.parcels().size(),
        new Weight(facts.deadGrams()),
        facts.paymentMode(),
        facts.paymentMode() == PaymentMode.COD ? facts.collectable() : Money.ZERO,
        shipment.status() == ShipmentStatus.CANCELLED);
  }

  @Override
  public Optional<byte[]> invoice(CompanyId company, InvoiceId id) {
    var kept = work.of(company, () -> papers.find(company, id.value()));
    if (kept.isEmpty()) invoices.mustBePublished(company, id);
    // One that is not drawn yet has the same bytes then as now.
    return kept.isPresent()
        ? kept
        : invoices.sheet(company, id).map(sheet -> printer.invoice(sheet).bytes());
  }

  @Override
  public Optional<byte[]> note(CompanyId company, NoteId id) {
    return notes.sheet(company, id).map(sheet -> printer.invoice(sheet).bytes());
  }
}

package com.shipcrowd.application.document;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Papers from stored facts. Printing twice gives the same bytes.
public interface PrintPapers {
  /// One file with the labels of all pieces, in the order asked.
  ///
  /// @param ids 1 to 500 shipments
  /// @throws LabelNotReady for a shipment that is unknown to the company or has no AWB
  byte[] labels(CompanyId company, List<ShipmentId> ids, LabelFormat format);

  /// Empty when the company has no such manifest.
  Optional<byte[]> manifest(CompanyId company, ManifestId id);

  /// Empty when the company has no such invoice.
  Optional<byte[]> invoice(CompanyId company, InvoiceId id);

  /// Empty when the company has no such note, or a charge of it is on no invoice yet.
  Optional<byte[]> note(CompanyId company, NoteId id);

  /// A label that cannot be made.
  final class LabelNotReady extends DomainError {
    LabelNotReady(String shipment, String why) {
      super(
          "LABEL_DATA_MISSING",
          "There is no label: " + why,
          Map.of("shipment_id", shipment, "reason", why));
    }
  }
}

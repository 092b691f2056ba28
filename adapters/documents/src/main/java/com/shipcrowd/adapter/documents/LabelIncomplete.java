package com.shipcrowd.adapter.documents;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.place.Address;
import java.util.Map;

/// A label without something it must carry. Source: documents.md section 1, "Must be present".
final class LabelIncomplete extends DomainError {
  private LabelIncomplete(LabelSheet label, String missing) {
    super(
        "LABEL_DATA_MISSING",
        "There is no label: " + missing + " is missing",
        Map.of("awb", label.awb().number(), "missing", missing));
  }

  /// @throws LabelIncomplete when something is missing
  static void check(LabelSheet label) {
    require(label, label.courier(), "courier");
    check(label, label.shipTo(), "ship_to");
    check(label, label.returnTo(), "return_to");
    boolean collects = label.paymentMode() == PaymentMode.COD && label.piece() == 1;
    if (collects && !label.collectable().isPositive())
      throw new LabelIncomplete(label, "collectable");
  }

  private static void check(LabelSheet label, Address address, String which) {
    require(label, address.name(), which + ".name");
    require(label, address.line1(), which + ".line1");
  }

  private static void require(LabelSheet label, String text, String which) {
    if (Lettering.clean(text, 200).isEmpty()) throw new LabelIncomplete(label, which);
  }
}

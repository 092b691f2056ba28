package com.shipcrowd.domain.document;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A GST tax invoice on paper, platform to seller. Source: documents.md section 4 (rule 46 particulars).
///
/// @param number at most 16 characters, `SC/26-27/000123`
/// @param payment "Paid from wallet, 1 Nov 2026 to 30 Nov 2026" or bank details and due date
/// @param lines one per head and tax rate
/// @param annexure one row per AWB and head; its sums equal the lines to the paisa
/// @param note words under the lines; empty for none
/// @param registration of the e-invoice; null when it needs none
/// @param correction null on an invoice
public record InvoiceSheet(
    String number,
    LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodTo,
    Party supplier,
    Party recipient,
    State placeOfSupply,
    String payment,
    List<Line> lines,
    List<AnnexureRow> annexure,
    String note,
    @Nullable Registration registration,
    @Nullable Correction correction) {

  /// What makes the paper a note instead of an invoice. Source: documents.md section 5.
  ///
  /// @param title "Credit Note", "Debit Note" or "Commercial Credit Note", which has no tax
  /// @param against number and date of the invoices it corrects
  /// @param reason code and words
  public record Correction(String title, String against, String reason) {}

  /// "Tax Invoice", or what the note is called.
  public String title() {
    return correction == null ? "Tax Invoice" : correction.title();
  }

  /// What the invoice registration portal said.
  ///
  /// @param irn 64 hex digits
  /// @param signedQr the whole signed text of the QR code, about 1,000 characters
  public record Registration(String irn, String ackNumber, Instant ackAt, String signedQr) {}

  /// A party of the invoice.
  ///
  /// @param gstin 15 characters, or empty: printed as "Unregistered"
  /// @param pan empty when unknown
  /// @param cin empty when there is none
  public record Party(
      String legalName, String address, State state, String gstin, String pan, String cin) {}

  /// One head.
  ///
  /// @param sac 996812 for courier heads
  /// @param shipments how many shipments the head was charged on
  public record Line(
      String head,
      String sac,
      int shipments,
      Money taxable,
      int taxBp,
      Money cgst,
      Money sgst,
      Money igst) {
    /// Taxable value and all tax.
    public Money total() {
      return taxable.plus(cgst).plus(sgst).plus(igst);
    }
  }

  /// One charge of one shipment.
  public record AnnexureRow(
      LocalDate on,
      String awb,
      String orderNumber,
      String originPincode,
      String destinationPincode,
      String zone,
      int billedGrams,
      String head,
      Money taxable,
      int taxBp,
      Money cgst,
      Money sgst,
      Money igst) {
    /// Taxable value and all tax.
    public Money total() {
      return taxable.plus(cgst).plus(sgst).plus(igst);
    }
  }
}

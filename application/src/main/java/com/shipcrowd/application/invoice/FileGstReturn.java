package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.TaxBooks.SeriesUse;
import com.shipcrowd.application.invoice.needs.TaxBooks.ServiceCode;
import com.shipcrowd.domain.invoice.OutwardSupplies;
import java.time.YearMonth;
import java.util.List;

/// The platform's return of outward supplies (GSTR-1) of a month, out of the issued documents of all live companies. Sandbox
/// companies have invoices of play money, which nobody is told. Source: gst.md section 10.
public interface FileGstReturn {
  /// The tables of the return.
  ///
  /// @param gstin the platform's
  record Gstr1(
      String gstin,
      YearMonth month,
      OutwardSupplies supplies,
      List<ServiceCode> serviceCodes,
      List<SeriesUse> documents) {}

  /// The sheets of the offline tool.
  enum Section {
    B2B,
    B2CL,
    B2CS,
    CDNR,
    HSN_B2B,
    HSN_B2C,
    DOCS
  }

  Gstr1 month(YearMonth month);

  /// One sheet as CSV with the headers that the offline tool wants.
  byte[] sheet(YearMonth month, Section section);
}

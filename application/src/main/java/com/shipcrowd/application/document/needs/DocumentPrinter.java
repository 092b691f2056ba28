package com.shipcrowd.application.document.needs;

import com.shipcrowd.domain.document.AdviceSheet;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.document.ManifestSheet;
import com.shipcrowd.domain.document.StatementSheet;
import java.util.List;

/// Draws documents. The same sheet always gives the same bytes; nothing is read from anywhere else.
public interface DocumentPrinter {
  /// Labels in the order asked, one file: PDF, or ZPL text in UTF-8.
  ///
  /// @param labels 1 to 500
  byte[] labels(List<LabelSheet> labels, LabelFormat format);

  /// A manifest as A4 PDF, 30 rows a page.
  byte[] manifest(ManifestSheet manifest);

  /// An invoice with its annexure as A4 PDF.
  Drawn invoice(InvoiceSheet invoice);

  /// A remittance advice as A4 PDF.
  byte[] advice(AdviceSheet advice);

  /// A wallet's statement as A4 PDF.
  byte[] statement(StatementSheet statement);

  /// A finished file.
  record Drawn(byte[] bytes, int pages) {}
}

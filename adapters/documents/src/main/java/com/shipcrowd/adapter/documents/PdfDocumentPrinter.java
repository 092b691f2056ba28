package com.shipcrowd.adapter.documents;

import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.domain.document.AdviceSheet;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.document.ManifestSheet;
import com.shipcrowd.domain.document.StatementSheet;
import jakarta.inject.Singleton;
import java.util.List;

/// Draws with OpenPDF, or writes ZPL.
@Singleton
final class PdfDocumentPrinter implements DocumentPrinter {
  private static final int MOST_LABELS = 500;

  /// @throws LabelIncomplete when a label lacks something it must carry
  @Override
  public byte[] labels(List<LabelSheet> labels, LabelFormat format) {
    if (labels.isEmpty() || labels.size() > MOST_LABELS) {
      throw new IllegalArgumentException("1 to 500 labels a file, not " + labels.size());
    }
    labels.forEach(LabelIncomplete::check);
    return format == LabelFormat.ZPL ? ZplLabels.print(labels) : LabelPages.print(labels, format);
  }

  @Override
  public byte[] manifest(ManifestSheet manifest) {
    return ManifestDrawing.print(manifest);
  }

  @Override
  public Drawn invoice(InvoiceSheet invoice) {
    return InvoiceDrawing.print(invoice);
  }

  @Override
  public byte[] statement(StatementSheet statement) {
    return StatementDrawing.print(statement);
  }

  @Override
  public byte[] advice(AdviceSheet advice) {
    return AdviceDrawing.print(advice);
  }
}

package com.shipcrowd.application.document;

import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.domain.document.AdviceSheet;

/// Has them drawn.
public final class PrintAdviceHandler implements PrintAdvice {
  private final DocumentPrinter printer;

  public PrintAdviceHandler(DocumentPrinter printer) {
    this.printer = printer;
  }

  @Override
  public byte[] advice(AdviceSheet advice) {
    return printer.advice(advice);
  }
}

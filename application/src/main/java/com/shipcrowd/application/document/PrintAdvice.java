package com.shipcrowd.application.document;

import com.shipcrowd.domain.document.AdviceSheet;

/// Draws remittance advices.
public interface PrintAdvice {
  /// As A4 PDF; the same sheet always gives the same bytes.
  byte[] advice(AdviceSheet advice);
}

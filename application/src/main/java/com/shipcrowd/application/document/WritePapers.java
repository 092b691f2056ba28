package com.shipcrowd.application.document;

/// Draws the papers of invoices and notes that were issued, and keeps them.
public interface WritePapers {
  /// Draws a batch. Safe on several nodes and threads at once; a paper drawn twice has the same bytes and is kept once.
  ///
  /// @return how many were drawn
  int write();
}

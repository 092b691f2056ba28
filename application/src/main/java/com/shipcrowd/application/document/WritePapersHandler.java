package com.shipcrowd.application.document;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.document.needs.DocumentPrinter.Drawn;
import com.shipcrowd.application.document.needs.PaperStore;
import com.shipcrowd.application.document.needs.PaperStore.Paper;
import com.shipcrowd.application.invoice.PublishInvoices;
import com.shipcrowd.application.invoice.PublishInvoices.Undrawn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Draws outside any transaction. Papers are kept as they come, at most some megabytes of them in memory.
public final class WritePapersHandler implements WritePapers {
  private static final int A_BATCH = 50;
  private static final int MOST_BYTES = 4 << 20;

  private final UnitOfWork work;
  private final PublishInvoices invoices;
  private final DocumentPrinter printer;
  private final PaperStore papers;
  private final Clock clock;

  public WritePapersHandler(
      UnitOfWork work,
      PublishInvoices invoices,
      DocumentPrinter printer,
      PaperStore papers,
      Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.printer = printer;
    this.papers = papers;
    this.clock = clock;
  }

  @Override
  public int write() {
    var due = invoices.take(A_BATCH);
    var ready = new ArrayList<Paper>();
    var done = new ArrayList<Undrawn>();
    long size = 0;
    for (var one : due) {
      var drawn = printer.invoice(one.sheet());
      ready.add(paper(one, drawn));
      done.add(one);
      size += drawn.bytes().length;
      if (size > MOST_BYTES) {
        keep(ready, done);
        size = 0;
      }
    }
    keep(ready, done);
    return due.size();
  }

  private void keep(List<Paper> ready, List<Undrawn> done) {
    if (ready.isEmpty()) return;
    work.acrossCompanies(
        () -> {
          papers.keep(ready, clock.now());
          invoices.publish(done.stream().map(Undrawn::id).toList());
          return true;
        });
    ready.clear();
    done.clear();
  }

  private static Paper paper(Undrawn one, Drawn drawn) {
    return new Paper(
        one.id().value(),
        one.company(),
        "INVOICE",
        hash(drawn.bytes()),
        drawn.pages(),
        drawn.bytes());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

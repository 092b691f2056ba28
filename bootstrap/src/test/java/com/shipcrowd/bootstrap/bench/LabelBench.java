package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.Awb;
import io.micronaut.context.ApplicationContext;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// CPU and bytes of one label, warm.
final class LabelBench {
  private static final int WARM = 300;
  private static final int MEASURED = 500;

  private LabelBench() {}

  static void run() {
    System.out.printf("%nlabel PDF, 4x6 inch, one a file%n");
    try (var context =
        ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      var printer = context.getBean(DocumentPrinter.class);
      for (var name : List.of("Asha Verma", "सुनीता शर्मा", "கவிதா ராமன்")) {
        for (int i = 0; i < WARM; i++) print(printer, name, i);
        var cpu = ManagementFactory.getThreadMXBean();
        long before = cpu.getCurrentThreadCpuTime();
        long bytes = 0;
        for (int i = 0; i < MEASURED; i++) bytes += print(printer, name, i);
        double millis = (cpu.getCurrentThreadCpuTime() - before) / 1e6 / MEASURED;
        System.out.printf("  %-14s %.2f ms of CPU, %,d bytes%n", name, millis, bytes / MEASURED);
      }
    }
  }

  private static int print(DocumentPrinter printer, String name, int n) {
    return printer.labels(List.of(sheet(name, n)), LabelFormat.THERMAL_4X6).length;
  }

  private static LabelSheet sheet(String name, int n) {
    var to =
        new Address(
            name,
            "9845012345",
            "22, Residency Road",
            "Near Metro Gate 2",
            "Bengaluru",
            State.KA,
            new Pincode("560001"),
            null);
    var from =
        new Address(
            "Ravi Kumar",
            "9876501234",
            "12, Okhla Phase 2",
            "",
            "New Delhi",
            State.DL,
            new Pincode("110020"),
            null);
    var awb = new Awb("%014d".formatted(14255310001234L + n));
    return new LabelSheet(
        "Delhivery",
        "Surface",
        TransportMode.SURFACE,
        "BLR/JPN",
        "Bengaluru",
        awb,
        awb,
        1,
        1,
        PaymentMode.COD,
        Money.ofRupees("1499"),
        to,
        "https://shipcrowd.example/t/" + awb,
        "SO-" + n,
        LocalDate.of(2026, 11, 21),
        "INV-77",
        null,
        List.of(new LabelSheet.Goods("KURTA-M", "Cotton kurta, size M", 2, Money.ofRupees("1499"))),
        Money.ofRupees("1499"),
        new Weight(800),
        new Dimensions(250, 200, 100),
        "610910",
        "",
        "Kaveri Crafts",
        "",
        from,
        List.of("FRAGILE"),
        Instant.parse("2026-11-21T10:00:00Z"),
        LabelSheet.LabelOptions.PLAIN);
  }
}

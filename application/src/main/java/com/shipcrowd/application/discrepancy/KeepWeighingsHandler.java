package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.discrepancy.needs.Weighings;
import com.shipcrowd.application.discrepancy.needs.Weighings.Waiting;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.discrepancy.Weighing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// See {@link KeepWeighings}.
public final class KeepWeighingsHandler implements KeepWeighings {
  private static final int FILE = 5_000;
  private static final int LONGEST_WAIT_DAYS = 30;
  private static final String HEADER =
      "courier,awb,measured_at,charged_g,length_cm,breadth_cm,height_cm";

  private final UnitOfWork work;
  private final Weighings weighings;
  private final SubmitFile files;
  private final Ids ids;
  private final Clock clock;

  public KeepWeighingsHandler(
      UnitOfWork work, Weighings weighings, SubmitFile files, Ids ids, Clock clock) {
    this.work = work;
    this.weighings = weighings;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void keep(String courier, List<Weighing> some, Instant receivedAt) {
    if (some.isEmpty()) return;
    var day = receivedAt.atZone(Clock.IST).toLocalDate();
    var waiting = some.stream().map(w -> new Waiting(ids.next(), courier, w, day)).toList();
    work.acrossCompanies(() -> weighings.add(waiting));
  }

  @Override
  public int handOver() {
    var waiting =
        work.acrossCompanies(
            () -> weighings.waiting(clock.today().minusDays(LONGEST_WAIT_DAYS), FILE));
    if (waiting.isEmpty()) return 0;
    files.submit(
        new SubmitFile.Command(
            null,
            "courier pushes",
            WeightFileJob.NAME,
            null,
            Map.of(),
            "pushed-weights.csv",
            file(waiting),
            false));
    work.acrossCompanies(() -> weighings.handedOver(waiting.stream().map(Waiting::id).toList()));
    return waiting.size();
  }

  // Names of couriers and AWBs have nothing in them that a cell would have to quote.
  private static byte[] file(List<Waiting> waiting) {
    var lines = new StringJoiner("\n", HEADER + "\n", "\n");
    for (var one : waiting) {
      var weighing = one.weighing();
      lines.add(
          String.join(
              ",",
              one.courier(),
              weighing.awb().number(),
              one.measuredOn().toString(),
              Integer.toString(weighing.grams()),
              centimetres(weighing.lengthMm()),
              centimetres(weighing.breadthMm()),
              centimetres(weighing.heightMm())));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String centimetres(int mm) {
    return mm == 0 ? "" : BigDecimal.valueOf(mm, 1).toPlainString();
  }
}

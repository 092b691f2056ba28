package com.shipcrowd.application.payout;

import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.payout.Cure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the bank says of a file of payouts: `reference,status,utr,reason`, status PAID, FAILED or RETURNED. A line heard
/// twice changes nothing. Source: files.md section 6.
public final class PayoutAnswersFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "PAYOUT_ANSWERS";

  private static final Shape SHAPE =
      new Shape(
          List.of("reference", "status"),
          List.of("utr", "reason"),
          Map.of("remark", "reason"),
          Shape.PLATFORM_RECORDS);

  private final SettlePayouts payouts;

  public PayoutAnswersFile(SettlePayouts payouts) {
    this.payouts = payouts;
  }

  private enum Status {
    PAID,
    FAILED,
    RETURNED
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.COD_REMITTANCE;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  // Each touches one wallet; many in one unit would hold many.
  @Override
  public int chunk() {
    return 1;
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO, "What a bank did is not undone by us");
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var reading = new Reading();
    sheet.rows().forEach(reading::read);
    return reading;
  }

  private record Line(String reference, Told told) {}

  private final class Reading implements Plan {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Line> lines = new HashMap<>();

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row) {
      var cells = new Cells(row);
      var reference = cells.required("reference", 40);
      var status = cells.oneOf("status", Status.PAID);
      var utr = cells.text("utr", 40);
      var reason = cells.text("reason", 200);
      if (status == Status.PAID && !utr.matches("[A-Za-z0-9]{6,40}"))
        cells.refuse("REQUIRED", "utr", "Paid needs the UTR, 6 to 40 letters and digits");
      findings.addAll(cells.findings());
      if (!cells.isFine()) return;
      var words = reason.isEmpty() ? "refused_by_bank" : reason;
      lines.put(
          row.number(),
          new Line(
              reference,
              switch (status) {
                case PAID -> new Told.Paid("", utr);
                case FAILED -> new Told.Refused("", words, Cure.OTHER_ACCOUNT);
                case RETURNED -> new Told.Returned("", words);
              }));
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var outcomes = new ArrayList<Outcome>();
      for (var row : rows) {
        var line = lines.get(row.number());
        if (line == null || payouts.heard(line.reference(), line.told())) continue;
        outcomes.add(
            new Outcome(
                row.number(),
                null,
                List.of(),
                Finding.error(
                    row.number(), "REFERENCE_UNKNOWN", "reference", "No payout of ours has it")));
      }
      return outcomes;
    }
  }
}

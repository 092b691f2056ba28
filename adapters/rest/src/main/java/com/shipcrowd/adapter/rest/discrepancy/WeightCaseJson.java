package com.shipcrowd.adapter.rest.discrepancy;

import com.shipcrowd.application.discrepancy.needs.WeightCases.Shown;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCase.Dispute;
import com.shipcrowd.domain.discrepancy.WeightCase.Measured;
import com.shipcrowd.domain.ratecard.ChargeLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A weight case as it is shown.
record WeightCaseJson(
    String id,
    String companyId,
    String shipmentId,
    @Nullable String awb,
    String status,
    int appliedG,
    int chargedG,
    MeasuredJson measured,
    String currency,
    List<LineJson> lines,
    long differencePaise,
    Instant raisedAt,
    @Nullable Instant deadlineAt,
    @Nullable DisputeJson dispute,
    @Nullable String proof,
    @Nullable Integer decidedG,
    @Nullable String note,
    @Nullable Instant settledAt) {

  record MeasuredJson(
      @Nullable LocalDate measuredOn,
      int lengthMm,
      int breadthMm,
      int heightMm,
      @Nullable String imageUrl) {
    static MeasuredJson of(Measured m) {
      return new MeasuredJson(
          m.on(),
          m.lengthMm(),
          m.breadthMm(),
          m.heightMm(),
          m.image().isEmpty() ? null : m.image());
    }
  }

  record LineJson(String head, long amountPaise, long taxPaise) {
    static LineJson of(ChargeLine l) {
      return new LineJson(l.head().name(), l.taxable().paise(), l.tax().total().paise());
    }
  }

  record DisputeJson(String category, String remark, List<String> fileIds, Instant at) {
    static @Nullable DisputeJson of(@Nullable Dispute d) {
      return d == null
          ? null
          : new DisputeJson(
              d.category().name(),
              d.remark(),
              d.images().stream().map(i -> new ImageId(i).text()).toList(),
              d.at());
    }
  }

  /// Names a kept file.
  record ImageId(UUID value) implements Id {
    static final String PREFIX = "fil";

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  static WeightCaseJson of(Shown shown) {
    WeightCase c = shown.weightCase();
    return new WeightCaseJson(
        c.id().text(),
        c.company().text(),
        c.shipment().text(),
        shown.awb().isEmpty() ? null : shown.awb(),
        c.status().name(),
        c.applied(),
        c.charged(),
        MeasuredJson.of(c.measured()),
        "INR",
        c.lines().stream().map(LineJson::of).toList(),
        c.difference().total().paise(),
        c.raisedAt(),
        c.dueAt(),
        DisputeJson.of(c.dispute()),
        c.proof().isEmpty() ? null : c.proof(),
        c.decidedGrams(),
        c.note().isEmpty() ? null : c.note(),
        c.settledAt());
  }
}

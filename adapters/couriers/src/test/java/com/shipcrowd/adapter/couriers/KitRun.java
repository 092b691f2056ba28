package com.shipcrowd.adapter.couriers;

import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Hears how the cases of each courier's contract end. When every courier's kit was in the run, it brings the table of
/// couriers in the README up to date; a part of the couriers, or a part of the cases, leaves the README alone.
public final class KitRun implements TestExecutionListener {
  private final Map<String, CourierTable.Cases> cases = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> told = new ConcurrentHashMap<>();

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    var type = classOf(test);
    var values = entry.getKeyValuePairs();
    if (type != null && values.containsKey(CourierGatewayContract.COURIER)) told.put(type, values);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) count(test, new CourierTable.Cases(1, 0, 0));
      }
      case ABORTED -> count(test, new CourierTable.Cases(0, 1, 0));
      case FAILED -> count(test, new CourierTable.Cases(0, 0, 1));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    count(test, new CourierTable.Cases(0, 1, 0));
  }

  private void count(TestIdentifier test, CourierTable.Cases one) {
    var type = classOf(test);
    if (type != null) cases.merge(type, one, CourierTable.Cases::plus);
  }

  private static @Nullable String classOf(TestIdentifier test) {
    return switch (test.getSource().orElse(null)) {
      case MethodSource method -> method.getClassName();
      case ClassSource type -> type.getClassName();
      case null, default -> null;
    };
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var root = root(Path.of("").toAbsolutePath());
    if (root == null || told.isEmpty()) return;
    var rows = new ArrayList<CourierTable.Row>();
    told.forEach((type, values) -> rows.add(row(root, cases.get(type), values)));
    if (isWhole(root, rows)) CourierTable.write(root.resolve("README.md"), rows);
  }

  private static CourierTable.Row row(
      Path root, CourierTable.Cases cases, Map<String, String> told) {
    var courier = told.get(CourierGatewayContract.COURIER);
    var source = CourierTable.Source.read(root, courier);
    return new CourierTable.Row(
        courier, CourierTable.words(told.get(CourierGatewayContract.CAPABILITIES)), cases, source);
  }

  // Who told of itself ran in full: one case tells, and nobody picks that one alone.
  private static boolean isWhole(Path root, List<CourierTable.Row> rows) {
    var ran = rows.stream().map(CourierTable.Row::courier).toList();
    return ran.containsAll(CourierTable.everyCourier(root));
  }

  private static @Nullable Path root(Path from) {
    for (var at = from; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shipcrowd")) && Files.exists(at.resolve("README.md"))) return at;
    }
    return null;
  }
}

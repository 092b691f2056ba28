package com.shipcrowd.adapter.couriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.CourierTable.Cases;
import com.shipcrowd.adapter.couriers.CourierTable.Row;
import com.shipcrowd.adapter.couriers.CourierTable.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTableTest {
  private static final Row TURTLE =
      new Row("turtle", "forward", new Cases(9, 1, 0), new Source("low", "slow"));
  private static final Row ANT =
      new Row("ant", "freight", new Cases(8, 1, 1), new Source("low", ""));

  @Test
  void rows_stand_by_name_between_the_marks_and_nothing_else_moves() {
    var readme = "# A\n<!-- couriers: made by the test run -->\nold\n<!-- /couriers -->\nend\n";

    var placed = CourierTable.placed(readme, List.of(TURTLE, ANT));

    assertThat(placed)
        .startsWith("# A\n")
        .endsWith("<!-- /couriers -->\nend\n")
        .doesNotContain("old")
        .containsSubsequence(
            "| ant | freight | 8 passed, 1 skipped, **1 failed** | low |  |",
            "| turtle | forward | 9 passed, 1 skipped | low | slow |");
    assertThat(CourierTable.placed(placed, List.of(ANT, TURTLE))).isEqualTo(placed);
    assertThat(CourierTable.placed("no marks", List.of(ANT))).isEqualTo("no marks");
  }

  @Test
  void capabilities_are_said_in_groups() {
    assertThat(CourierTable.words("TRACK,FORWARD,COD,CANCEL,SAFE_REPEAT"))
        .isEqualTo("forward cod · cancel · track · repeat");
    assertThat(
            CourierTable.words(
                "NDR_REATTEMPT,NDR_RESCHEDULE,NDR_CHANGE_DETAILS,NDR_RETURN,NDR_RETURN"))
        .isEqualTo("ndr");
    assertThat(CourierTable.words("NDR_REATTEMPT,NDR_RETURN")).isEqualTo("ndr-again ndr-return");
  }

  @Test
  void confidence_is_that_of_the_core_then_of_the_parts(@TempDir Path root) throws IOException {
    var folder = Files.createDirectories(root.resolve("contracts/theirs/couriers/ant"));
    Files.writeString(
        folder.resolve("SOURCE.md"),
        "# Ant\n\nConfidence: high for booking; Low\nfor pushes.\n\nA high hill.\n\nRemark: off\n");

    assertThat(Source.read(root, "ant"))
        .isEqualTo(new Source("[high, parts low](contracts/theirs/couriers/ant/SOURCE.md)", "off"));
    assertThat(CourierTable.everyCourier(root)).containsExactly("ant", "sandbox");
    assertThat(Source.read(root, "sandbox").confidence()).isEqualTo("ours, no reference");
  }
}

package com.shipcrowd.application.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.DeliveryPromise;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.courier.WorkingDays;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();

  private static ServiceOnSale service(String code, boolean active, Predicate<Place> where) {
    return new ServiceOnSale(
        CourierService.standard(
            code, "sandbox", code, TransportMode.SURFACE, new Weight(30_000), 1),
        new CourierAccountId(new UUID(0, 1)),
        ServiceClass.STANDARD,
        false,
        active,
        true,
        DeliveryPromise.DEFAULT_CUT_OFF,
        WorkingDays.ALL_BUT_SUNDAY,
        ServiceArea.everywhereIn(DIRECTORY).without(where.negate()).build(),
        1,
        0);
  }

  private static CheckLane.Coverage coverage(ServiceOnSale... services) {
    var network = new Network(DIRECTORY, List.of(services));
    return new CheckLaneHandler(() -> network, _ -> false, new ManualClock(Instant.EPOCH))
        .coverage();
  }

  @Test
  void given_services_that_leave_states_out_when_counted_then_together_they_may_reach_the_target() {
    var south = service("S", true, p -> p.state() == State.KA || p.state() == State.TN);
    var rest = service("R", true, p -> p.state() != State.KA && p.state() != State.TN);
    var idle = service("I", false, _ -> true);

    var alone = coverage(south, idle);
    assertThat(alone.total().coveredBp()).isLessThan(alone.targetBp());
    assertThat(alone.services()).hasSize(1);
    var both = coverage(south, rest, idle);
    assertThat(both.total().coveredBp()).isGreaterThanOrEqualTo(both.targetBp());
    assertThat(both.services().stream().mapToInt(s -> s.total().covered()).sum())
        .isEqualTo(both.total().covered());
    assertThat(both.services().getLast().states())
        .filteredOn(s -> s.state() == State.KA)
        .allSatisfy(s -> assertThat(s.count().covered()).isEqualTo(s.count().offices()));
  }
}

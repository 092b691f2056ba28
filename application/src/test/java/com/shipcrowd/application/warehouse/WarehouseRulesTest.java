package com.shipcrowd.application.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeWarehouses;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.place.UnknownPincode;
import com.shipcrowd.domain.warehouse.DefaultNeeded;
import com.shipcrowd.domain.warehouse.NicknameTaken;
import com.shipcrowd.domain.warehouse.TooManyWarehouses;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WarehouseRulesTest {
  static final CompanyId KAVERI = new CompanyId(new UUID(1, 1));
  static final LookUpPincode ONE_PLACE =
      p ->
          p.digits().equals("560001")
              ? Optional.of(new PlaceFacts(p, State.KA, "Bengaluru", "BLR", true, "NORMAL", false))
              : Optional.empty();

  final FakeWarehouses rows = new FakeWarehouses();
  final PlainUnitOfWork work = new PlainUnitOfWork();
  final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
  final AddWarehouse add =
      new AddWarehouseHandler(rows, ONE_PLACE, _ -> {}, work, clock, new CountingIds());
  final ChangeWarehouse change = new ChangeWarehouseHandler(rows, ONE_PLACE, _ -> {}, work);
  final RemoveWarehouse remove = new RemoveWarehouseHandler(rows, work, clock);

  static Address at(String pincode) {
    return new Address(
        "Ravi", "9876543210", "12 MG Road", "", "Bengaluru", State.KA, new Pincode(pincode), null);
  }

  Warehouse added(String nickname, boolean makeDefault) {
    return add.add(
        new AddWarehouse.Command(
            KAVERI, nickname, at("560001"), null, Warehouse.USUAL_CUT_OFF, null, makeDefault));
  }

  Optional<String> usual() {
    return new FindWarehouseHandler(rows).usual(KAVERI).map(Warehouse::nickname);
  }

  @Test
  void given_several_warehouses_when_added_changed_and_removed_then_exactly_one_is_the_default() {
    var first = added("Main", false);
    var second = added("North", false);
    assertThat(usual()).contains("Main");

    change.change(
        new ChangeWarehouse.Command(KAVERI, second.id(), w -> w.asDefault(false), true, null));
    assertThat(usual()).contains("North");
    assertThatThrownBy(
            () ->
                change.change(
                    new ChangeWarehouse.Command(
                        KAVERI, second.id(), w -> w.asDefault(true), false, null)))
        .isInstanceOf(DefaultNeeded.class);
    remove.remove(KAVERI, second.id());

    assertThat(usual()).contains("Main");
    assertThatThrownBy(() -> remove.remove(KAVERI, second.id())).isInstanceOf(NotFound.class);
    assertThat(rows.find(KAVERI, first.id())).isPresent();
  }

  @Test
  void given_a_taken_nickname_or_an_unknown_pincode_when_adding_then_it_is_refused() {
    added("Main", false);

    assertThatThrownBy(() -> added("MAIN", false)).isInstanceOf(NicknameTaken.class);
    assertThatThrownBy(
            () ->
                add.add(
                    new AddWarehouse.Command(
                        KAVERI, "Far", at("999999"), null, Warehouse.USUAL_CUT_OFF, null, false)))
        .isInstanceOf(UnknownPincode.class);
  }

  @Test
  void given_another_version_when_changing_then_it_is_refused() {
    var main = added("Main", false);

    assertThatThrownBy(
            () ->
                change.change(
                    new ChangeWarehouse.Command(
                        KAVERI, main.id(), w -> w.asDefault(true), null, 7L)))
        .isInstanceOf(VersionMismatch.class);
  }

  @Test
  void given_fifty_warehouses_when_adding_one_more_then_it_is_refused() {
    for (int i = 0; i < 50; i++) added("W" + i, false);

    assertThatThrownBy(() -> added("W50", false)).isInstanceOf(TooManyWarehouses.class);
  }
}

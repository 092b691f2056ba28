package com.shipcrowd.application.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.fakes.FakeCourier;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.sandbox.DriveSandbox.Outcome;
import com.shipcrowd.application.sandbox.DriveSandbox.SandboxOnly;
import com.shipcrowd.application.sandbox.DriveSandbox.TooFarAhead;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.shipment.needs.Shipments.Filter;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Milestones;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.shipment.WrongMoment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriveSandboxTest {
  private static final CompanyId KAVERI = new CompanyId(new UUID(1, 1));
  private static final CompanyId MEHTA = new CompanyId(new UUID(1, 2));
  private static final CourierAccountId SANDBOX = new CourierAccountId(new UUID(2, 1));
  private static final CourierAccountId DELHIVERY = new CourierAccountId(new UUID(2, 2));
  private static final ShipmentId SHIPMENT = new ShipmentId(new UUID(3, 1));
  private static final Awb AWB = new Awb("99000000000100");
  private static final TopUpId TOP_UP = new TopUpId(new UUID(4, 1));

  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T10:00:00Z"));
  private final List<String> said = new ArrayList<>();
  private final Map<ShipmentId, Shipment> shipments = new HashMap<>();
  private final Map<TopUpId, TopUp> topUps = new HashMap<>();
  private final Strings strings = new Strings();
  private boolean isBelieved = true;
  private AcceptPayment.Answer answer = AcceptPayment.Answer.CREDITED;

  private final DriveSandbox sandbox =
      new DriveSandboxHandler(
          new Books(),
          new Couriers(
              new Accounts(),
              List.of(new FakeCourier("sandbox"), new FakeCourier("delhivery")),
              List.of()),
          strings,
          new Door(),
          topUps(),
          new Payer(),
          new Till(),
          new PlainUnitOfWork(),
          clock);

  private void carried(String courier, Awb awb, Awb reserved) {
    shipments.put(
        SHIPMENT,
        new Shipment(
            SHIPMENT,
            KAVERI,
            new UUID(6, 1),
            courier,
            courier.equals("sandbox") ? SANDBOX : DELHIVERY,
            "SBX-S",
            null,
            awb == null ? ShipmentStatus.CREATED : ShipmentStatus.AWB_ASSIGNED,
            clock.now(),
            null,
            reserved,
            awb,
            List.of(),
            "",
            "token",
            null,
            Milestones.NONE,
            null,
            "",
            clock.now(),
            0));
  }

  private void asked(String gateway) {
    topUps.put(
        TOP_UP,
        new TopUp(
            TOP_UP,
            KAVERI,
            gateway,
            new Money(50_000),
            TopUpStatus.PENDING,
            "ord",
            null,
            clock.now()));
  }

  @Test
  void given_a_sandbox_parcel_when_advanced_then_its_pushes_go_through_the_door() {
    carried("sandbox", AWB, null);

    var moved =
        sandbox.advance(KAVERI, SHIPMENT, ShipmentStatus.DELIVERED, NdrReason.PHONE_UNREACHABLE);

    assertThat(said)
        .containsExactly(
            "sandbox "
                + SANDBOX.text()
                + " "
                + KAVERI.text()
                + " "
                + AWB.number()
                + " DELIVERED PHONE_UNREACHABLE");
    assertThat(moved.pushes()).isOne();
    assertThat(moved.shipment().status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void given_a_booking_in_doubt_when_advanced_then_the_reserved_number_moves() {
    carried("sandbox", null, AWB);

    assertThat(sandbox.advance(KAVERI, SHIPMENT, ShipmentStatus.PICKED_UP, null).pushes()).isOne();
  }

  @Test
  void given_no_number_at_all_when_advanced_then_it_is_the_wrong_moment() {
    carried("sandbox", null, null);

    assertThatThrownBy(() -> sandbox.advance(KAVERI, SHIPMENT, ShipmentStatus.PICKED_UP, null))
        .isInstanceOf(WrongMoment.class);
  }

  @Test
  void given_a_real_couriers_parcel_when_driven_then_nothing_moves() {
    carried("delhivery", AWB, null);

    assertThatThrownBy(() -> sandbox.advance(KAVERI, SHIPMENT, ShipmentStatus.DELIVERED, null))
        .isInstanceOf(SandboxOnly.class);
    assertThatThrownBy(() -> sandbox.weather(KAVERI, SHIPMENT, SandboxCourier.Weather.LOST))
        .isInstanceOf(SandboxOnly.class);
    assertThat(said).isEmpty();
  }

  @Test
  void given_anothers_parcel_or_top_up_when_driven_then_it_is_not_there() {
    carried("sandbox", AWB, null);
    asked("sandbox");

    assertThatThrownBy(() -> sandbox.advance(MEHTA, SHIPMENT, ShipmentStatus.DELIVERED, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> sandbox.weather(MEHTA, SHIPMENT, SandboxCourier.Weather.LOST))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> sandbox.pay(MEHTA, TOP_UP, Outcome.CAPTURED, null, null))
        .isInstanceOf(NotFound.class);
    assertThat(said).isEmpty();
  }

  @Test
  void given_time_when_it_passes_then_only_at_the_companys_desk_of_sandbox_accounts() {
    var passed = sandbox.pass(KAVERI, Duration.ofDays(2));

    assertThat(passed).isEqualTo(new DriveSandbox.Passed(1, clock.now().plus(Duration.ofDays(2))));
    assertThat(said).containsExactly("sandbox " + SANDBOX.text() + " " + KAVERI.text() + " PT48H");
  }

  @Test
  void given_ten_years_when_more_passes_then_it_is_refused_and_the_clock_stays() {
    sandbox.pass(KAVERI, DriveSandbox.MOST_AHEAD);

    assertThatThrownBy(() -> sandbox.pass(KAVERI, Duration.ofMinutes(1)))
        .isInstanceOf(TooFarAhead.class);
    assertThat(sandbox.pass(KAVERI, Duration.ZERO).now())
        .isEqualTo(clock.now().plus(DriveSandbox.MOST_AHEAD));
  }

  @Test
  void given_faults_when_injected_then_they_wait_at_the_companys_desk() {
    sandbox.inject(KAVERI, List.of(SandboxCourier.Fault.LATE_SCANS));

    assertThat(strings.faults).containsExactly(KAVERI.text() + " [LATE_SCANS]");
  }

  @Test
  void given_a_top_up_when_paid_then_the_gateways_push_goes_through_the_door() {
    asked("sandbox");

    assertThat(sandbox.pay(KAVERI, TOP_UP, Outcome.CAPTURED, null, null).answer())
        .isEqualTo(AcceptPayment.Answer.CREDITED);
    sandbox.pay(KAVERI, TOP_UP, Outcome.CAPTURED, new Money(1), null);
    sandbox.pay(KAVERI, TOP_UP, Outcome.CAPTURED, null, "USD");
    sandbox.pay(KAVERI, TOP_UP, Outcome.FAILED, null, null);

    assertThat(said)
        .containsExactly(
            "sandbox captured 50000 INR",
            "sandbox captured 1 INR",
            "sandbox captured 50000 USD",
            "sandbox failed");
  }

  @Test
  void given_a_real_gateways_top_up_when_paid_then_nothing_is_said() {
    asked("razorpay");

    assertThatThrownBy(() -> sandbox.pay(KAVERI, TOP_UP, Outcome.CAPTURED, null, null))
        .isInstanceOf(SandboxOnly.class);
    assertThat(said).isEmpty();
  }

  @Test
  void given_a_door_that_does_not_believe_us_when_driven_then_it_is_our_defect() {
    carried("sandbox", AWB, null);
    asked("sandbox");
    isBelieved = false;
    answer = AcceptPayment.Answer.FORGED;

    assertThatThrownBy(() -> sandbox.advance(KAVERI, SHIPMENT, ShipmentStatus.DELIVERED, null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sandbox.pay(KAVERI, TOP_UP, Outcome.CAPTURED, null, null))
        .isInstanceOf(IllegalStateException.class);
  }

  private final class Strings implements SandboxCourier {
    final List<String> faults = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    private List<Push> push(String text) {
      return List.of(new Push(Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Push> advance(
        CourierAccount account, Awb awb, ShipmentStatus to, NdrReason reason) {
      return push(account.setting("company") + " " + awb.number() + " " + to + " " + reason);
    }

    @Override
    public List<Push> advanceClock(CourierAccount account, Duration by) {
      ahead = ahead.plus(by);
      return push(account.setting("company") + " " + by);
    }

    @Override
    public Instant now(CourierAccount account) {
      return clock.now().plus(ahead);
    }

    @Override
    public void inject(CourierAccount account, List<Fault> more) {
      faults.add(account.setting("company") + " " + more);
    }

    @Override
    public void weather(CourierAccount account, Awb awb, Weather weather) {
      said.add("weather");
    }
  }

  private final class Door implements AcceptPush {
    @Override
    public boolean accept(String courier, CourierAccountId account, Knock knock) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean acceptAndWorkIn(String courier, CourierAccountId account, Knock knock) {
      if (!isBelieved) return false;
      said.add(
          courier + " " + account.text() + " " + new String(knock.body(), StandardCharsets.UTF_8));
      shipments.computeIfPresent(SHIPMENT, (_, s) -> delivered(s));
      return true;
    }

    @Override
    public int workIn() {
      return 0;
    }
  }

  private static Shipment delivered(Shipment s) {
    return new Shipment(
        s.id(),
        s.company(),
        s.order(),
        s.courier(),
        s.account(),
        s.service(),
        s.rateCardVersion(),
        ShipmentStatus.DELIVERED,
        s.statusAt(),
        null,
        s.reservedAwb(),
        s.awb(),
        s.pieceAwbs(),
        s.sortCode(),
        s.trackingToken(),
        s.facts(),
        s.milestones(),
        null,
        "",
        s.createdAt(),
        s.version() + 1);
  }

  private final class Books implements ReadShipments {
    @Override
    public Optional<Shipment> one(CompanyId company, ShipmentId id) {
      return Optional.ofNullable(shipments.get(id)).filter(s -> s.company().equals(company));
    }

    @Override
    public List<Shipment> all(CompanyId company, List<ShipmentId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Shipment> page(CompanyId company, Filter filter, UUID before, int size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Story> story(CompanyId company, ShipmentId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Story> publicStory(String awbOrToken) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Accounts implements CourierAccounts {
    @Override
    public Optional<CourierAccount> find(CourierAccountId id) {
      return all().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public List<CourierAccount> all() {
      return List.of(
          new CourierAccount(SANDBOX, "sandbox", "", Map.of(), Map.of()),
          new CourierAccount(DELHIVERY, "delhivery", "", Map.of(), Map.of()));
    }

    @Override
    public void keep(CourierAccount account) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Payer implements SandboxPayments {
    private static Push push(String text) {
      return new Push(Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Push capture(TopUp topUp) {
      return capture(topUp, topUp.amount(), "INR");
    }

    @Override
    public Push capture(TopUp topUp, Money otherAmount, String currency) {
      return push("captured " + otherAmount.paise() + " " + currency);
    }

    @Override
    public Push fail(TopUp topUp) {
      return push("failed");
    }

    @Override
    public Optional<String> orderOf(String token) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Till implements AcceptPayment {
    @Override
    public Answer handle(String gateway, Map<String, String> headers, byte[] body) {
      said.add(gateway + " " + new String(body, StandardCharsets.UTF_8));
      return answer;
    }

    @Override
    public int expireUnpaid() {
      throw new UnsupportedOperationException();
    }
  }

  private TopUps topUps() {
    return new TopUps() {
      @Override
      public void add(TopUp topUp) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void keep(TopUp topUp, Instant at) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<TopUp> find(CompanyId company, TopUpId id) {
        return Optional.ofNullable(topUps.get(id)).filter(t -> t.company().equals(company));
      }

      @Override
      public Optional<TopUp> ofGatewayOrder(String gateway, String gatewayOrderId) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<TopUp> locked(CompanyId company, TopUpId id) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<TopUp> page(CompanyId company, UUID before, int size) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void openTask(TopUp topUp, String detail, Instant at) {
        throw new UnsupportedOperationException("nobody pays wrongly here");
      }

      @Override
      public int expire(Instant createdBefore, Instant at) {
        throw new UnsupportedOperationException();
      }
    };
  }
}

package com.shipcrowd.adapter.couriers.delhivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.couriers.MutatedGateway;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Shows that the kit bites: a good adapter is broken in one way at a time, and each time the case that stands against it
/// fails. The unbroken one passes the same cases.
class KitBitesTest {
  private record Mutant(
      String name,
      String caughtBy,
      UnaryOperator<CourierGateway> gateway,
      Function<CourierHook, CourierHook> hook) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Mutant> MUTANTS = mutants();

  @AfterEach
  void mend() {
    MutatedContract.gatewayMutation = UnaryOperator.identity();
    MutatedContract.hookMutation = Function.identity();
  }

  static Stream<Mutant> everyMutant() {
    return MUTANTS.stream();
  }

  @ParameterizedTest
  @MethodSource("everyMutant")
  void a_mutated_adapter_is_caught(Mutant mutant) {
    MutatedContract.gatewayMutation = mutant.gateway;
    MutatedContract.hookMutation = mutant.hook;

    assertThat(failures(Set.of(mutant.caughtBy))).isPositive();
  }

  @Test
  void the_unbroken_adapter_passes_the_same_cases() {
    var cases = new HashSet<String>();
    MUTANTS.forEach(mutant -> cases.add(mutant.caughtBy));

    assertThat(MUTANTS).hasSizeGreaterThanOrEqualTo(20);
    assertThat(failures(cases)).isZero();
  }

  private static long failures(Set<String> cases) {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request(cases), listener);
    assertThat(listener.getSummary().getTestsStartedCount()).isPositive();
    return listener.getSummary().getTestsFailedCount();
  }

  private static LauncherDiscoveryRequest request(Set<String> cases) {
    var builder =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    for (var name : cases) builder.selectors(selectMethod(MutatedContract.class, method(name)));
    return builder.build();
  }

  // Cases stand in the kit or in the contract above it.
  private static java.lang.reflect.Method method(String name) {
    for (Class<?> type = SimulatedCourierContract.class;
        type != Object.class;
        type = type.getSuperclass()) {
      for (var method : type.getDeclaredMethods()) if (method.getName().equals(name)) return method;
    }
    throw new IllegalArgumentException("no such case: " + name);
  }

  private static Mutant of(String name, String caughtBy, UnaryOperator<CourierGateway> mutation) {
    return new Mutant(name, caughtBy, mutation, Function.identity());
  }

  private static Mutant hook(
      String name, String caughtBy, Function<CourierHook, CourierHook> mutation) {
    return new Mutant(name, caughtBy, UnaryOperator.identity(), mutation);
  }

  // ---- the zoo

  private static List<Mutant> mutants() {
    var all = new ArrayList<Mutant>();
    booking(all);
    looking(all);
    afterwards(all);
    tracking(all);
    honesty(all);
    hooks(all);
    return List.copyOf(all);
  }

  private static void booking(List<Mutant> all) {
    all.add(
        of(
            "takes doubt for yes",
            "a_cut_line_leaves_doubt",
            good ->
                booking(
                    good,
                    (b, r) ->
                        b instanceof CourierGateway.Booking.InDoubt
                            ? new CourierGateway.Booking.Accepted(r.reserved(), "", List.of())
                            : b)));
    all.add(
        of(
            "takes doubt for no",
            "a_cut_line_leaves_doubt",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.InDoubt(var why)
                            ? new CourierGateway.Booking.Refused("COURIER_DOWN", why, true)
                            : b)));
    all.add(
        of(
            "takes no for doubt",
            "a_refused_booking_made_nothing",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Refused(_, var words, _)
                            ? new CourierGateway.Booking.InDoubt(words)
                            : b)));
    all.add(
        of(
            "draws a new reference at each try",
            "asking_twice_books_once",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Booking book(CourierAccount account, BookingRequest request) {
                    return good.book(
                        account, Requests.of(fresh(), good.reserve(account).orElse(null)));
                  }
                }));
    all.add(
        of(
            "forgets the number taken beforehand",
            "a_number_taken_beforehand_is_used",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Booking book(CourierAccount account, BookingRequest request) {
                    return good.book(
                        account,
                        Requests.of(request.reference(), good.reserve(account).orElse(null)));
                  }
                }));
    all.add(
        of(
            "keeps the courier that is down for itself",
            "a_courier_that_is_down_refuses_and_lets_another_try",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Refused(var code, var words, _)
                            ? new CourierGateway.Booking.Refused(code, words, false)
                            : b)));
    all.add(
        of(
            "takes a 429 for doubt",
            "too_many_calls_let_another_courier_try",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Refused(var code, _, _)
                                && code.equals("COURIER_DOWN")
                            ? new CourierGateway.Booking.InDoubt("429")
                            : b)));
    all.add(
        of(
            "names every refusal alike",
            "a_key_that_is_not_taken_is_renewed_or_told",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Refused(_, var words, var another)
                            ? new CourierGateway.Booking.Refused("COURIER_REFUSED", words, another)
                            : b)));
    all.add(
        of(
            "gives every box the first one's number",
            "every_box_has_its_number",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Accepted(var awb, var sort, var kids)
                            ? new CourierGateway.Booking.Accepted(
                                awb, sort, kids.stream().map(_ -> awb).toList())
                            : b)));
    all.add(
        of(
            "forgets the boxes after the first",
            "every_box_has_its_number",
            good ->
                booking(
                    good,
                    (b, _) ->
                        b instanceof CourierGateway.Booking.Accepted(var awb, var sort, _)
                            ? new CourierGateway.Booking.Accepted(awb, sort, List.of())
                            : b)));
    all.add(
        of(
            "waits for nobody",
            "an_answer_within_patience_counts",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Booking book(CourierAccount account, BookingRequest request) {
                    var hasty = new java.util.HashMap<>(account.settings());
                    hasty.put("deadline_ms", "100");
                    return good.book(
                        new CourierAccount(
                            account.id(),
                            account.courier(),
                            account.baseUrl(),
                            account.credentials(),
                            hasty),
                        request);
                  }
                }));
    all.add(
        of(
            "has no breaker",
            "a_breaker_opens_is_tried_again_and_closes",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Booking book(CourierAccount account, BookingRequest request) {
                    try (var caller = new HttpCaller(Duration.ofSeconds(1))) {
                      return new DelhiveryGateway(
                              new DelhiveryClient(caller), new FakeWaybillPool())
                          .book(account, request);
                    }
                  }
                }));
  }

  private static void looking(List<Mutant> all) {
    all.add(
        of(
            "finds nothing, ever",
            "a_lost_answer_is_found_again",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Lookup find(CourierAccount a, ShipmentId id, @Nullable Awb reserved) {
                    return new Lookup.Absent();
                  }
                }));
    all.add(
        of(
            "takes rubbish for absence",
            "rubbish_is_doubt_or_refusal_and_never_an_exception",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Lookup find(CourierAccount a, ShipmentId id, @Nullable Awb reserved) {
                    return good.find(a, id, reserved) instanceof Lookup.Found found
                        ? found
                        : new Lookup.Absent();
                  }
                }));
    all.add(
        of(
            "finds what was never booked",
            "what_was_never_booked_is_absent",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Lookup find(CourierAccount a, ShipmentId id, @Nullable Awb reserved) {
                    return new Lookup.Found(new Awb("12345678"), "", List.of());
                  }
                }));
  }

  private static void afterwards(List<Mutant> all) {
    all.add(
        of(
            "refuses a second cancel",
            "cancelling_twice_confirms_twice",
            good ->
                new MutatedGateway(good) {
                  private final Set<Awb> off = new HashSet<>();

                  @Override
                  public Ack cancel(CourierAccount account, Awb awb) {
                    return off.add(awb)
                        ? good.cancel(account, awb)
                        : new Ack.Refused("COURIER_REFUSED", "cancelled already");
                  }
                }));
    all.add(
        of(
            "calls off whatever it is told",
            "an_unknown_number_is_neither_cancelled_nor_tracked",
            good -> cancelling(good)));
    all.add(
        of(
            "calls off what was picked up",
            "what_was_picked_up_is_not_called_off",
            good -> cancelling(good)));
    all.add(
        of(
            "refuses a second edit",
            "editing_twice_is_accepted_twice",
            good ->
                new MutatedGateway(good) {
                  private final Set<Awb> edited = new HashSet<>();

                  @Override
                  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
                    return edited.add(awb)
                        ? good.edit(account, awb, edit)
                        : new Ack.Refused("COURIER_REFUSED", "same values");
                  }
                }));
    all.add(
        of(
            "orders a second van",
            "a_pickup_asked_twice_is_one_pickup",
            good ->
                new MutatedGateway(good) {
                  private int vans;

                  @Override
                  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
                    return new Pickup.Scheduled("V" + ++vans);
                  }
                }));
    all.add(
        of(
            "takes an error page for a label",
            "its_label_is_a_file",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public CourierLabel label(CourierAccount account, Awb awb) {
                    return new CourierLabel.Pdf("<html>".getBytes());
                  }
                }));
    all.add(
        of(
            "acts on nothing and says it did not",
            "a_failed_attempt_is_acted_on",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
                    return new Ack.Refused("COURIER_REFUSED", "no");
                  }
                }));
  }

  private static void tracking(List<Mutant> all) {
    all.add(
        of(
            "takes an unknown code for movement",
            "an_unknown_code_moves_no_parcel_and_is_kept",
            good ->
                scans(
                    good,
                    s -> s.status() == null ? with(s, ShipmentStatus.IN_TRANSIT, s.at()) : s)));
    all.add(
        of(
            "reads Indian time as Greenwich's",
            "seven_digits_after_the_second_are_read",
            good ->
                scans(
                    good,
                    s ->
                        s.at() == null
                            ? s
                            : with(s, s.status(), s.at().plus(Duration.ofMinutes(330))))));
    all.add(
        of(
            "mixes the two ends up",
            "the_way_to_the_end_is_followed",
            good ->
                scans(
                    good,
                    s ->
                        s.status() == ShipmentStatus.RTO_DELIVERED
                            ? with(s, ShipmentStatus.DELIVERED, s.at())
                            : s)));
    all.add(
        of(
            "takes rubbish for no news",
            "rubbish_is_doubt_or_refusal_and_never_an_exception",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Tracking track(CourierAccount account, List<Awb> awbs) {
                    return good.track(account, awbs) instanceof Tracking.Scans scans
                        ? scans
                        : new Tracking.Scans(List.of());
                  }
                }));
    all.add(
        of(
            "throws at rubbish",
            "rubbish_is_doubt_or_refusal_and_never_an_exception",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Tracking track(CourierAccount account, List<Awb> awbs) {
                    return switch (good.track(account, awbs)) {
                      case Tracking.Scans scans -> scans;
                      default -> throw new IllegalStateException("rubbish");
                    };
                  }
                }));
    all.add(
        of(
            "asks for one parcel at a time",
            "many_parcels_are_tracked_in_few_calls",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Tracking track(CourierAccount account, List<Awb> awbs) {
                    var all = new ArrayList<CourierScan>();
                    for (var awb : awbs)
                      if (good.track(account, List.of(awb)) instanceof Tracking.Scans(var some))
                        all.addAll(some);
                    return new Tracking.Scans(all);
                  }
                }));
  }

  private static void honesty(List<Mutant> all) {
    all.add(
        of(
            "boasts of manifests",
            "its_manifest_is_a_file",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Set<Capability> capabilities(CourierAccount account) {
                    return EnumSet.allOf(Capability.class);
                  }
                }));
    all.add(
        of(
            "does what it says it cannot",
            "what_it_cannot_do_is_refused_and_asks_nobody",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Set<Capability> capabilities(CourierAccount account) {
                    var fewer = EnumSet.copyOf(good.capabilities(account));
                    fewer.remove(Capability.CANCEL);
                    return fewer;
                  }
                }));
    all.add(
        of(
            "goes everywhere but where it is asked",
            "it_says_where_it_goes",
            good ->
                new MutatedGateway(good) {
                  @Override
                  public Set<Capability> capabilities(CourierAccount account) {
                    var more = EnumSet.copyOf(good.capabilities(account));
                    more.add(Capability.SERVICEABILITY);
                    return more;
                  }

                  @Override
                  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
                    return new Reach.Stays("not there");
                  }
                }));
  }

  private static void hooks(List<Mutant> all) {
    all.add(
        hook(
            "believes everybody",
            "a_push_is_believed_only_with_its_proof",
            good -> hooked(good, (_, _) -> true, good::read)));
    all.add(
        hook(
            "believes nobody",
            "a_push_is_believed_only_with_its_proof",
            good -> hooked(good, (_, _) -> false, good::read)));
    all.add(
        hook(
            "reads a broken push as no news",
            "a_broken_push_is_unreadable_and_nothing_else",
            good ->
                hooked(
                    good,
                    good::isGenuine,
                    (account, body) -> {
                      try {
                        return good.read(account, body);
                      } catch (CourierHook.UnreadablePush e) {
                        return List.of();
                      }
                    })));
    all.add(
        hook(
            "falls over a broken push",
            "a_broken_push_is_unreadable_and_nothing_else",
            good ->
                hooked(
                    good,
                    good::isGenuine,
                    (account, body) -> {
                      try {
                        return good.read(account, body);
                      } catch (CourierHook.UnreadablePush e) {
                        throw new IllegalStateException(Arrays.toString(body), e);
                      }
                    })));
  }

  // ---- how they are made

  private interface Answered {
    CourierGateway.Booking change(
        CourierGateway.Booking booking, CourierGateway.BookingRequest request);
  }

  private static CourierGateway booking(CourierGateway good, Answered change) {
    return new MutatedGateway(good) {
      @Override
      public Booking book(CourierAccount account, BookingRequest request) {
        return change.change(good.book(account, request), request);
      }
    };
  }

  private static CourierGateway cancelling(CourierGateway good) {
    return new MutatedGateway(good) {
      @Override
      public Ack cancel(CourierAccount account, Awb awb) {
        return new Ack.Accepted("");
      }
    };
  }

  private static CourierGateway scans(CourierGateway good, UnaryOperator<CourierScan> change) {
    return new MutatedGateway(good) {
      @Override
      public Tracking track(CourierAccount account, List<Awb> awbs) {
        return good.track(account, awbs) instanceof Tracking.Scans(var scans)
            ? new Tracking.Scans(scans.stream().map(change).toList())
            : new Tracking.InDoubt("");
      }
    };
  }

  private static CourierScan with(
      CourierScan s, @Nullable ShipmentStatus status, java.time.@Nullable Instant at) {
    return new CourierScan(
        s.awb(), s.courierCode(), status, at, s.location(), s.reason(), s.remark(), s.flag());
  }

  private interface Believes {
    boolean isGenuine(CourierAccount account, Knock knock);
  }

  private interface Reads {
    List<CourierScan> read(CourierAccount account, byte[] body);
  }

  private static CourierHook hooked(CourierHook good, Believes believes, Reads reads) {
    return new CourierHook() {
      @Override
      public String courier() {
        return good.courier();
      }

      @Override
      public Proof proof(CourierAccount account) {
        return good.proof(account);
      }

      @Override
      public boolean isGenuine(CourierAccount account, Knock knock) {
        return believes.isGenuine(account, knock);
      }

      @Override
      public List<CourierScan> read(CourierAccount account, byte[] body) {
        return reads.read(account, body);
      }
    };
  }

  private static long made;

  private static ShipmentId fresh() {
    return new ShipmentId(new UUID(0x0193_5a00_0000_7000L, 0xa000_0000_0000_0000L + ++made));
  }
}

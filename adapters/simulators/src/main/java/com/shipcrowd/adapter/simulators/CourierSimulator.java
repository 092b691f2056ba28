package com.shipcrowd.adapter.simulators;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One courier played: its waybills, its clock, its faults. A subclass speaks the courier's protocol; it is called under
/// this object's lock, one request at a time, and keeps its waybills here.
///
/// Numbers and references are used once: `taken` and `ofReference` tell a subclass what its courier would know.
public abstract class CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HUGE = 3 << 20;
  private static final String NOBODYS = "77700000000001";

  /// A word made of this is told as null.
  public static final String NULL = "~null~";

  private final String courier;
  private final Map<String, Waybill> waybills = new LinkedHashMap<>();
  private final Map<String, Waybill> byReference = new LinkedHashMap<>();
  private final Map<Call, Queue<Mishap>> next = new EnumMap<>(Call.class);
  private final Map<Call, Mishap> always = new EnumMap<>(Call.class);
  private final Map<Call, Answer> canned = new EnumMap<>(Call.class);
  private final List<Seen> seen = new ArrayList<>();
  private final List<Push> unsent = new ArrayList<>();
  private Supplier<Instant> clock = Instant::now;
  private Duration offset = Duration.ZERO;
  private Weather weather = Weather.FAIR;
  private boolean isWatched = true;
  private boolean echoes;
  private int silenceMs = 3_000;
  private int slowMs = 300;
  private long numbers = Math.floorMod(clock.get().getEpochSecond(), 100_000L) * 100;
  private @Nullable Waybill newest;

  /// @param courier name of the adapter that talks to it
  protected CourierSimulator(String courier) {
    this.courier = courier;
  }

  // ---- what a courier brings

  /// What an account at this courier holds: secret values by name, as its adapter's settings name them.
  public abstract Map<String, String> credentials();

  /// Plain values of an account.
  public abstract Map<String, String> settings();

  /// What a request asks for.
  protected abstract Call call(Ask ask);

  /// The courier's answer when all goes well, or its own refusal of a bad question. Keeps what it books with `keep`.
  protected abstract Answer work(Call call, Ask ask);

  /// The courier's polite no.
  protected abstract Answer refusal(Call call, Ask ask);

  /// What it says to a wrong or worn-out token or key; logins must work again afterwards.
  protected abstract Answer unauthorized(Ask ask);

  /// How it spells something that happens on the way.
  protected abstract Word word(Waybill waybill, Leg leg);

  /// How it writes a time; Indian unless its document says otherwise.
  protected abstract String time(Instant at);

  /// The same with seven digits after the second, as some of their servers do.
  protected String longTime(Instant at) {
    return time(at) + ".1234567";
  }

  /// What it pushes when this happens; empty when it pushes nothing.
  public Optional<Push> push(Waybill waybill, Told scan) {
    return Optional.empty();
  }

  // ---- for whoever plays with it

  /// Name of the adapter.
  public final String courier() {
    return courier;
  }

  /// An account that talks to this courier with deadlines of under a second.
  ///
  /// @param baseUrl where it listens, without a slash at the end
  public final CourierAccount account(CourierAccountId id, String baseUrl) {
    var quick = new LinkedHashMap<>(settings());
    quick.put("deadline_ms", "900");
    return new CourierAccount(id, courier, baseUrl, credentials(), Map.copyOf(quick));
  }

  /// An account that talks to this courier as patiently as its adapter does with the real one.
  ///
  /// @param baseUrl where it listens, without a slash at the end
  /// @param deadlineMs the longest wait of any call, or null for the adapter's own
  public final CourierAccount patientAccount(
      CourierAccountId id, String baseUrl, @Nullable String deadlineMs) {
    var own = new LinkedHashMap<>(settings());
    if (deadlineMs != null) own.put("deadline_ms", deadlineMs);
    return new CourierAccount(id, courier, baseUrl, credentials(), Map.copyOf(own));
  }

  /// The next calls of a kind go wrong so, one after the other.
  public final synchronized void next(Call call, Mishap... mishaps) {
    next.computeIfAbsent(call, _ -> new ArrayDeque<>()).addAll(Arrays.asList(mishaps));
  }

  /// Every call of a kind goes wrong so, until `heal`.
  public final synchronized void always(Call call, Mishap mishap) {
    always.put(call, mishap);
  }

  /// Every call but logins goes wrong so, until `heal`.
  public final synchronized void always(Mishap mishap) {
    for (var call : Call.values()) if (call != Call.LOGIN) always.put(call, mishap);
  }

  /// Every call of a kind gets this answer, until `heal`.
  public final synchronized void answers(Call call, Answer answer) {
    canned.put(call, answer);
  }

  /// The same with JSON.
  public final void answers(Call call, int status, String body) {
    answers(call, Answer.json(status, body));
  }

  /// All is well again; waybills stay.
  public final synchronized void heal() {
    next.clear();
    always.clear();
    canned.clear();
  }

  /// How long a time-out lasts and how slow slow is, in milliseconds.
  public final synchronized void patience(int silence, int slow) {
    silenceMs = silence;
    slowMs = slow;
  }

  /// Whether the last answer about another order named an order at all.
  public final synchronized boolean echoes() {
    return echoes;
  }

  /// Forgets what it was asked, and from now on remembers only if told so: a drill asks a million times.
  public final synchronized void watch(boolean isOn) {
    seen.clear();
    isWatched = isOn;
  }

  /// Requests of a kind, oldest first.
  public final synchronized List<Seen> seen(Call call) {
    return seen.stream().filter(s -> s.call() == call).toList();
  }

  /// Every waybill, oldest first.
  public final synchronized List<Waybill> waybills() {
    return List.copyOf(waybills.values());
  }

  /// A waybill by its number or one of its boxes'.
  public final synchronized Optional<Waybill> waybill(String number) {
    return Optional.ofNullable(waybills.get(number));
  }

  /// Forgets every waybill.
  public final synchronized void forget() {
    waybills.clear();
    byReference.clear();
    newest = null;
  }

  /// How parcels booked from now on travel.
  public final synchronized void weather(Weather kind) {
    weather = kind;
  }

  /// Time comes from here instead of the machine.
  public final synchronized void clock(Supplier<Instant> other) {
    clock = other;
  }

  /// What it would call now.
  public final synchronized Instant now() {
    return clock.get().plus(offset);
  }

  /// When a push leaves, by the clock on the wall; its scans may be dated ahead of it.
  protected final synchronized Instant leavesAt() {
    return clock.get();
  }

  /// Lets time pass: every scan that falls due happens, and is pushed in the order it happened.
  ///
  /// @return what was pushed
  public final synchronized List<Push> advance(Duration by) {
    offset = offset.plus(by);
    var until = now();
    var due = new ArrayList<Due>();
    waybills.values().stream().distinct().forEach(waybill -> collect(due, waybill, until));
    due.sort(Comparator.comparing(Due::at));
    var pushes = new ArrayList<Push>();
    for (var one : due)
      push(one.waybill, happens(one.waybill, one.leg, one.at)).ifPresent(pushes::add);
    unsent.addAll(pushes);
    return pushes;
  }

  private record Due(Waybill waybill, Leg leg, Instant at) {}

  private static void collect(List<Due> due, Waybill waybill, Instant until) {
    var at = waybill.last;
    while (!waybill.ahead.isEmpty()) {
      at = at.plusSeconds(waybill.ahead.element().afterSeconds());
      if (at.isAfter(until)) return;
      due.add(new Due(waybill, waybill.ahead.remove(), at));
    }
  }

  /// Moves a parcel on to a status at once, every scan on the way included, one second apart up to now.
  ///
  /// @param reason why an attempt failed; CONSIGNEE_UNAVAILABLE when null
  /// @return what was pushed; nothing when it stands there already or no way leads there
  public final synchronized List<Push> walk(
      String number, ShipmentStatus wanted, @Nullable NdrReason reason) {
    var waybill = waybills.get(number);
    if (waybill == null || waybill.stands == wanted) return List.of();
    var why = reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason;
    var way =
        Journeys.way(
            new Awb(waybill.number()), waybill.from(), waybill.to(), waybill.stands, wanted, why);
    if (way.isEmpty()) return List.of();
    var legs = way.get();
    var start = now().minusSeconds(legs.size());
    if (start.isBefore(waybill.last)) start = waybill.last;
    waybill.ahead.clear();
    var pushes = new ArrayList<Push>();
    for (int i = 0; i < legs.size(); i++) {
      push(waybill, happens(waybill, legs.get(i), start.plusSeconds(i + 1))).ifPresent(pushes::add);
    }
    unsent.addAll(pushes);
    return pushes;
  }

  /// Reports something in the courier's own words, whatever it means.
  ///
  /// @return the push, empty when it pushes nothing
  public final synchronized Optional<Push> report(String number, Word word, Instant at) {
    return reported(number, new Told(word, time(at), "Bengaluru"));
  }

  /// The same with a time of seven digits after the second.
  public final synchronized Optional<Push> reportLong(String number, Word word, Instant at) {
    return reported(number, new Told(word, longTime(at), "Bengaluru"));
  }

  private Optional<Push> reported(String number, Told told) {
    var waybill = waybills.get(number);
    if (waybill == null) throw new IllegalArgumentException("no such waybill: " + number);
    waybill.tell(told);
    return push(waybill, told)
        .map(push -> new Push(push.headers(), push.query(), nulled(push.body())));
  }

  /// How it spells a status of ours, as if the parcel came there now.
  public final synchronized Word spelled(
      String number, ShipmentStatus status, @Nullable NdrReason reason) {
    var waybill = waybills.get(number);
    if (waybill == null) throw new IllegalArgumentException("no such waybill: " + number);
    return word(waybill, new Leg(status, null, 0, waybill.to(), reason));
  }

  /// Pushes that nobody fetched yet, oldest first; fetched once.
  public final synchronized List<Push> unsent() {
    var all = List.copyOf(unsent);
    unsent.clear();
    return all;
  }

  // ---- for subclasses

  /// A fresh number with so many digits, the first ones given. A simulator that is started again goes on where no earlier
  /// one was, because whoever rehearses keeps what it booked.
  protected final String number(String start, int digits) {
    var rest = Long.toString(++numbers);
    return start + "0".repeat(Math.max(0, digits - start.length() - rest.length())) + rest;
  }

  /// Keeps a new waybill and plans its way.
  protected final Waybill keep(
      String number,
      String reference,
      boolean isReverse,
      List<String> children,
      String from,
      String to,
      Map<String, String> facts) {
    var waybill = new Waybill(number, reference, isReverse, children, from, to, now(), facts);
    newest = waybill;
    waybills.put(number, waybill);
    for (var child : children) waybills.put(child, waybill);
    byReference.put(reference, waybill);
    waybill.ahead.addAll(Journeys.planned(new Awb(number), weather, from, to));
    return waybill;
  }

  /// Whether a number carries a parcel already.
  protected final boolean isTaken(String number) {
    return waybills.containsKey(number);
  }

  /// The waybill of one of our references.
  protected final Optional<Waybill> ofReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  /// Calls a parcel off. True when it is off now, by this call or an earlier one.
  protected final boolean callOff(Waybill waybill) {
    if (waybill.isCancelled) return true;
    if (!waybill.stands.isBeforePickup()) return false;
    waybill.isCancelled = true;
    waybill.ahead.clear();
    waybill.stands = ShipmentStatus.CANCELLED;
    return true;
  }

  /// After a word about a failed attempt: once more to the door, or home.
  ///
  /// @return false when the parcel does not wait for a word
  protected final boolean tryAgain(Waybill waybill, boolean goesHome) {
    if (waybill.stands != ShipmentStatus.UNDELIVERED) return false;
    waybill.ahead.clear();
    var awb = new Awb(waybill.number());
    waybill.ahead.addAll(
        goesHome
            ? Journeys.home(awb, waybill.from(), waybill.to())
            : Journeys.again(awb, waybill.from(), waybill.to(), 20 * 3600));
    return true;
  }

  /// Writes a scan down that no journey planned.
  protected final void tell(Waybill waybill, Told told) {
    waybill.tell(told);
  }

  private Told happens(Waybill waybill, Leg leg, Instant at) {
    var told = new Told(word(waybill, leg), time(at), leg.place());
    waybill.tell(told);
    waybill.stands = leg.status();
    waybill.last = at;
    return told;
  }

  // ---- answering

  /// Answers one request, faults and all.
  public final synchronized Answer answer(Ask ask) {
    var call = call(ask);
    if (isWatched) seen.add(new Seen(call, ask));
    var words = canned.get(call);
    if (words != null) return words;
    var queue = next.get(call);
    var mishap = queue == null || queue.isEmpty() ? always.get(call) : queue.poll();
    var answer = mishap == null ? work(call, ask) : spoiled(mishap, call, ask);
    return answer.text().contains(NULL) ? answer.with(nulled(answer.body())) : answer;
  }

  // The marker becomes a JSON null or an empty element.
  private static byte[] nulled(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replace('"' + NULL + '"', "null")
        .replace(NULL, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Answer spoiled(Mishap mishap, Call call, Ask ask) {
    return switch (mishap) {
      case NONE -> work(call, ask);
      case TIMEOUT_AFTER -> work(call, ask).late(silenceMs);
      case TIMEOUT_BEFORE -> Answer.ok("{}").late(silenceMs);
      case CUT_AFTER -> work(call, ask).cut();
      case REFUSED -> refusal(call, ask);
      case SUCCESS_WITHOUT_NUMBER -> renumbered(call, ask, "");
      case NUMBER_OF_ANOTHER -> renumbered(call, ask, newest == null ? NOBODYS : newest.number());
      case ANOTHER_ORDER -> anotherOrder(call, ask);
      case TRUNCATED -> {
        var whole = work(call, ask);
        yield whole.with(Arrays.copyOf(whole.body(), Math.max(1, whole.body().length / 2)));
      }
      case EMPTY -> Answer.text(200, "application/json", "");
      case WRONG_TYPES -> {
        var answer = work(call, ask);
        yield answer.with(Garble.types(JSON, answer.body()));
      }
      case HUGE -> Answer.ok("{\"pad\":\"" + "x".repeat(HUGE) + "\"}");
      case TOO_MANY ->
          new Answer(
              429,
              Map.of("Content-Type", "application/json", "Retry-After", "1"),
              new byte[] {'{', '}'},
              0,
              false);
      case TOO_MANY_BARE -> Answer.json(429, "{}");
      case FORBIDDEN_PAGE ->
          Answer.text(403, "text/html", "<html><body>Request blocked</body></html>");
      case UNAUTHORIZED -> unauthorized(ask);
      case SERVER_ERROR -> Answer.json(500, "{\"message\":\"Internal\"}");
      case SLOW -> work(call, ask).late(slowMs);
    };
  }

  // The number of what was just booked, wherever it stands in the answer.
  private Answer renumbered(Call call, Ask ask, String other) {
    var was = newest;
    var answer = work(call, ask);
    var made = newest;
    if (made == null || made == was) return answer;
    boolean isNumeric = !answer.text().contains('"' + made.number() + '"');
    return answer.with(
        answer
            .text()
            .replace(made.number(), other.isEmpty() && isNumeric ? "null" : other)
            .getBytes(StandardCharsets.UTF_8));
  }

  private Answer anotherOrder(Call call, Ask ask) {
    var was = newest;
    var answer = work(call, ask);
    var made = newest;
    if (made == null || made == was) return answer;
    echoes = answer.text().contains(made.reference());
    return answer.with(
        answer
            .text()
            .replace(made.number(), NOBODYS)
            .replace(made.reference(), "SOMEBODY-ELSE")
            .getBytes(StandardCharsets.UTF_8));
  }
}

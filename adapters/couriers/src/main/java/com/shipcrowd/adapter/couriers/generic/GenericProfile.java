package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What one partner's API looks like: the usual document and the account's changes to it.
final class GenericProfile {
  private static final int KEPT = 100;
  private static final ObjectNode USUAL = usual();
  // Their keys are the partner's words, so one set of them never goes with another's.
  private static final Set<String> WHOLE =
      Set.of("headers", "status_map", "reason_map", "carries", "words");
  // Parsing is dearer than keeping; an account's text changes rarely.
  private static final Map<String, GenericProfile> READ = new LinkedHashMap<>();

  private final ObjectNode tree;
  private final GenericUnits units;
  private final GenericStatuses statuses;
  private final DateTimeFormatter days;
  private final String fault;

  private GenericProfile(ObjectNode tree, String fault) {
    this.tree = tree;
    var wrong = fault;
    var read = GenericStatuses.NONE;
    var zone = Clock.IST;
    var days = DateTimeFormatter.ISO_LOCAL_DATE;
    try {
      read = GenericStatuses.of(tree);
      zone = ZoneId.of(LooseJson.text(tree.get("timezone")));
      days = DateTimeFormatter.ofPattern(LooseJson.text(tree.get("date_format")), Locale.ENGLISH);
    } catch (IllegalArgumentException | DateTimeException e) {
      if (wrong.isEmpty()) wrong = "the profile names what there is not: " + e.getMessage();
    }
    this.units = new GenericUnits(tree.path("units"), zone, tree.path("event").path("at_format"));
    this.statuses = read;
    this.days = days;
    this.fault = wrong;
  }

  /// @param changes the account's setting; empty for none
  static GenericProfile of(String changes) {
    synchronized (READ) {
      var known = READ.get(changes);
      if (known != null) return known;
      if (READ.size() >= KEPT) READ.clear();
      var read = read(changes);
      READ.put(changes, read);
      return read;
    }
  }

  private static GenericProfile read(String changes) {
    var tree = USUAL.deepCopy();
    if (changes.isBlank()) return new GenericProfile(tree, "");
    var own = LooseJson.object(changes.getBytes(StandardCharsets.UTF_8));
    if (own.isEmpty()) return new GenericProfile(tree, "the profile is not a JSON object");
    for (var section : own.get().properties()) {
      var name = section.getKey();
      if (!tree.has(name)) return new GenericProfile(tree, "the profile has no section " + name);
      if (name.equals("operations")) {
        for (var operation : section.getValue().properties()) {
          if (!tree.path(name).has(operation.getKey()))
            return new GenericProfile(tree, "there is no operation " + operation.getKey());
          change((ObjectNode) tree.path(name), operation.getKey(), operation.getValue());
        }
      } else if (WHOLE.contains(name)) {
        tree.set(name, section.getValue());
      } else {
        change(tree, name, section.getValue());
      }
    }
    return new GenericProfile(tree, "");
  }

  private static void change(ObjectNode within, String key, JsonNode value) {
    if (within.get(key) instanceof ObjectNode old && value instanceof ObjectNode changed)
      old.setAll(changed);
    else within.set(key, value);
  }

  private static ObjectNode usual() {
    try (var in = GenericProfile.class.getResourceAsStream("/couriers/generic-profile.json")) {
      return (ObjectNode) LooseJson.object(Objects.requireNonNull(in).readAllBytes()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Why nothing can be done with it; empty when all is well.
  String fault() {
    return fault;
  }

  String text(String section) {
    return LooseJson.text(tree.get(section));
  }

  JsonNode section(String name) {
    return tree.path(name);
  }

  GenericUnits units() {
    return units;
  }

  /// How it writes days.
  DateTimeFormatter days() {
    return days;
  }

  GenericStatuses statuses() {
    return statuses;
  }

  /// The partner's word for one of ours; ours where it has none of its own.
  String word(String kind, String ours) {
    var word = LooseJson.text(tree.path("words").path(kind).get(ours));
    return word.isEmpty() ? ours : word;
  }

  /// A limit, the usual one where the profile names none.
  int limit(String name, int usual) {
    return LooseJson.decimal(tree.path("limits").get(name))
        .map(number -> (int) Math.min(Integer.MAX_VALUE, number.longValue()))
        .orElse(usual);
  }

  /// Whether a flag among the limits is set.
  boolean isLimited(String name) {
    return LooseJson.isYes(tree.path("limits").get(name));
  }

  /// Whether a list of the profile names something.
  boolean names(String list, String what) {
    for (var one : tree.path(list)) if (LooseJson.text(one).equalsIgnoreCase(what)) return true;
    return false;
  }

  /// An operation the partner has; empty when it is switched off or taken away.
  Optional<GenericWire> operation(String name) {
    var spec = tree.path("operations").path(name);
    return !fault.isEmpty() || !spec.isObject() || spec.path("enabled").toString().equals("false")
        ? Optional.empty()
        : Optional.of(new GenericWire(name, spec, this));
  }

  /// How it pushes; a missing node when it does not.
  JsonNode webhook() {
    var spec = tree.path("webhook");
    return fault.isEmpty() && LooseJson.isYes(spec.get("enabled"))
        ? spec
        : MissingNode.getInstance();
  }
}

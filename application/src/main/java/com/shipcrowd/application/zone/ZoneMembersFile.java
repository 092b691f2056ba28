package com.shipcrowd.application.zone;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.PincodeRange;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneChange.Field;
import com.shipcrowd.domain.zone.ZoneChange.What;
import com.shipcrowd.domain.zone.ZoneChange.ZoneChangeId;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pincodes of a zone set as a file: `zone_code,pincode`, or `zone_code,from_pincode,to_pincode`. Good records are
/// applied all at once, so nobody prices by half a map. Source: files.md section 5.
public final class ZoneMembersFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "ZONE_MEMBERS";

  /// Parameter: the set.
  public static final String SET = "zone_set_id";

  /// Parameter: `true` when the zones of the set have from now on what the file says and nothing else.
  public static final String REPLACE = "replace";

  private static final Shape SHAPE =
      new Shape(
          List.of("zone_code"),
          List.of("pincode", "from_pincode", "to_pincode"),
          Map.of("zone", "zone_code", "from", "from_pincode", "to", "to_pincode"),
          Shape.PLATFORM_RECORDS);

  private final ZoneSets sets;
  private final Held<Geography> geography;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public ZoneMembersFile(
      ZoneSets sets,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    this.sets = sets;
    this.geography = geography;
    this.fresh = fresh;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.RATES_ZONES;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO,
        "The pincodes of a zone set are put back by uploading the former file with replace");
  }

  @Override
  public void after(Job job) {
    fresh.look();
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var set = Id.decode(ZoneSetId.PREFIX, job.parameter(SET)).map(ZoneSetId::new).orElseThrow();
    boolean replaces = Boolean.parseBoolean(job.parameter(REPLACE));
    return work.acrossCompanies(() -> planned(job, set, replaces, sheet));
  }

  private Plan planned(Job job, ZoneSetId set, boolean replaces, Sheet sheet) {
    var head = sets.lock(set).orElse(null);
    var reading = new Reading(set, replaces, head == null ? -1 : head.version(), job.actor());
    if (head == null) {
      for (var row : sheet.rows())
        reading.findings.add(
            Finding.error(row.number(), "ZONE_UNKNOWN", "", "The zone set is deleted"));
      return reading;
    }
    for (var zone : sets.zonesOf(set)) reading.zones.put(zone.code(), zone);
    for (var member : sets.membersOf(set)) reading.present.put(member.pincode(), member.zone());
    for (var row : sheet.rows()) reading.read(row);
    return reading;
  }

  private final class Reading implements Plan {
    private final ZoneSetId set;
    private final boolean replaces;
    private final long version;
    private final String actor;
    private final PincodeDirectory directory = geography.get().directory();
    private final Map<String, NamedZone> zones = new HashMap<>();
    private final Map<Integer, ZoneId> present = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, String> claimed = new HashMap<>();
    private final Map<Integer, Integer> claimedBy = new HashMap<>();
    private final Map<Integer, int[]> pincodesOfRow = new HashMap<>();
    private final Map<Integer, NamedZone> zoneOfRow = new HashMap<>();

    Reading(ZoneSetId set, boolean replaces, long version, String actor) {
      this.set = set;
      this.replaces = replaces;
      this.version = version;
      this.actor = actor;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row) {
      var cells = new Cells(row);
      var code = cells.required("zone_code", 20);
      var zone = zones.get(code);
      if (zone == null && !code.isEmpty())
        cells.refuse(
            "ZONE_UNKNOWN", "zone_code", "The set has no such zone: '" + Cells.shown(code) + "'");
      var pincodes = pincodes(cells);
      if (zone != null && cells.isFine()) claim(cells, zone, pincodes);
      findings.addAll(cells.findings());
      if (zone == null || !cells.isFine()) return;
      for (int pincode : pincodes) {
        claimed.put(pincode, zone.code());
        claimedBy.putIfAbsent(pincode, row.number());
      }
      pincodesOfRow.put(row.number(), pincodes);
      zoneOfRow.put(row.number(), zone);
    }

    private int[] pincodes(Cells cells) {
      if (cells.has("pincode") || (!cells.has("from_pincode") && !cells.has("to_pincode"))) {
        var pincode = cells.pincode("pincode");
        if (cells.isFine() && directory.position(pincode) < 0)
          cells.refuse("PINCODE_UNKNOWN", "pincode", "No post office has it: " + pincode);
        if (cells.has("from_pincode") || cells.has("to_pincode"))
          cells.refuse("ENUM_INVALID", "pincode", "Either a pincode or a range");
        return new int[] {pincode.number()};
      }
      var from = cells.pincode("from_pincode");
      var to = cells.pincode("to_pincode");
      if (!cells.isFine()) return new int[0];
      if (from.compareTo(to) > 0) {
        cells.refuse("RANGE_REVERSED", "to_pincode", "A range does not end before it begins");
        return new int[0];
      }
      var inside = new PincodeRange(from, to).in(directory).toArray();
      if (inside.length == 0)
        cells.refuse(
            "PINCODE_UNKNOWN",
            "from_pincode",
            "No post office has a pincode of " + from + "-" + to);
      return inside;
    }

    private void claim(Cells cells, NamedZone zone, int[] pincodes) {
      for (int pincode : pincodes) {
        var other = claimed.get(pincode);
        if (other != null && !other.equals(zone.code())) {
          cells.refuse(
              "DUPLICATE_IN_FILE",
              "zone_code",
              pincode + " is in " + other + " by row " + claimedBy.get(pincode));
          return;
        }
        var there = present.get(pincode);
        if (!replaces && there != null && !there.equals(zone.id())) {
          cells.refuse("ZONE_OVERLAP", "zone_code", pincode + " is in " + codeOf(there));
          return;
        }
      }
    }

    private String codeOf(ZoneId id) {
      return zones.values().stream()
          .filter(z -> z.id().equals(id))
          .map(NamedZone::code)
          .findFirst()
          .orElse("another zone");
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var head = sets.lock(set).orElseThrow(() -> new StaleWrite("zone set"));
      if (head.version() != version) throw new StaleWrite("zone set");
      var wanted = new TreeMap<Integer, NamedZone>();
      for (var row : rows) {
        var zone = zoneOfRow.get(row.number());
        var pincodes = pincodesOfRow.get(row.number());
        if (zone == null || pincodes == null) continue;
        for (int pincode : pincodes) wanted.put(pincode, zone);
      }
      // All that leaves goes first: a pincode may move from one zone to another.
      if (replaces) zones.values().forEach(zone -> remove(zone, wanted));
      zones.values().forEach(zone -> add(zone, wanted));
      sets.save(head.touched());
      fresh.announce(Geography.TOPIC);
      return List.of();
    }

    private void remove(NamedZone zone, Map<Integer, NamedZone> wanted) {
      var leaving =
          present.entrySet().stream()
              .filter(e -> e.getValue().equals(zone.id()) && wanted.get(e.getKey()) != zone)
              .mapToInt(Map.Entry::getKey)
              .sorted()
              .toArray();
      if (leaving.length == 0) return;
      sets.take(set, zone.id(), leaving);
      note(zone, What.PINCODES_REMOVED, leaving);
    }

    private void add(NamedZone zone, Map<Integer, NamedZone> wanted) {
      var coming =
          wanted.entrySet().stream()
              .filter(e -> e.getValue() == zone && !zone.id().equals(present.get(e.getKey())))
              .mapToInt(Map.Entry::getKey)
              .toArray();
      if (coming.length == 0) return;
      sets.put(set, zone.id(), coming);
      note(zone, What.PINCODES_ADDED, coming);
    }

    private void note(NamedZone zone, What what, int[] pincodes) {
      var present = sets.find(zone.id()).orElseThrow(() -> new StaleWrite("zone"));
      sets.save(present.touched());
      var text = PincodesShown.of(pincodes, directory);
      var field =
          what == What.PINCODES_ADDED
              ? new Field("pincodes", null, text)
              : new Field("pincodes", text, null);
      sets.note(
          new ZoneChange(
              new ZoneChangeId(ids.next()), zone.id(), clock.now(), actor, what, List.of(field)));
    }
  }
}

package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.ZoneClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where one service picks up and delivers: one byte a pincode of a directory, and further arrays for limits, promised
/// days, sort codes and embargoes where any row has them. Immutable and safe to share; a look-up reads arrays and makes
/// nothing. A pincode without a row is not served. Source: zones-and-rates.md section 15.
public final class ServiceArea {
  private final PincodeDirectory directory;
  private final byte[] bits;
  private final List<Embargo> embargoes;

  private final Extras extras;

  private record Embargo(Set<Pincode> pincodes, LocalDate from, LocalDate to) {}

  /// A time without service.
  ///
  /// @param to last day; `LocalDate.MAX` for until further notice
  public record Window(LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  // What few rows have; an array is there only when one of them does. Limits are kept plus one, so
  // that zero is none;
  // sort codes and windows as places in a list, the first of which is none.
  private static final class Extras {
    int @Nullable [] maxCod;
    int @Nullable [] maxWeight;
    byte @Nullable [] tat;
    char @Nullable [] sort;
    char @Nullable [] window;
    final List<String> sortCodes = new ArrayList<>(List.of(""));
    final List<Window> windows = new ArrayList<>(List.of(new Window(LocalDate.MAX, LocalDate.MIN)));
    final Map<String, Integer> sortPlaces = new HashMap<>();
    final Map<Window, Integer> windowPlaces = new HashMap<>();

    void set(int position, int size, AreaRow row) {
      var cod = row.maxCodPaise();
      var weight = row.maxWeightG();
      var days = row.tatDays();
      var from = row.embargoFrom();
      if (cod != null || maxCod != null) {
        if (maxCod == null) maxCod = new int[size];
        maxCod[position] = cod == null ? 0 : cod + 1;
      }
      if (weight != null || maxWeight != null) {
        if (maxWeight == null) maxWeight = new int[size];
        maxWeight[position] = weight == null ? 0 : weight + 1;
      }
      if (days != null || tat != null) {
        if (tat == null) tat = new byte[size];
        tat[position] = days == null ? 0 : days.byteValue();
      }
      if (!row.sortCode().isEmpty() || sort != null) {
        if (sort == null) sort = new char[size];
        sort[position] = (char) placeOf(row.sortCode());
      }
      if (from != null || window != null) {
        if (window == null) window = new char[size];
        var to = row.embargoTo();
        window[position] =
            from == null ? 0 : (char) placeOf(new Window(from, to == null ? LocalDate.MAX : to));
      }
    }

    private int placeOf(String code) {
      if (code.isEmpty()) return 0;
      return sortPlaces.computeIfAbsent(
          code,
          c -> {
            sortCodes.add(c);
            return sortCodes.size() - 1;
          });
    }

    private int placeOf(Window one) {
      return windowPlaces.computeIfAbsent(
          one,
          w -> {
            windows.add(w);
            return windows.size() - 1;
          });
    }
  }

  private ServiceArea(
      PincodeDirectory directory, byte[] bits, List<Embargo> embargoes, Extras extras) {
    this.directory = directory;
    this.bits = bits;
    this.embargoes = embargoes;
    this.extras = extras;
  }

  /// An area out of rows, as read from a file. Rows of pincodes that the directory does not list are passed over.
  public static ServiceArea ofRows(PincodeDirectory directory, Iterable<AreaRow> rows) {
    var bits = new byte[directory.size()];
    var extras = new Extras();
    for (var row : rows) {
      int position = directory.position(row.pincode());
      if (position < 0) continue;
      bits[position] = row.coverage().bits();
      extras.set(position, bits.length, row);
    }
    return new ServiceArea(directory, bits, List.of(), extras);
  }

  /// Starts from every pincode of the directory except army post, fully served on the usual routes.
  public static Builder everywhereIn(PincodeDirectory directory) {
    return new Builder(directory)
        .at(place -> place.zoneClass() != ZoneClass.ARMY, _ -> Coverage.FULL);
  }

  /// Starts from nothing; for areas read from a file.
  public static Builder nowhereIn(PincodeDirectory directory) {
    return new Builder(directory);
  }

  /// What the service does at a pincode; nothing for one that is not listed.
  public Coverage at(Pincode pincode) {
    return at(directory.position(pincode));
  }

  /// The same by position in the directory this area was built on; nothing for -1.
  public Coverage at(int position) {
    return position < 0 ? Coverage.NONE : Coverage.ofBits(bits[position]);
  }

  /// The most that is collected at a position, in paise; -1 when the service's own limit counts.
  public int maxCodPaise(int position) {
    var limits = extras.maxCod;
    return limits == null || position < 0 ? -1 : limits[position] - 1;
  }

  /// The heaviest box at a position, in grams; -1 when the service's own limit counts.
  public int maxWeightG(int position) {
    var limits = extras.maxWeight;
    return limits == null || position < 0 ? -1 : limits[position] - 1;
  }

  /// Days promised at a position; 0 when lane or zone count.
  public int tatDays(int position) {
    var days = extras.tat;
    return days == null || position < 0 ? 0 : days[position];
  }

  /// The courier's routing code of a position, for labels; empty for none.
  public String sortCode(int position) {
    var codes = extras.sort;
    return codes == null || position < 0 ? "" : extras.sortCodes.get(codes[position]);
  }

  /// The embargo of a position on that Indian date; null when there is none.
  public @Nullable Window embargo(int position, LocalDate day) {
    if (position < 0) return null;
    var places = extras.window;
    if (places != null) {
      var window = extras.windows.get(places[position]);
      if (window.has(day)) return window;
    }
    if (embargoes.isEmpty()) return null;
    var pincode = directory.at(position).pincode();
    for (var embargo : embargoes) {
      var window = new Window(embargo.from, embargo.to);
      if (window.has(day) && embargo.pincodes.contains(pincode)) return window;
    }
    return null;
  }

  /// Whether the service has stopped serving a pincode on that Indian date.
  public boolean isEmbargoed(Pincode pincode, LocalDate day) {
    return embargo(directory.position(pincode), day) != null;
  }

  /// Pincodes with a delivery office that the service delivers prepaid parcels to.
  public int coveredDeliveryOffices() {
    int covered = 0;
    for (int i = 0; i < bits.length; i++) {
      if (directory.at(i).deliveryOffice() && Coverage.ofBits(bits[i]).prepaid()) covered++;
    }
    return covered;
  }

  /// The directory whose positions `at(int)` speaks of.
  public PincodeDirectory directory() {
    return directory;
  }

  /// Rules laid one over the other; a later one wins. Used by one thread, then thrown away.
  public static final class Builder {
    private final PincodeDirectory directory;
    private final byte[] bits;
    private final List<Embargo> embargoes = new ArrayList<>();

    private Builder(PincodeDirectory directory) {
      this.directory = directory;
      this.bits = new byte[directory.size()];
    }

    /// Changes what is done at every place the rule picks.
    public Builder at(Predicate<Place> where, UnaryOperator<Coverage> change) {
      for (int i = 0; i < bits.length; i++) {
        if (where.test(directory.at(i))) bits[i] = change.apply(Coverage.ofBits(bits[i])).bits();
      }
      return this;
    }

    /// Sets what is done at one pincode; one that the directory does not list is ignored.
    public Builder at(Pincode pincode, Coverage coverage) {
      int position = directory.position(pincode);
      if (position >= 0) bits[position] = coverage.bits();
      return this;
    }

    /// Not served at all.
    public Builder without(Predicate<Place> where) {
      return at(where, _ -> Coverage.NONE);
    }

    /// Delivered to, but no parcels collected from sellers.
    public Builder withoutPickup(Predicate<Place> where) {
      return at(where, c -> new Coverage(false, c.prepaid(), c.cod(), c.reverse(), c.oda()));
    }

    /// Prepaid only.
    public Builder withoutCod(Predicate<Place> where) {
      return at(where, c -> new Coverage(c.pickup(), c.prepaid(), false, c.reverse(), c.oda()));
    }

    /// No parcels collected from buyers.
    public Builder withoutReverse(Predicate<Place> where) {
      return at(where, c -> new Coverage(c.pickup(), c.prepaid(), c.cod(), false, c.oda()));
    }

    /// Served off the usual routes.
    public Builder oda(Predicate<Place> where) {
      return at(where, c -> new Coverage(c.pickup(), c.prepaid(), c.cod(), c.reverse(), true));
    }

    /// Served in principle, but not from one Indian date to another, both included.
    public Builder embargo(Collection<Pincode> pincodes, LocalDate from, LocalDate to) {
      embargoes.add(new Embargo(Set.copyOf(pincodes), from, to));
      return this;
    }

    /// The finished area; the builder may go on without touching it.
    public ServiceArea build() {
      return new ServiceArea(directory, bits.clone(), List.copyOf(embargoes), new Extras());
    }
  }

  /// A rule that picks the listed pincodes.
  public static Predicate<Place> in(Collection<Pincode> pincodes) {
    var set = Set.copyOf(pincodes);
    return place -> set.contains(place.pincode());
  }
}

package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.ZoneClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Where one service picks up and delivers: one byte a pincode of a directory. Immutable and safe
/// to share. A pincode without a row is not served. Source: zones-and-rates.md section 15.
public final class ServiceArea {
  private final PincodeDirectory directory;
  private final byte[] bits;
  private final List<Embargo> embargoes;

  private record Embargo(Set<Pincode> pincodes, LocalDate from, LocalDate to) {}

  private ServiceArea(PincodeDirectory directory, byte[] bits, List<Embargo> embargoes) {
    this.directory = directory;
    this.bits = bits;
    this.embargoes = embargoes;
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

  /// Whether the service has stopped serving a pincode on that Indian date.
  public boolean isEmbargoed(Pincode pincode, LocalDate day) {
    for (var embargo : embargoes) {
      if (!day.isBefore(embargo.from)
          && !day.isAfter(embargo.to)
          && embargo.pincodes.contains(pincode)) return true;
    }
    return false;
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
      return new ServiceArea(directory, bits.clone(), List.copyOf(embargoes));
    }
  }

  /// A rule that picks the listed pincodes.
  public static Predicate<Place> in(Collection<Pincode> pincodes) {
    var set = Set.copyOf(pincodes);
    return place -> set.contains(place.pincode());
  }
}

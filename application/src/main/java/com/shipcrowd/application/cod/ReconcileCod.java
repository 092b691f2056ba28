package com.shipcrowd.application.cod;

import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares what couriers say they remitted with what came to the bank and with what we know; every difference waits for a
/// person. Source: lifecycle.md section 8, files.md section 6.
public interface ReconcileCod {
  /// Takes a list in, inside a unit over all companies, and posts it when the bank has its money.
  void take(Mis mis, List<Line> lines);

  /// States what the bank got under a transfer's number, and posts the lists that waited for it.
  ///
  /// @return the lists that wait for it still
  List<MisId> credited(String utr, Money amount, LocalDate valueOn, String actor);

  /// Newest first.
  List<Mis> page(@Nullable UUID before, int most);

  /// @throws com.shipcrowd.application.NotFound when there is none
  Mis find(MisId id);

  /// How often each result occurs, and over which sums.
  List<Count> counts(MisId id);

  /// In the order of the file.
  ///
  /// @param after number of the line before, 0 for the first
  List<Line> lines(MisId id, @Nullable MisResult result, int after, int most);

  /// A person's decision on cash that is short, in excess or missing.
  ///
  /// @param courier whose number it is, null when only one gave it
  /// @throws com.shipcrowd.application.NotFound when no parcel has the number
  /// @throws com.shipcrowd.domain.cod.AwbAmbiguous when parcels of several couriers have it
  /// @throws com.shipcrowd.domain.cod.CodWrongState when there is nothing to decide
  Collected decide(
      String awb, @Nullable String courier, Decision decision, String note, String actor);

  /// A delivery was proven false: the seller's cash is taken back.
  ///
  /// @param courier whose number it is, null when only one gave it
  /// @throws com.shipcrowd.application.NotFound when no parcel has the number
  /// @throws com.shipcrowd.domain.cod.AwbAmbiguous when parcels of several couriers have it
  /// @throws com.shipcrowd.domain.cod.CodWrongState when its cash was not remitted
  Collected reverse(String awb, @Nullable String courier, String reason, String actor);

  /// What a person may decide.
  enum Decision {
    /// The courier keeps what is missing and the platform bears it.
    PLATFORM_PAYS,
    /// The seller entered a wrong amount: it gets what the courier collected.
    SELLER_ERROR,
    /// The courier paid too much; the rest is kept for it.
    KEPT_FOR_COURIER
  }

  /// Where a list stands.
  enum MisState {
    /// The bank has not got what the list says.
    UNBALANCED,
    POSTED
  }

  /// A list.
  record Mis(
      MisId id,
      String courier,
      String number,
      LocalDate on,
      MisState state,
      UUID job,
      int rows,
      Money remitted,
      Money deducted,
      String uploadedBy,
      Instant createdAt) {}

  /// One line of it.
  ///
  /// @param n its record in the file
  /// @param cod what the courier says it collected
  /// @param deducted what it kept for freight
  /// @param shipment the parcel it counts for, null for none
  record Line(
      int n,
      String awb,
      String utr,
      Money cod,
      Money remitted,
      Money deducted,
      MisResult result,
      @Nullable ShipmentId shipment) {
    Line judged(MisResult newResult, @Nullable ShipmentId counted) {
      return new Line(n, awb, utr, cod, remitted, deducted, newResult, counted);
    }

    /// What it accounts for.
    public Money accounted() {
      return remitted.plus(deducted);
    }
  }

  /// Lines of one result.
  record Count(MisResult result, int lines, Money remitted, Money deducted) {}
}

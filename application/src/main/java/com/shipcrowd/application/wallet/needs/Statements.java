package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.Leg;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a wallet. All calls join the surrounding unit of work.
public interface Statements {
  /// Newest first.
  ///
  /// @param period null for all
  /// @param before only lines older than this one, null for the newest
  List<Line> page(CompanyId company, @Nullable Period period, @Nullable UUID before, int size);

  /// Of a period, oldest first.
  List<Line> period(CompanyId company, Period period, int most);

  /// The shipment of an AWB.
  Optional<ShipmentId> parcel(CompanyId company, String awb);

  /// What a shipment did to the wallet, oldest first.
  List<Line> ofParcel(CompanyId company, ShipmentId shipment);

  /// One line with everything behind it.
  Optional<Explained> explained(CompanyId company, UUID entry);

  /// The balance at the beginning of a day.
  Money before(CompanyId company, LocalDate day);

  /// The company's name for the head of a paper.
  String nameOf(CompanyId company);

  /// One movement of the wallet.
  ///
  /// @param businessKey names the cause, for example `HOLD:shp_…`
  /// @param change what it did to the balance
  /// @param balance after it
  /// @param awb of the shipment it is about, empty when it is about none
  record Line(
      UUID entry,
      LocalDate on,
      Instant at,
      String businessKey,
      String event,
      Money change,
      Money balance,
      String awb) {}

  /// A line with its legs and what it was computed from.
  ///
  /// @param legs all of the entry
  /// @param number in the company's chain, from 1
  /// @param hash of the chain at this entry, 64 hex characters
  /// @param parcel null when it is about none
  record Explained(Line line, List<Leg> legs, long number, String hash, @Nullable Parcel parcel) {}

  /// What a charge for a shipment was computed from, as stored at booking.
  ///
  /// @param rateCardVersion the outside spelling
  /// @param charges the lines that were held, head by head
  record Parcel(
      ShipmentId shipment,
      String awb,
      String orderNumber,
      String service,
      String rateCardVersion,
      String zone,
      int deadGrams,
      int volumetricGrams,
      int chargeableGrams,
      int billedGrams,
      List<Charge> charges) {}

  /// @param state `ACTIVE`, `CAPTURED` or `RELEASED`
  record Charge(String head, Money taxable, Money tax, String state) {}
}

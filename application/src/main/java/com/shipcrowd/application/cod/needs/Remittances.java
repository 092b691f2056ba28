package com.shipcrowd.application.cod.needs;

import com.shipcrowd.application.cod.SeeCod.AdviceRow;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Tax;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Batches. All calls join the surrounding unit of work.
public interface Remittances {
  /// The next number of a day; others of that day wait until the unit ends.
  String number(LocalDate day);

  void add(Remittance remittance, List<Line> lines);

  /// @throws com.shipcrowd.application.StaleWrite when the stored version is not the one before
  void keep(Remittance remittance, Instant at);

  Optional<Remittance> find(RemittanceId id);

  /// One of a company, nobody else changing it until the unit ends.
  Optional<Remittance> locked(CompanyId company, RemittanceId id);

  /// Newest first.
  ///
  /// @param company only of this, null for all that the unit sees
  List<Remittance> page(
      @Nullable CompanyId company,
      @Nullable RemittanceState state,
      @Nullable UUID before,
      int most);

  List<Line> lines(CompanyId company, RemittanceId id);

  /// Lines as a seller reads them.
  List<AdviceRow> rows(CompanyId company, RemittanceId id);

  /// Gives the parcels of a batch free.
  void release(CompanyId company, RemittanceId id);

  /// Writes a reversal down.
  ///
  /// @param fromCod what later cash pays of it
  void addReversal(
      CompanyId company,
      ShipmentId shipment,
      Money amount,
      Money fromCod,
      String reason,
      String actor,
      Instant at);

  /// Gives the reversals that no batch paid for to a batch.
  ///
  /// @return what all reversals of the batch come to
  Money takeReversals(CompanyId company, RemittanceId id);

  /// What the reversals that no batch paid for come to.
  Money openReversals(CompanyId company);

  /// Gives the reversals of a batch back.
  void releaseReversals(CompanyId company, RemittanceId id);

  /// Name, bank and account of a company, for its advice.
  Optional<Payee> payee(CompanyId company, RemittanceId id);

  /// One parcel of a batch.
  ///
  /// @param fee early fee, zero for none
  record Line(ShipmentId shipment, Money amount, Money fee, Tax tax, State placeOfSupply) {}

  /// @param lastFour of the account, empty before a payout was decided
  record Payee(String company, String holder, String lastFour, String ifsc) {}
}

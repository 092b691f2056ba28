package com.shipcrowd.application.cod;

import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows cash on delivery: to sellers their own, to finance everybody's.
public interface SeeCod {
  /// A company's parcels, newest first.
  List<Shown> shipments(
      CompanyId company, @Nullable CodStatus status, @Nullable UUID before, int most);

  /// A company's batches, newest first.
  List<Remittance> remittances(CompanyId company, @Nullable UUID before, int most);

  /// Batches of all companies, newest first.
  List<Remittance> everybodys(@Nullable RemittanceState state, @Nullable UUID before, int most);

  /// @throws com.shipcrowd.application.NotFound when the company has none such
  Remittance remittance(CompanyId company, RemittanceId id);

  /// @throws com.shipcrowd.application.NotFound when the company has none such
  List<AdviceRow> rows(CompanyId company, RemittanceId id);

  /// The lines as CSV. Source: documents.md section 8.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has none such
  byte[] linesCsv(CompanyId company, RemittanceId id);

  /// The advice as A4 PDF.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has none such
  byte[] advice(CompanyId company, RemittanceId id);

  /// How old what couriers owe is.
  List<Ageing> ageing();

  /// What each courier owes.
  List<Outstanding> outstanding();

  /// One parcel's cash.
  ///
  /// @param paysOn the payout day, null while there is no due day
  /// @param isDelayed whether its day is past and the courier has not remitted it
  record Shown(
      ShipmentId shipment,
      String awb,
      String orderNumber,
      String courier,
      Money amount,
      CodPlan plan,
      CodStatus status,
      @Nullable LocalDate deliveredOn,
      @Nullable LocalDate dueOn,
      boolean isReconciled,
      @Nullable String batch,
      @Nullable String utr) {
    /// Whether the courier is late with it.
    public boolean isDelayed(LocalDate today) {
      boolean waits = status == CodStatus.COLLECTED || status.needsDecision();
      return waits && dueOn != null && dueOn.isBefore(today);
    }
  }

  /// One row of an advice.
  record AdviceRow(
      String awb,
      String orderNumber,
      String courier,
      @Nullable LocalDate deliveredOn,
      Money cod,
      CodPlan plan,
      Money fee,
      Money tax) {
    /// What is left of it.
    public Money net() {
      return cod.minus(fee).minus(tax);
    }
  }

  /// What one courier owes by age since delivery, in days.
  record Ageing(String courier, Money to7, Money to15, Money to30, Money older, int parcels) {}

  /// What one courier owes.
  ///
  /// @param parcels delivered and not reconciled
  /// @param waiting of the owed, what waits for a person
  record Outstanding(String courier, Money owed, int parcels, Money waiting) {}
}

package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import java.time.Instant;
import java.util.List;

/// What is on offer, from memory: no call of it touches the database or a courier.
public interface Tariffs {
  /// The services a company may book, with the card versions in force at an instant.
  ///
  /// @param sandbox whether the company is a sandbox twin
  Board offeredTo(CompanyId company, boolean sandbox, Instant at);

  /// What the company has agreed on top of the cards, as of an instant.
  Agreement termsOf(CompanyId company, Instant at);

  /// How the company wants its couriers chosen.
  QuotePreference preferenceOf(CompanyId company);

  /// @param directory the one the areas of all offers were built on
  /// @param sight how services and zone sets see its places
  record Board(PincodeDirectory directory, QuoteDesk.Sight sight, List<Tariff> tariffs) {}

  /// An offer and the service that carries it.
  record Tariff(QuoteDesk.Offer offer, ServiceOnSale sale) {
    /// The contract it is booked under.
    public CourierAccountId account() {
      return sale.account();
    }
  }
}

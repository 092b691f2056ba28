package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.AgreeOverrides;
import com.shipcrowd.application.ratecard.AgreeOverridesHandler;
import com.shipcrowd.application.ratecard.Costs;
import com.shipcrowd.application.ratecard.CountTrackRecords;
import com.shipcrowd.application.ratecard.CountTrackRecordsHandler;
import com.shipcrowd.application.ratecard.FollowFuel;
import com.shipcrowd.application.ratecard.FollowFuelHandler;
import com.shipcrowd.application.ratecard.KeepRateCards;
import com.shipcrowd.application.ratecard.KeepRateCardsHandler;
import com.shipcrowd.application.ratecard.LoadPricing;
import com.shipcrowd.application.ratecard.OfferedTariffs;
import com.shipcrowd.application.ratecard.PreferCouriers;
import com.shipcrowd.application.ratecard.PreferCouriersHandler;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.ReadRateCardsHandler;
import com.shipcrowd.application.ratecard.SheetFiles;
import com.shipcrowd.application.ratecard.needs.Agreements;
import com.shipcrowd.application.ratecard.needs.Preferences;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.application.ratecard.needs.TrackRecords;
import com.shipcrowd.domain.money.BasisPoints;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Price lists, and which of them counts for whom.
@Factory
final class PricingWiring {
  @Singleton
  Held<Pricing> pricing(
      RateCards cards,
      Agreements agreements,
      Preferences preferences,
      TrackRecords records,
      UnitOfWork work,
      Clock clock) {
    return new Held<>(
        Pricing.TOPIC, new LoadPricing(cards, agreements, preferences, records, work, clock)::load);
  }

  @Singleton
  Tariffs tariffs(
      Held<Geography> geography, Held<Network> network, Held<Pricing> pricing, BrokenLines lines) {
    return new OfferedTariffs(geography, network, pricing, lines::isBroken);
  }

  @Singleton
  Costs costs(
      Held<Geography> geography,
      Held<Network> network,
      Held<Pricing> pricing,
      @Property(name = "shipcrowd.pricing.min-margin-bp", defaultValue = "0") int minMargin) {
    return new Costs(geography, network, pricing, new BasisPoints(minMargin));
  }

  @Singleton
  KeepRateCards keepRateCards(
      RateCards cards, Costs costs, UnitOfWork work, KeepFresh fresh, Ids ids, Clock clock) {
    return new KeepRateCardsHandler(cards, costs, work, fresh, ids, clock);
  }

  @Singleton
  ReadRateCards readRateCards(RateCards cards, UnitOfWork work, Clock clock) {
    return new ReadRateCardsHandler(cards, work, clock);
  }

  @Singleton
  AgreeOverrides agreeOverrides(
      Agreements agreements,
      RateCards cards,
      UnitOfWork work,
      KeepFresh fresh,
      Ids ids,
      Clock clock) {
    return new AgreeOverridesHandler(agreements, cards, work, fresh, ids, clock);
  }

  @Singleton
  PreferCouriers preferCouriers(
      Preferences preferences,
      Held<Network> network,
      UnitOfWork work,
      KeepFresh fresh,
      Clock clock) {
    return new PreferCouriersHandler(preferences, network, work, fresh, clock);
  }

  @Singleton
  CountTrackRecords countTrackRecords(
      TrackRecords records, UnitOfWork work, KeepFresh fresh, Clock clock) {
    return new CountTrackRecordsHandler(records, work, fresh, clock);
  }

  @Singleton
  FollowFuel followFuel(Agreements agreements, UnitOfWork work, KeepFresh fresh, Clock clock) {
    return new FollowFuelHandler(agreements, work, fresh, clock);
  }

  @Singleton
  SheetFiles sheetFiles(Sheets files) {
    return new SheetFiles(files);
  }
}

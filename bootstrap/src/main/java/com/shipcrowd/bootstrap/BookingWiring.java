package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.AskRates;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.order.HandleOrders;
import com.shipcrowd.application.order.HandleOrdersHandler;
import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.application.order.needs.PickupPlaces;
import com.shipcrowd.application.pickup.SchedulePickups;
import com.shipcrowd.application.pickup.SchedulePickupsHandler;
import com.shipcrowd.application.pickup.needs.Pickups;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.Costs;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.Quoting;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.needs.LiveQuotes;
import com.shipcrowd.application.ratecard.needs.QuoteSeal;
import com.shipcrowd.application.ratecard.needs.Sellers;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.application.shipment.BookShipment;
import com.shipcrowd.application.shipment.BookShipmentHandler;
import com.shipcrowd.application.shipment.CancelShipmentHandler;
import com.shipcrowd.application.shipment.ClaimNumber;
import com.shipcrowd.application.shipment.EditShipment;
import com.shipcrowd.application.shipment.EditShipmentHandler;
import com.shipcrowd.application.shipment.FailBooking;
import com.shipcrowd.application.shipment.FetchCourierLabel;
import com.shipcrowd.application.shipment.FetchCourierLabelHandler;
import com.shipcrowd.application.shipment.FollowJourney;
import com.shipcrowd.application.shipment.MarkScheduled;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.shipment.ReadShipmentsHandler;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.shipment.RecordScansHandler;
import com.shipcrowd.application.shipment.RerateJob;
import com.shipcrowd.application.shipment.RerateShipments;
import com.shipcrowd.application.shipment.RerateShipmentsHandler;
import com.shipcrowd.application.shipment.SeeMargin;
import com.shipcrowd.application.shipment.SeeMarginHandler;
import com.shipcrowd.application.shipment.SettleByHand;
import com.shipcrowd.application.shipment.SettleByHandHandler;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.application.shipment.SettleShipmentsHandler;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Losses;
import com.shipcrowd.application.shipment.needs.PastBookings;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.task.OpenTaskHandler;
import com.shipcrowd.application.task.WorkOffTasks;
import com.shipcrowd.application.task.WorkOffTasksHandler;
import com.shipcrowd.application.task.needs.Tasks;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.application.tracking.AcceptPushHandler;
import com.shipcrowd.application.tracking.MappedScans;
import com.shipcrowd.application.tracking.MendTracking;
import com.shipcrowd.application.tracking.MendTrackingHandler;
import com.shipcrowd.application.tracking.PollParcels;
import com.shipcrowd.application.tracking.PollParcelsHandler;
import com.shipcrowd.application.tracking.needs.Mappings;
import com.shipcrowd.application.tracking.needs.Polls;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.application.tracking.needs.Unmatched;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Orders, quotes, bookings and journeys.
@Factory
final class BookingWiring {
  private final State platform;

  BookingWiring(@Property(name = "shipcrowd.platform.state", defaultValue = "HR") String state) {
    this.platform = State.valueOf(state);
  }

  @Singleton
  Couriers couriers(
      CourierAccounts accounts, List<CourierGateway> gateways, List<CourierHook> hooks) {
    return new Couriers(accounts, gateways, hooks);
  }

  @Singleton
  AskRates askRates(
      CourierAccounts accounts,
      List<CourierGateway> gateways,
      @Property(name = "shipcrowd.quotes.live-deadline", defaultValue = "800ms")
          Duration deadline) {
    return new AskRates(accounts, gateways, deadline);
  }

  @Singleton
  Quoting quoting(
      Tariffs tariffs,
      Sellers sellers,
      QuoteSeal seal,
      AskRates couriers,
      LiveQuotes quotes,
      UnitOfWork work,
      Clock clock) {
    return new Quoting(tariffs, sellers, seal, couriers, quotes, work, platform, clock);
  }

  @Singleton
  HandleOrders orders(UnitOfWork work, Orders orders, PickupPlaces places, Ids ids, Clock clock) {
    return new HandleOrdersHandler(work, orders, places, ids, clock);
  }

  @Singleton
  FollowJourney followJourney(
      Shipments shipments, KeepEarnings earnings, Till till, Losses losses, Clock clock) {
    return new FollowJourney(shipments, earnings, till, losses, clock);
  }

  @Singleton
  FailBooking failBooking(UnitOfWork work, Shipments shipments, Till till, Clock clock) {
    return new FailBooking(work, shipments, till, clock);
  }

  @Singleton
  BookShipment bookShipment(
      Bookings bookings,
      Shipments shipments,
      UnitOfWork work,
      Quoting quoting,
      Costs costs,
      Couriers couriers,
      FailBooking failing,
      RegisterWarehouses registrations,
      Ids ids,
      Clock clock) {
    return new BookShipmentHandler(
        bookings,
        shipments,
        work,
        quoting,
        costs,
        couriers,
        failing,
        registrations,
        platform,
        ids,
        clock);
  }

  @Singleton
  CancelShipmentHandler cancelShipment(
      UnitOfWork work, Shipments shipments, FollowJourney journey, Couriers couriers, Clock clock) {
    return new CancelShipmentHandler(work, shipments, journey, couriers, clock);
  }

  @Singleton
  EditShipment editShipment(UnitOfWork work, Shipments shipments, Couriers couriers, Clock clock) {
    return new EditShipmentHandler(work, shipments, couriers, clock);
  }

  @Singleton
  FetchCourierLabel fetchCourierLabel(UnitOfWork work, Shipments shipments, Couriers couriers) {
    return new FetchCourierLabelHandler(work, shipments, couriers);
  }

  @Singleton
  SettleByHand settleByHand(
      UnitOfWork work, Shipments shipments, ClaimNumber numbers, FailBooking failing, Clock clock) {
    return new SettleByHandHandler(work, shipments, numbers, failing, clock);
  }

  @Singleton
  ClaimNumber claimNumber(UnitOfWork work, Shipments shipments, Bookings bookings, Clock clock) {
    return new ClaimNumber(work, shipments, bookings, clock);
  }

  @Singleton
  OpenTask openTask(Tasks tasks, Ids ids, Clock clock) {
    return new OpenTaskHandler(tasks, ids, clock);
  }

  @Singleton
  WorkOffTasks workOffTasks(UnitOfWork work, Tasks tasks, Clock clock) {
    return new WorkOffTasksHandler(work, tasks, clock);
  }

  @Singleton
  SettleShipments settleShipments(
      UnitOfWork work,
      Shipments shipments,
      ClaimNumber numbers,
      Couriers couriers,
      FailBooking failing,
      CancelShipmentHandler cancelling,
      RecordScans recording,
      Clock clock) {
    return new SettleShipmentsHandler(
        work, shipments, numbers, couriers, failing, cancelling, recording, clock);
  }

  @Singleton
  MarkScheduled markScheduled(
      UnitOfWork work, Shipments shipments, FollowJourney journey, Clock clock) {
    return new MarkScheduled(work, shipments, journey, clock);
  }

  @Singleton
  SchedulePickups schedulePickups(
      UnitOfWork work,
      Pickups pickups,
      ReadShipments shipments,
      SeeWarehouses warehouses,
      RegisterWarehouses registrations,
      MarkScheduled marking,
      Couriers couriers,
      Ids ids,
      Clock clock) {
    return new SchedulePickupsHandler(
        work, pickups, shipments, warehouses, registrations, marking, couriers, ids, clock);
  }

  @Singleton
  ReadShipments readShipments(UnitOfWork work, Shipments shipments) {
    return new ReadShipmentsHandler(work, shipments);
  }

  @Singleton
  RecordScans recordScans(
      Mappings mappings,
      UnitOfWork work,
      Shipments shipments,
      Bookings bookings,
      FollowJourney journey,
      Clock clock) {
    return new MappedScans(
        mappings, new RecordScansHandler(work, shipments, bookings, journey, clock));
  }

  @Singleton
  MendTracking mendTracking(
      Unmatched unmatched,
      Mappings mappings,
      RecordScans recording,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    return new MendTrackingHandler(unmatched, mappings, recording, fresh, work, clock);
  }

  @Singleton
  AcceptPush acceptPush(
      Couriers couriers,
      Pushes pushes,
      RecordScans recording,
      KeepWeighings weighings,
      Ids ids,
      Clock clock) {
    return new AcceptPushHandler(couriers, pushes, recording, weighings, ids, clock);
  }

  @Singleton
  PollParcels pollParcels(
      Couriers couriers, Polls polls, RecordScans recording, UnitOfWork work, Clock clock) {
    return new PollParcelsHandler(couriers, polls, recording, work, clock);
  }

  @Singleton
  RerateShipments rerateShipments(
      ReadRateCards cards,
      PastBookings bookings,
      SubmitFile submit,
      Sheets sheets,
      UnitOfWork work,
      Clock clock) {
    return new RerateShipmentsHandler(cards, bookings, submit, sheets, work, clock);
  }

  @Singleton
  JobType rerateJob(
      ReadRateCards cards,
      Held<Pricing> pricing,
      Held<Geography> geography,
      PastBookings bookings) {
    return new RerateJob(cards, pricing, geography, bookings, platform);
  }

  @Singleton
  SeeMargin seeMargin(PastBookings bookings, UnitOfWork work) {
    return new SeeMarginHandler(bookings, work);
  }
}

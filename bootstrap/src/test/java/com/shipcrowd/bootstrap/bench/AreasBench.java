package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.LoadNetwork;
import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.courier.ServiceEntry;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.Serviceability;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.zone.Zone;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.management.ObjectName;

/// Twenty services that each go to every pincode with limits, days and sort codes of its own, compiled from files as at
/// the start of the program.
final class AreasBench {
  private static final int SERVICES = 20;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static volatile int sink;

  private AreasBench() {}

  static void run() throws Exception {
    System.out.printf("%nserviceability of 20 services, compiled%n");
    var directory = PincodeDirectory.packaged();
    var files = new ArrayList<String>();
    for (int i = 0; i < SERVICES; i++) files.add(file(directory, i));
    var load = loader(directory, files);
    load.load(null);
    load.load(null);
    // What the program keeps beside: the files themselves and the directory are there before and
    // after.
    long before = live();
    long start = System.nanoTime();
    var network = load.load(null);
    double millis = (System.nanoTime() - start) / 1e6;
    double mebibytes = (live() - before) / 1048576.0;
    System.out.printf(
        "  %,d rows compiled in %,.0f ms; %.2f MiB retained (target < 64)%n",
        SERVICES * directory.size(), millis, mebibytes);
    lookups(network);
  }

  private static void lookups(Network network) throws Exception {
    var directory = network.directory();
    var pairs = new Pincode[4096];
    var random = new java.util.Random(7);
    for (int i = 0; i < pairs.length; i++)
      pairs[i] = directory.at(random.nextInt(directory.size())).pincode();
    int[] at = new int[1];
    measure(
        "coverage of a pair, one service",
        () -> {
          int i = at[0]++ & 4095;
          var area = network.services().getFirst().area();
          return (area.at(pairs[i]).pickup() ? 1 : 0) + (area.at(pairs[i ^ 1]).prepaid() ? 1 : 0);
        });
    measure(
        "coverage of a pair, all 20 services",
        () -> {
          int i = at[0]++ & 4095;
          int from = directory.position(pairs[i]);
          int to = directory.position(pairs[i ^ 1]);
          int yes = 0;
          var services = network.services();
          for (int s = 0; s < services.size(); s++) {
            var area = services.get(s).area();
            if (area.at(from).pickup() && area.at(to).prepaid()) yes++;
          }
          return yes;
        });
    var parcels = List.of(new Parcel(new Weight(800), null));
    measure(
        "full check (COD, limits, embargo, days), one",
        () -> check(network, 1, pairs, parcels, at[0]++ & 4095));
    measure(
        "full check (COD, limits, embargo, days), 20",
        () -> check(network, SERVICES, pairs, parcels, at[0]++ & 4095));
  }

  private static int check(
      Network network, int services, Pincode[] pairs, List<Parcel> parcels, int i) {
    var directory = network.directory();
    var errand =
        new CourierService.Errand(
            directory.position(pairs[i]),
            directory.position(pairs[i ^ 1]),
            Direction.FORWARD,
            parcels,
            PaymentMode.COD,
            new Money(100_000),
            false,
            TODAY);
    int yes = 0;
    for (int s = 0; s < services; s++) {
      var one = network.services().get(s);
      if (one.service().check(one.area(), Zone.D, errand, false)
          instanceof Serviceability.Serviceable) yes++;
    }
    return yes;
  }

  private static void measure(String what, IntSupplier look) {
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int sum = 0;
    for (int i = 0; i < 400_000; i++) sum += look.getAsInt();
    int rounds = 1_000_000;
    double best = Double.MAX_VALUE;
    double bytes = 0;
    for (int round = 0; round < 5; round++) {
      long allocated = thread.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      for (int i = 0; i < rounds; i++) sum += look.getAsInt();
      best = Math.min(best, (System.nanoTime() - start) / (double) rounds);
      bytes = (thread.getCurrentThreadAllocatedBytes() - allocated) / (double) rounds;
    }
    sink = sum;
    System.out.printf("  %-46s %8.1f ns %8.1f bytes allocated%n", what, best, bytes);
  }

  private static String file(PincodeDirectory directory, int number) {
    var text =
        new StringBuilder(
            "service,pincode,pickup,prepaid,cod,reverse,oda,max_cod,max_weight_kg,tat_days,sort_code,embargo_from,embargo_to\r\n");
    for (int i = 0; i < directory.size(); i++) {
      text.append("SVC-").append(number).append(',').append(directory.at(i).pincode().digits());
      text.append(",Y,Y,").append(i % 7 == 0 ? 'N' : 'Y').append(",Y,");
      text.append((i + number) % 5 == 0 ? 'Y' : 'N').append(",50000.00,20.000,");
      text.append(1 + (i + number) % 7).append(",S").append(i % 300);
      text.append(i % 1000 == 0 ? ",2026-11-01,2026-12-01" : ",,").append("\r\n");
    }
    return text.toString();
  }

  private static LoadNetwork loader(PincodeDirectory directory, List<String> files) {
    var account = new CourierAccountId(new UUID(0, 1));
    var entries = new ArrayList<ServiceEntry>();
    for (int i = 0; i < SERVICES; i++) {
      entries.add(
          new ServiceEntry(
              "SVC-" + i,
              "bench",
              account,
              "Service " + i,
              TransportMode.SURFACE,
              20_000,
              1_200,
              5_000_000,
              i + 1,
              true,
              true,
              false,
              ServiceClass.STANDARD,
              true,
              LocalTime.of(14, 0),
              Map.of(),
              1,
              0,
              Instant.EPOCH,
              1));
    }
    CourierServices services =
        stand(
            CourierServices.class,
            (name, arguments) ->
                name.equals("all")
                    ? entries
                    : Optional.of(
                        files.get(Integer.parseInt(arguments[0].toString().substring(4)))));
    CourierAccounts accounts =
        stand(
            CourierAccounts.class,
            (_, _) -> List.of(new CourierAccount(account, "bench", "", Map.of(), Map.of())));
    var geography = new Geography(directory);
    return new LoadNetwork(() -> geography, services, accounts, new Plain(), true);
  }

  private interface Answers {
    Object to(String method, Object[] arguments);
  }

  private static <T> T stand(Class<T> in, Answers answers) {
    return in.cast(
        Proxy.newProxyInstance(
            in.getClassLoader(),
            new Class<?>[] {in},
            (_, method, arguments) -> answers.to(method.getName(), arguments)));
  }

  private static final class Plain implements UnitOfWork {
    @Override
    public <T> T of(CompanyId company, Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T acrossCompanies(Supplier<T> work) {
      return work.get();
    }
  }

  /// Bytes of everything alive, by the histogram of the heap, which collects first.
  private static long live() throws Exception {
    var text =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    var total = text.substring(text.lastIndexOf("Total")).trim().split("\\s+");
    return Long.parseLong(total[2]);
  }
}

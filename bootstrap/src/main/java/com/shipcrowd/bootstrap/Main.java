package com.shipcrowd.bootstrap;

import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.identity.AppointStaff;
import com.shipcrowd.application.ledger.ProveLedger;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program: `run` serves, `prove` checks the books of the live database, `demo` plays the main job against a running
/// server.
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  // Held here, or its channel would be collected and the claim with it.
  private static @Nullable FileLock lock;

  private Main() {}

  /// @param args a verb and its options, see `./shipcrowd help`
  public static void main(String[] args) throws Exception {
    var options = Options.read(args);
    switch (options.verb()) {
      case "run" -> run(options);
      case "prove" -> System.exit(prove(options));
      case "staff" -> System.exit(staff(options));
      case "simulate" -> Simulation.run(options, System.out);
      case "demo" -> System.exit(options.finance() ? financeDay(options) : demo(options));
      default -> {
        System.err.println("unknown verb " + options.verb() + "; see ./shipcrowd help");
        System.exit(2);
      }
    }
  }

  private static void run(Options options) throws Exception {
    long started = System.nanoTime();
    if (!isOurs(options.data())) {
      System.err.println("already running on this data, " + whereabouts(options.data()));
      System.exit(1);
    }
    var installation = Installation.open(options.data(), options.databaseUrl());
    var context = context(installation, options).start();
    var server = context.getBean(EmbeddedServer.class);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> shutDown(context, installation), "shutdown"));
    context.getBean(CourierContracts.class).signed();
    context.getBean(StandardServices.class).opened();
    context.getBean(StandardCards.class).written();
    var demo =
        options.demo() ? context.getBean(DemoCompany.class).present(installation.home()) : null;
    context.getBean(KeepFresh.class).warm();
    server.start();
    long millis = (System.nanoTime() - started) / 1_000_000;
    var address = "http://127.0.0.1:" + server.getPort();
    Files.writeString(options.data().resolve("address"), address);
    LOG.info("ready at {} after {} ms", address, millis);
    Welcome.print(System.out, address, installation.home(), demo, millis);
    new CountDownLatch(1).await();
  }

  /// Claims a data directory for as long as this process lives; two servers on one would run every timer twice.
  private static boolean isOurs(Path data) throws IOException {
    Files.createDirectories(data);
    var channel =
        FileChannel.open(
            data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return false;
    }
    // Left by the process before; nobody answers there until this one says so.
    Files.deleteIfExists(data.resolve("address"));
    return true;
  }

  private static String whereabouts(Path data) throws IOException {
    var address = data.resolve("address");
    return Files.exists(address) ? "at " + Files.readString(address) : "and still starting";
  }

  private static void shutDown(ApplicationContext context, Installation installation) {
    // Timers stop with the context, then nobody needs the database any more.
    context.close();
    installation.close();
  }

  static io.micronaut.context.ApplicationContextBuilder context(
      Installation installation, Options options) {
    Map<String, Object> properties = new HashMap<>(installation.properties());
    properties.put("micronaut.server.port", options.port());
    properties.put("shipcrowd.public-url", options.publicUrl());
    properties.put("shipcrowd.sandbox.for-everyone", !options.live());
    var simulatedAt = options.simulatedAt();
    if (simulatedAt != null) properties.put("shipcrowd.couriers.simulated-at", simulatedAt);
    return ApplicationContext.builder()
        .banner(false)
        .properties(properties)
        .deduceEnvironment(false);
  }

  private static int staff(Options options) {
    var role = options.role().equals("NONE") ? null : Role.valueOf(options.role());
    return beside(
        options,
        context -> {
          context.getBean(AppointStaff.class).appoint(new EmailAddress(options.email()), role);
          System.out.println(options.email() + " is " + (role == null ? "no longer staff" : role));
          return 0;
        });
  }

  private static int demo(Options options) throws Exception {
    return new Demo(URI.create(options.address()), Path.of(options.out())).play();
  }

  private static int financeDay(Options options) {
    return beside(
        options,
        context -> {
          var mails = Path.of(context.getRequiredProperty("shipcrowd.mail.folder", String.class));
          var office =
              new FinanceDay.Office() {
                @Override
                public void appoint(String email) {
                  context
                      .getBean(AppointStaff.class)
                      .appoint(new EmailAddress(email), Role.FINANCE);
                }

                @Override
                public String mailTo(String email) throws IOException {
                  return newest(mails, email);
                }
              };
          try {
            return new FinanceDay(URI.create(options.address()), Path.of(options.out()), office)
                .play();
          } catch (IOException trouble) {
            System.err.println(trouble.getMessage());
            return 1;
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
          }
        });
  }

  // Mails lie in a folder where no carrier is set up.
  private static String newest(Path mails, String email) throws IOException {
    if (!Files.isDirectory(mails)) return "";
    try (var files = Files.list(mails)) {
      for (var file : files.sorted(Comparator.comparing(Path::toString).reversed()).toList()) {
        if (!file.toString().endsWith(".eml")) continue;
        var text = Files.readString(file);
        if (text.contains("To: " + email)) return text;
      }
    }
    return "";
  }

  private static int prove(Options options) {
    return beside(options, Main::prove);
  }

  private static int prove(ApplicationContext context) {
    int broken = 0;
    for (var finding : context.getBean(ProveLedger.class).prove()) {
      boolean holds = finding.broken().isEmpty();
      System.out.printf(
          "%-6s %2d  %s (%,d looked at)%n",
          holds ? "ok" : "BROKEN", finding.number(), finding.title(), finding.checked());
      finding.broken().forEach(what -> System.out.println("           " + what));
      if (!holds) broken++;
    }
    System.out.println(broken == 0 ? "every invariant holds" : broken + " invariants are broken");
    return broken == 0 ? 0 : 1;
  }

  // Does something on the database that a server may be using at the same time.
  private static int beside(Options options, ToIntFunction<ApplicationContext> what) {
    var installation = Installation.open(options.data(), options.databaseUrl());
    var properties = new HashMap<>(installation.properties());
    properties.put("shipcrowd.scheduler.enabled", false);
    try (var context =
        ApplicationContext.builder()
            .banner(false)
            .properties(properties)
            .deduceEnvironment(false)
            .start()) {
      return what.applyAsInt(context);
    } finally {
      // A server that another process runs on this data is left running.
      var server = installation.server();
      if (server != null && !server.tookOver()) server.close();
    }
  }
}

package com.shipcrowd.bootstrap;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param verb `run`, `prove`, `staff`, `simulate` or `demo`
/// @param data where the embedded database, mails and secrets are kept
/// @param databaseUrl of an outside PostgreSQL, or null
/// @param demo whether a demo company is made
/// @param live whether sandbox couriers are for sandbox companies only
/// @param address of a running server, for `demo`
/// @param out where `demo` leaves its papers
/// @param email whom `staff` appoints
/// @param role as what; `NONE` lets them go
/// @param couriers whom `simulate` plays, separated by commas, or `all`
/// @param pace minutes that pass at simulated couriers in each second
/// @param finance whether `demo` plays a finance person's day
/// @param simulatedAt where couriers are played, or null: `run` then has a contract with each
record Options(
    String verb,
    Path data,
    @Nullable String databaseUrl,
    int port,
    String publicUrl,
    boolean demo,
    boolean live,
    String address,
    String out,
    String email,
    String role,
    String couriers,
    int pace,
    @Nullable String simulatedAt,
    boolean finance) {

  /// @throws IllegalArgumentException naming the option that is not understood
  static Options read(String[] args) {
    var verb = args.length == 0 ? "run" : args[0].toLowerCase(Locale.ROOT);
    var data = Path.of(System.getProperty("shipcrowd.data", ".shipcrowd"));
    String databaseUrl = System.getenv("SHIPCROWD_DATABASE_URL");
    int port = verb.equals("simulate") ? 9700 : 8080;
    var couriers = "all";
    int pace = 60;
    String simulatedAt = null;
    String publicUrl = null;
    boolean demo = true;
    boolean live = false;
    boolean finance = false;
    var address = "http://127.0.0.1:8080";
    var out = "demo-out";
    var email = "";
    var role = "PLATFORM_ADMIN";
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--no-demo" -> demo = false;
        case "--live" -> live = true;
        case "--finance" -> finance = true;
        case "--data" -> data = Path.of(value(args, ++i));
        case "--database-url" -> databaseUrl = value(args, ++i);
        case "--port" -> port = Integer.parseInt(value(args, ++i));
        case "--public-url" -> publicUrl = value(args, ++i);
        case "--address" -> address = value(args, ++i);
        case "--email" -> email = value(args, ++i);
        case "--role" -> role = value(args, ++i);
        case "--simulate" -> couriers = value(args, ++i);
        case "--pace" -> pace = Integer.parseInt(value(args, ++i));
        case "--simulated-couriers" -> simulatedAt = value(args, ++i);
        case "--out" -> out = value(args, ++i);
        default ->
            throw new IllegalArgumentException(
                "unknown option " + args[i] + "; see ./shipcrowd help");
      }
    }
    var shown = publicUrl == null ? "http://127.0.0.1:" + port : publicUrl;
    return new Options(
        verb,
        data.toAbsolutePath(),
        databaseUrl,
        port,
        shown,
        demo && !live,
        live,
        address,
        out,
        email,
        role,
        couriers,
        pace,
        simulatedAt,
        finance);
  }

  private static String value(String[] args, int at) {
    if (at >= args.length) throw new IllegalArgumentException(args[at - 1] + " needs a value");
    return args[at];
  }
}

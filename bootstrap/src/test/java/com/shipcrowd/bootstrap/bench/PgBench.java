package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.adapter.persistence.Database.Owner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The same SQL as the program sends, replayed by PostgreSQL's own load generator on the same server as the same role.
final class PgBench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final String program;
  private final Owner server;
  private final String appPassword;

  PgBench(String program, Owner server, String appPassword) {
    this.program = program;
    this.server = server;
    this.appPassword = appPassword;
  }

  /// Where pgbench is; empty when the machine has none.
  static String find() throws IOException {
    var places =
        List.of("/usr/bin/pgbench", "/usr/local/bin/pgbench", "/usr/lib/postgresql/18/bin/pgbench");
    for (var place : places) {
      if (Files.isExecutable(Path.of(place))) return place;
    }
    return "";
  }

  double perSecond(Path script, int clients, int seconds, int from)
      throws IOException, InterruptedException {
    var uri = URI.create(server.url().substring("jdbc:".length()));
    var out = Files.createTempFile("pgbench", ".txt");
    var process =
        new ProcessBuilder(
                program,
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-D",
                "i=" + from,
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + uri.getPort(),
                "-U",
                "shipcrowd_app",
                "shipcrowd")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    process.environment().put("PGPASSWORD", appPassword);
    int code = process.start().waitFor();
    var said = Files.readString(out);
    var rate = RATE.matcher(said);
    if (code != 0 || !rate.find() || said.contains("ERROR"))
      throw new IOException("pgbench: " + said);
    return Double.parseDouble(rate.group(1));
  }
}

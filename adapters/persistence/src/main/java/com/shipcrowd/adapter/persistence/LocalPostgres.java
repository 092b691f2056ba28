package com.shipcrowd.adapter.persistence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// A PostgreSQL of our own for machines without one: unpacked from a jar, durable (fsync, synchronous_commit and
/// full_page_writes stay on), password authentication, loopback only, its data kept between starts.
///
/// PostgreSQL refuses to run as root. As root it is started under an unprivileged uid with `setpriv`, or, where that
/// tool is missing, in a user namespace with `unshare`.
public final class LocalPostgres implements AutoCloseable {
  private static final String VERSION = "18.6.0";
  private static final int STARTUP_SECONDS = 60;

  private final Path home;
  private final Path binaries;
  private final List<String> asWhom;
  private final int port;
  private final Properties secrets;

  private final boolean tookOver;

  private LocalPostgres(
      Path home,
      Path binaries,
      List<String> asWhom,
      int port,
      Properties secrets,
      boolean tookOver) {
    this.tookOver = tookOver;
    this.home = home;
    this.binaries = binaries;
    this.asWhom = asWhom;
    this.port = port;
    this.secrets = secrets;
  }

  /// Starts the server whose data is under `home`, making it first where there is none. A server that a killed
  /// process left running there is taken over.
  ///
  /// @throws IllegalStateException with the server's own words when it does not come up
  public static LocalPostgres start(Path home) {
    try {
      var root = isRoot();
      var usable = root ? reachable(home.toAbsolutePath()) : home.toAbsolutePath();
      Files.createDirectories(usable);
      var asWhom = root ? unprivileged(usable) : List.<String>of();
      var binaries = unpacked(root);
      var secrets = secretsIn(usable);
      var data = usable.resolve("data");
      if (!Files.exists(data.resolve("PG_VERSION"))) initialise(usable, binaries, asWhom, secrets);
      var running = runningPort(data, binaries, asWhom);
      int port = running > 0 ? running : launch(usable, binaries, asWhom);
      var server = new LocalPostgres(usable, binaries, asWhom, port, secrets, running > 0);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded PostgreSQL", e);
    }
  }

  /// How the owner of the schema logs in.
  public Database.Owner owner() {
    return new Database.Owner(url("shipcrowd"), "shipcrowd_owner", secrets.getProperty("owner"));
  }

  /// The password for `shipcrowd_app`, made once and kept.
  public String appPassword() {
    return secrets.getProperty("app");
  }

  /// A long random secret of this installation, made once and kept, for signing and envelope keys.
  public String secret(String name) {
    return secrets.getProperty(name);
  }

  /// Where the data lives; as root it may differ from what was asked, when an unprivileged uid cannot reach that.
  public Path home() {
    return home;
  }

  /// Whether the server ran already when this process came.
  public boolean tookOver() {
    return tookOver;
  }

  /// The loopback port.
  public int port() {
    return port;
  }

  /// Stops the server: clients are cut, committed work is on disk.
  @Override
  public void close() {
    run(
        asWhom,
        List.of(
            binaries.resolve("bin/pg_ctl").toString(), "stop", "-D", data(), "-m", "fast", "-w"),
        home);
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// A directory an unprivileged uid can get to: the wanted one, or one under /var/lib named after it.
  private static Path reachable(Path wanted) throws IOException {
    for (var p = wanted; p != null; p = p.getParent()) {
      if (Files.exists(p)
          && !p.equals(wanted)
          && !Files.getPosixFilePermissions(p)
              .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE)) {
        return Path.of("/var/lib/shipcrowd", Integer.toHexString(wanted.toString().hashCode()));
      }
    }
    return wanted;
  }

  private static List<String> unprivileged(Path home) {
    if (succeeds(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true"))) {
      run(List.of(), List.of("chown", "-R", "65534:65534", home.toString()), home);
      return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    if (succeeds(List.of("unshare", "-U", "true"))) return List.of("unshare", "-U");
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and neither setpriv nor unshare works here; start as an ordinary user");
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Unpacks the server once per machine and version; others see all of it or nothing.
  private static Path unpacked(boolean root) throws IOException {
    var cache =
        root
            ? Path.of("/var/cache/shipcrowd")
            : Path.of(System.getProperty("user.home"), ".cache", "shipcrowd");
    var target = cache.resolve("postgresql-" + VERSION);
    if (Files.exists(target.resolve("bin/postgres"))) return target;
    Files.createDirectories(cache);
    var half = Files.createTempDirectory(cache, "unpacking");
    try (var archive = archive()) {
      TarArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        var path = half.resolve(entry.getName()).normalize();
        if (!path.startsWith(half))
          throw new IOException("an entry outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(archive, path, StandardCopyOption.REPLACE_EXISTING);
          boolean program = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
    Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException somebodyWasFaster) {
      if (!Files.exists(target.resolve("bin/postgres"))) throw somebodyWasFaster;
    }
    return target;
  }

  private static TarArchiveInputStream archive() throws IOException {
    var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
    var name = arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    InputStream packed = LocalPostgres.class.getResourceAsStream("/" + name);
    if (packed == null) throw new IOException("no PostgreSQL for this machine; use --database-url");
    return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
  }

  /// The secrets kept in a data directory, made at the first look: `owner`, `app`, `signing` and `envelope`, 64 hex
  /// characters each. Readable by their owner only.
  public static Properties secretsIn(Path home) {
    try {
      Files.createDirectories(home);
      var file = home.resolve("secrets.properties");
      if (!Files.exists(file)) makeSecrets(file);
      var secrets = new Properties();
      try (var in = Files.newInputStream(file)) {
        secrets.load(in);
      }
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep secrets in the data directory", e);
    }
  }

  private static void makeSecrets(Path file) throws IOException {
    var secrets = new Properties();
    var random = new SecureRandom();
    for (var name : List.of("owner", "app", "signing", "envelope")) {
      var bytes = new byte[32];
      random.nextBytes(bytes);
      secrets.setProperty(name, java.util.HexFormat.of().formatHex(bytes));
    }
    // All of them or none: half a file would lock the data up for ever.
    var half =
        Files.createTempFile(
            file.getParent(),
            "secrets",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(half, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
      secrets.store(out, "secrets of this installation");
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Makes the data aside and moves it in place when whole, so that a killed first start is repeated.
  private static void initialise(Path home, Path binaries, List<String> asWhom, Properties secrets)
      throws IOException {
    var half = home.resolve("data.new");
    remove(half);
    var password = Files.createTempFile(home, "pw", null);
    Files.writeString(password, secrets.getProperty("owner"));
    if (asWhom.contains("setpriv")) {
      run(List.of(), List.of("chown", "65534:65534", password.toString(), home.toString()), home);
    }
    run(
        asWhom,
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            half.toString(),
            "-U",
            "shipcrowd_owner",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"),
        home);
    Files.delete(password);
    Files.move(half, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) return;
    List<Path> inside;
    try (var walk = Files.walk(directory)) {
      inside = walk.toList();
    }
    for (var path : inside.reversed()) Files.delete(path);
  }

  /// The port of a server that already runs on this data, or 0.
  private static int runningPort(Path data, Path binaries, List<String> asWhom) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return 0;
    var status = new ArrayList<>(asWhom);
    status.addAll(
        List.of(binaries.resolve("bin/pg_ctl").toString(), "status", "-D", data.toString()));
    if (!succeeds(status)) return 0;
    var lines = Files.readAllLines(pidFile);
    return lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
  }

  private static int launch(Path home, Path binaries, List<String> asWhom) throws IOException {
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    var options =
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120"
            + " -c shared_buffers=256MB -c wal_compression=on -c max_wal_size=2GB -c timezone=UTC"
            + " -c log_min_messages=warning -c jit=off";
    run(
        asWhom,
        List.of(
            binaries.resolve("bin/pg_ctl").toString(),
            "start",
            "-D",
            home.resolve("data").toString(),
            "-l",
            home.resolve("data").resolve("server.log").toString(),
            "-o",
            options,
            "-W"),
        home);
    return port;
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTUP_SECONDS);
    while (true) {
      try (var connection =
              DriverManager.getConnection(
                  url("postgres"), "shipcrowd_owner", secrets.getProperty("owner"));
          var statement = connection.createStatement()) {
        try (var found =
            statement.executeQuery("select 1 from pg_database where datname = 'shipcrowd'")) {
          if (found.next()) return;
        }
        statement.execute("create database shipcrowd");
        return;
      } catch (SQLException notYet) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "PostgreSQL did not come up, see server.log in " + data(), notYet);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts", e);
    }
  }

  private static void run(List<String> asWhom, List<String> command, Path directory) {
    var whole = new ArrayList<>(asWhom);
    whole.addAll(command);
    try {
      var out = Files.createTempFile("shipcrowd", ".log");
      var process =
          new ProcessBuilder(whole)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      int code = process.waitFor();
      var said = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      if (code != 0)
        throw new IllegalStateException(command.getFirst() + " failed (" + code + "): " + said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

package com.shipcrowd.bootstrap;

import com.shipcrowd.adapter.persistence.Database;
import com.shipcrowd.adapter.persistence.LocalPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A data directory, the database behind it and the secrets of both, ready for an application context.
///
/// @param server the embedded PostgreSQL, or null when an outside one is used
/// @param home where kept files are
record Installation(@Nullable LocalPostgres server, Path home, Map<String, Object> properties)
    implements AutoCloseable {

  /// Brings the database up and its schema up to date.
  ///
  /// @param databaseUrl `postgres://owner:password@host:port/database` of an outside server, or null for the embedded one
  static Installation open(Path data, @Nullable String databaseUrl) {
    return databaseUrl == null ? embedded(data) : outside(data, databaseUrl);
  }

  private static Installation embedded(Path data) {
    var server = LocalPostgres.start(data);
    Database.migrate(server.owner(), server.appPassword());
    return new Installation(
        server,
        server.home(),
        properties(
            server.owner().url(),
            server.appPassword(),
            server.secret("signing"),
            server.secret("envelope"),
            server.home()));
  }

  private static Installation outside(Path data, String databaseUrl) {
    var uri =
        URI.create(
            databaseUrl.replaceFirst("^jdbc:", "").replaceFirst("^postgresql:", "postgres:"));
    var userInfo = uri.getUserInfo();
    if (userInfo == null || !userInfo.contains(":")) {
      throw new IllegalArgumentException(
          "--database-url must look like postgres://owner:password@host:5432/database");
    }
    var user = userInfo.substring(0, userInfo.indexOf(':'));
    var password = userInfo.substring(userInfo.indexOf(':') + 1);
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath();
    var secrets = LocalPostgres.secretsIn(data);
    Database.migrate(new Database.Owner(jdbc, user, password), secrets.getProperty("app"));
    return new Installation(
        null,
        data,
        properties(
            jdbc,
            secrets.getProperty("app"),
            secrets.getProperty("signing"),
            secrets.getProperty("envelope"),
            data));
  }

  private static Map<String, Object> properties(
      String url, String appPassword, String signing, String envelope, Path home) {
    var properties = new HashMap<String, Object>();
    properties.put("datasources.default.url", url);
    properties.put("datasources.default.username", "shipcrowd_app");
    properties.put("datasources.default.password", appPassword);
    properties.put("datasources.default.db-type", "postgres");
    properties.put("datasources.default.dialect", "POSTGRES");
    properties.put("datasources.default.maximum-pool-size", 24);
    properties.put("datasources.default.minimum-idle", 4);
    properties.put("shipcrowd.identity.signing-secret", signing);
    properties.put("shipcrowd.envelope-key", envelope);
    properties.put("shipcrowd.payments.sandbox-secret", "payments:" + signing);
    properties.put("shipcrowd.mail.folder", home.resolve("mail").toString());
    return properties;
  }

  @Override
  public void close() {
    if (server != null) server.close();
  }
}

package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.CreateApiKey;
import com.shipcrowd.application.identity.Register;
import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.warehouse.AddWarehouse;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.warehouse.Warehouse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A company to try things out with: money in its wallet, two warehouses and a test key. Made once per data directory.
@Singleton
final class DemoCompany {
  private static final String EMAIL = "demo@shipcrowd.example";
  private static final Money WALLET = Money.ofRupees("100000");

  private final Register register;
  private final CreateApiKey createKey;
  private final AddWarehouse addWarehouse;
  private final Ledger ledger;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  DemoCompany(
      Register register,
      CreateApiKey createKey,
      AddWarehouse addWarehouse,
      Ledger ledger,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.register = register;
    this.createKey = createKey;
    this.addWarehouse = addWarehouse;
    this.ledger = ledger;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  /// How to get in.
  record Access(String email, String password, String apiKey) {
    @Override
    public String toString() {
      return "Access[" + email + "]";
    }
  }

  /// The demo company of a data directory, made at the first call.
  ///
  /// @return null when the database has it but this directory does not know its login
  @Nullable Access present(Path home) throws IOException {
    var file = home.resolve("demo.properties");
    var known = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        known.load(in);
      }
      return access(known);
    }
    Access made;
    try {
      made = make("demo-" + ids.secret().toLowerCase(java.util.Locale.ROOT).substring(0, 10));
    } catch (EmailTaken madeElsewhere) {
      return null;
    }
    known.setProperty("email", made.email());
    known.setProperty("password", made.password());
    known.setProperty("api_key", made.apiKey());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(file)) {
      known.store(out, "login and test key of the demo company");
    }
    return made;
  }

  private static Access access(Properties known) {
    return new Access(
        known.getProperty("email"), known.getProperty("password"), known.getProperty("api_key"));
  }

  private Access make(String password) {
    var made =
        register.register(
            new Register.Command(
                new EmailAddress(EMAIL), password, "Asha Verma", "9876543210", "Kaveri Crafts"));
    for (var company : List.of(made.company(), made.sandbox())) furnish(company);
    var key =
        createKey.create(
            new CreateApiKey.Command(
                made.company(),
                made.user(),
                "demo",
                KeyMode.TEST,
                EnumSet.allOf(Scope.class),
                Duration.ofDays(365)));
    work.of(
        made.company(),
        () -> {
          var credit =
              new WalletPostings(made.company(), clock.today())
                  .cashback("DEMO:" + made.company().text(), WALLET);
          ledger.post(made.company(), List.of(credit));
          return credit;
        });
    return new Access(EMAIL, password, key.secret());
  }

  private void furnish(CompanyId company) {
    addWarehouse.add(
        warehouse(company, "DEL-1", "12, Okhla Phase 2", "New Delhi", State.DL, "110020", true));
    addWarehouse.add(
        warehouse(
            company, "BLR-1", "4, Whitefield Main Road", "Bengaluru", State.KA, "560066", false));
  }

  private static AddWarehouse.Command warehouse(
      CompanyId company,
      String nickname,
      String line1,
      String city,
      State state,
      String pincode,
      boolean first) {
    return new AddWarehouse.Command(
        company,
        nickname,
        new Address("Ravi Kumar", "9876501234", line1, "", city, state, new Pincode(pincode), null),
        null,
        Warehouse.USUAL_CUT_OFF,
        null,
        first);
  }
}

package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.wallet.OpenWallet;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.bootstrap.journey.Program;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Posting into the ledger with every constraint and the chain on, over many wallets and into one hot wallet, beside pgbench
/// with the same statements on the same server; and pages of a very long statement.
final class LedgerBench {
  private static final int WALLETS = 64;

  private LedgerBench() {}

  static void run(boolean quick) throws Exception {
    var program = Program.shared();
    var companies = new ArrayList<CompanyId>();
    for (int i = 0; i < WALLETS; i++) companies.add(new CompanyId(UUID.randomUUID()));
    for (var company : companies) {
      program
          .bean(UnitOfWork.class)
          .of(
              company,
              () -> {
                program.bean(OpenWallet.class).open(company, new Money(100_000_000));
                return company;
              });
    }
    int seconds = quick ? 4 : 15;
    var pg = PgBench.find();
    for (int clients : new int[] {4, 16}) {
      for (boolean hot : new boolean[] {false, true}) {
        var some = hot ? companies.subList(0, 1) : companies;
        posted(program, some, clients, 2);
        double ours = posted(program, some, clients, seconds);
        double theirs =
            pg.isEmpty()
                ? 0
                : new PgBench(pg, TestDatabase.server().owner(), appPassword())
                    .perSecond(
                        script(some),
                        clients,
                        seconds,
                        clients * 100_000_000 + (hot ? 50_000_000 : 0));
        System.out.printf(
            "ledger, %2d clients, %-12s %,8.0f entries/s   pgbench %,8.0f/s   ratio %.2f%n",
            clients,
            hot ? "one wallet" : "many wallets",
            ours,
            theirs,
            theirs == 0 ? 0 : ours / theirs);
      }
    }
    statement(program, companies.getFirst(), quick ? 200_000 : 5_000_000);
  }

  private static String appPassword() {
    return TestDatabase.properties().get("datasources.default.password");
  }

  private static double posted(Program program, List<CompanyId> companies, int clients, int seconds)
      throws Exception {
    var work = program.bean(UnitOfWork.class);
    var till = program.bean(Till.class);
    var count = new AtomicLong();
    var today = LocalDate.now(com.shipcrowd.application.Clock.IST);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var pool = Executors.newFixedThreadPool(clients)) {
      for (int c = 0; c < clients; c++) {
        int me = c;
        var _ =
            pool.submit(
                () -> {
                  var random = new java.util.Random(me);
                  while (System.nanoTime() < end) {
                    var company = companies.get(random.nextInt(companies.size()));
                    var entry =
                        new WalletPostings(company, today)
                            .adjusted(UUID.randomUUID().toString(), new Money(1), "bench");
                    work.of(
                        company,
                        () -> {
                          var session = till.open(company);
                          session.add(entry);
                          session.close();
                          return entry;
                        });
                    count.incrementAndGet();
                  }
                });
      }
      pool.shutdown();
      var _ = pool.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
    }
    return count.get() / (double) seconds;
  }

  // Statement by statement what a session sends, the arrays included: tenant, lock, head, entry
  // with its legs, commit. Ids
  // grow with time, as ours do.
  private static Path script(List<CompanyId> companies) throws Exception {
    var ids =
        String.join(",", companies.stream().map(c -> "'" + c.value() + "'").toArray(String[]::new));
    var company = "(array[" + ids + "]::uuid[])[(:k)::int]";
    // No colon inside the text: pgbench would take what follows it for a variable.
    var key = "'bench-' || (:client_id)::text || '-' || (:i)::text";
    var id =
        "('00000000-0000-7000-8000-' || lpad(to_hex((:i)::bigint * 64 + :client_id), 12, '0'))::uuid";
    var content = "'{ADJUSTMENTS=1, SELLER_WALLET=-1}'";
    var hash =
        "sha256((:chain_hash)::bytea || entry_digest(KEY, current_date, 'Adjustment: bench', CONTENT))";
    var sql =
        """
        \\set i :i + 1
        \\set k random(1, COMPANIES)
        BEGIN;
        SELECT set_config('app.company_id', COMPANY::text, true);
        SELECT balance_paise, held_paise, receivable_paise, credit_limit_paise, promo_paise FROM wallet WHERE company_id = COMPANY FOR UPDATE;
        SELECT chain_n, chain_hash, balance_paise, ledger_open_from() AS open_from, (SELECT coalesce(array_agg(k.business_key ORDER BY k.business_key), '{}') FROM ledger_entry k WHERE k.business_key = ANY (array[KEY])) AS known_keys, (SELECT coalesce(array_agg(k.content ORDER BY k.business_key), '{}') FROM ledger_entry k WHERE k.business_key = ANY (array[KEY])) AS known_contents FROM wallet WHERE company_id = COMPANY FOR UPDATE \\gset
        WITH e AS (INSERT INTO ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at, n, hash, balance_paise) SELECT t.id, COMPANY, t.key, t.day::date, t.event, t.content, now(), t.n, t.hash, t.balance FROM unnest(array[ID], array[KEY], array[current_date::text], array['Adjustment: bench'], array[CONTENT], array[(:chain_n)::bigint + 1], array[HASH], array[(:balance_paise)::bigint + 1]) AS t (id, key, day, event, content, n, hash, balance)), l AS (INSERT INTO ledger_leg (entry_id, n, company_id, account, owner, paise) SELECT t.entry, t.n, COMPANY, t.account, t.owner, t.paise FROM unnest(array[ID, ID], array[1, 2], array['ADJUSTMENTS', 'SELLER_WALLET'], array['', COMPANY::text], array[1, -1]::bigint[]) AS t (entry, n, account, owner, paise)) UPDATE wallet SET balance_paise = balance_paise + 1, held_paise = held_paise + 0, receivable_paise = receivable_paise + 0, promo_paise = greatest(0, promo_paise + 0), chain_n = (:chain_n)::bigint + 1, chain_hash = HASH WHERE company_id = COMPANY RETURNING 1;
        COMMIT;
        """
            .replace("HASH", hash)
            .replace("COMPANIES", "" + companies.size())
            .replace("COMPANY", company)
            .replace("CONTENT", content)
            .replace("KEY", key)
            .replace("[ID", "[" + id)
            .replace(" ID]", " " + id + "]");
    var file = Files.createTempFile("ledger", ".sql");
    Files.writeString(file, sql);
    return file;
  }

  private static void statement(Program program, CompanyId company, int lines) throws SQLException {
    try (Connection owner = owner();
        var s = owner.createStatement()) {
      s.execute("SET session_replication_role = replica");
      s.execute("SET synchronous_commit = off");
      for (int from = 0; from < lines; from += 500_000) {
        int some = Math.min(500_000, lines - from);
        s.execute(
            """
            WITH e AS (
              INSERT INTO ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at, n, hash, balance_paise)
              SELECT uuidv7(), '%s', 'ADJ:long-' || g, current_date - ((%d - g) / 20000)::int, 'Adjustment: bench', '', now(), 1000000 + g,
                '', g FROM generate_series(%d, %d) g RETURNING id)
            INSERT INTO ledger_leg (entry_id, n, company_id, account, owner, paise)
            SELECT e.id, t.n, '%s', t.account, '', t.paise FROM e, (VALUES (1, 'ADJUSTMENTS', 1), (2, 'SELLER_WALLET', -1)) t (n, account, paise)
            """
                .formatted(company.value(), lines, from + 1, from + some, company.value()));
      }
      s.execute("ANALYZE ledger_entry, ledger_leg");
    }
    var wallet = program.bean(ReadWallet.class);
    var period = new ReadWallet.Period(LocalDate.now().minusDays(5), LocalDate.now().minusDays(3));
    var newest = new long[400];
    var dated = new long[400];
    UUID before = null;
    UUID beforeDated = null;
    for (int i = -20; i < newest.length; i++) {
      long start = System.nanoTime();
      var page = wallet.statement(company, null, before, 51);
      long mid = System.nanoTime();
      var ofDays = wallet.statement(company, period, beforeDated, 51);
      long end = System.nanoTime();
      before = page.getLast().entry();
      beforeDated = ofDays.getLast().entry();
      if (i < 0) continue;
      newest[i] = mid - start;
      dated[i] = end - mid;
    }
    Arrays.sort(newest);
    Arrays.sort(dated);
    System.out.printf(
        "statement of %,d lines, page of 50: p50 %.2f ms, p99 %.2f ms; of a few days p50 %.2f ms, p99 %.2f ms%n",
        lines, newest[200] / 1e6, newest[395] / 1e6, dated[200] / 1e6, dated[395] / 1e6);
  }

  private static Connection owner() throws SQLException {
    var owner = TestDatabase.server().owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }
}

package com.shipcrowd.application.job;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.needs.JobBell;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.TreeMap;

/// See {@link SubmitFile}.
public final class SubmitFileHandler implements SubmitFile {
  private static final Duration SAME_FOR = Duration.ofHours(24);

  private final JobTypes types;
  private final Sheets sheets;
  private final Jobs jobs;
  private final JobBell bell;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public SubmitFileHandler(
      JobTypes types,
      Sheets sheets,
      Jobs jobs,
      JobBell bell,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    this.types = types;
    this.sheets = sheets;
    this.jobs = jobs;
    this.bell = bell;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Taken submit(Command command) {
    var type = types.of(command.type());
    var sheet = sheets.read(command.bytes(), type.shape());
    var mode = command.mode() == null ? type.usualMode() : command.mode();
    var digest = digest(command, mode);
    var taken =
        Units.in(work, command.company(), () -> taken(command, mode, digest, sheet.rows().size()));
    if (taken.isNew()) bell.ring();
    return taken;
  }

  private Taken taken(Command command, JobMode mode, String digest, int total) {
    var now = clock.now();
    jobs.lock(digest);
    if (!command.force()) {
      var same = jobs.sameSince(digest, now.minus(SAME_FOR));
      if (same.isPresent()) return new Taken(same.get(), false);
    }
    var job =
        new Job(
            new JobId(ids.next()),
            command.company(),
            command.type(),
            mode,
            command.parameters(),
            command.fileName(),
            command.actor(),
            JobState.UPLOADED,
            total,
            0,
            0,
            0,
            0,
            "",
            now,
            null,
            1);
    jobs.add(job, digest, command.bytes());
    return new Taken(job, true);
  }

  private static String digest(Command command, JobMode mode) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var company = command.company();
      var about =
          command.type()
              + "\n"
              + mode
              + "\n"
              + (company == null ? "" : company.text())
              + "\n"
              + new TreeMap<>(command.parameters())
              + "\n";
      digest.update(about.getBytes(StandardCharsets.UTF_8));
      digest.update(command.bytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

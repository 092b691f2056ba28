package com.shipcrowd.application.document;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.needs.FileStore;
import com.shipcrowd.domain.company.CompanyId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Looks at the first bytes, never at what a file calls itself.
public final class KeepFilesHandler implements KeepFiles {
  private final UnitOfWork work;
  private final FileStore store;
  private final Ids ids;
  private final Clock clock;

  public KeepFilesHandler(UnitOfWork work, FileStore store, Ids ids, Clock clock) {
    this.work = work;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Kept keep(CompanyId company, String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) throw new FileNotAllowed("more than 5 MiB");
    var kept =
        new Kept(ids.next(), company, name, type(bytes), bytes.length, sha256(bytes), clock.now());
    return work.of(company, () -> store.add(kept, bytes));
  }

  @Override
  public Optional<Kept> find(CompanyId company, UUID id) {
    return work.of(company, () -> store.find(company, id));
  }

  @Override
  public Optional<byte[]> bytes(CompanyId company, UUID id) {
    return work.of(company, () -> store.bytes(company, id));
  }

  private static String type(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
    if (starts(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return "image/png";
    if (starts(bytes, '%', 'P', 'D', 'F', '-')) return "application/pdf";
    throw new FileNotAllowed("neither JPEG nor PNG nor PDF");
  }

  private static boolean starts(byte[] bytes, int... head) {
    if (bytes.length < head.length) return false;
    for (int i = 0; i < head.length; i++) if ((bytes[i] & 0xFF) != head[i]) return false;
    return true;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

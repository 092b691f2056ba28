package com.shipcrowd.bootstrap;

import com.shipcrowd.application.ratecard.needs.QuoteSeal;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A quote id is 48 bits of milliseconds and 80 bits of HMAC-SHA256 over company, time and inputs: nothing is stored, and
/// an id that was not given out, or was given for something else, does not open.
@Singleton
final class HmacQuoteSeal implements QuoteSeal {
  private static final String PREFIX = "qte";
  private static final int MILLIS_BYTES = 6;
  private static final int ID_BYTES = 16;

  private final SecretKeySpec key;

  HmacQuoteSeal(@Property(name = "shipcrowd.identity.signing-secret") String secret) {
    this.key =
        new SecretKeySpec(("quote:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  @Override
  public String seal(CompanyId company, String inputs, Instant at) {
    return PREFIX + "_" + Id.encode(sealed(company, inputs, at.toEpochMilli()));
  }

  @Override
  public Optional<Instant> opened(String id, CompanyId company, String inputs) {
    return Id.decode(PREFIX, id)
        .filter(
            given -> {
              var again = sealed(company, inputs, given.getMostSignificantBits() >>> 16);
              return MessageDigest.isEqual(bytes(again), bytes(given));
            })
        .map(given -> Instant.ofEpochMilli(given.getMostSignificantBits() >>> 16));
  }

  private UUID sealed(CompanyId company, String inputs, long millis) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(bytes(company.value()));
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
      var digest = mac.doFinal(inputs.getBytes(StandardCharsets.UTF_8));
      var id = ByteBuffer.allocate(ID_BYTES).putLong(millis << 16);
      id.position(MILLIS_BYTES);
      id.put(digest, 0, ID_BYTES - MILLIS_BYTES).flip();
      return new UUID(id.getLong(), id.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

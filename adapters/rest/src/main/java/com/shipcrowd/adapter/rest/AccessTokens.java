package com.shipcrowd.adapter.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.shipcrowd.application.Clock;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.NotSignedIn;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Access tokens: JWTs of our own, HS256 and nothing else, 15 minutes. The header of a token chooses nothing: neither
/// algorithm nor key. Source: auth.md section 4.
@Singleton
public final class AccessTokens {
  /// How long one is good for.
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final String ISSUER = "https://shipcrowd.example";
  private static final String AUDIENCE = "shipcrowd-api";
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int LONGEST = 4096;
  private static final Duration EARLY = Duration.ofSeconds(5);

  private final byte[] secret;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(@Property(name = "shipcrowd.identity.signing-secret") String secret, Clock clock) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    if (this.secret.length < 32)
      throw new IllegalArgumentException("the signing secret has less than 32 bytes");
    this.clock = clock;
  }

  /// Whom a token names; its session may have ended.
  record Bearer(UserId user, SessionId session) {}

  /// A token for a session.
  public String issue(UserId user, SessionId session, CompanyId company) {
    var now = clock.now();
    var id = new byte[12];
    random.nextBytes(id);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(user.text())
            .claim("sid", session.text())
            .claim("tid", company.text())
            .jwtID(HexFormat.of().formatHex(id))
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now.minus(EARLY)))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /// @throws NotSignedIn whatever is wrong with it
  Bearer verified(String text) {
    if (text.length() > LONGEST) throw new NotSignedIn();
    try {
      var token = SignedJWT.parse(text);
      var header = token.getHeader();
      if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
          || !TYPE.equals(header.getType())
          || header.getCriticalParams() != null
          || !token.verify(new MACVerifier(secret))) {
        throw new NotSignedIn();
      }
      return bearer(token.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      throw new NotSignedIn();
    }
  }

  private Bearer bearer(JWTClaimsSet claims) throws ParseException {
    var now = Date.from(clock.now());
    var expires = claims.getExpirationTime();
    var notBefore = claims.getNotBeforeTime();
    if (!ISSUER.equals(claims.getIssuer())
        || !List.of(AUDIENCE).equals(claims.getAudience())
        || expires == null
        || !now.before(expires)
        || (notBefore != null && now.before(notBefore))) {
      throw new NotSignedIn();
    }
    var user = decoded(UserId.PREFIX, claims.getSubject());
    var session = decoded(SessionId.PREFIX, claims.getStringClaim("sid"));
    return new Bearer(new UserId(user), new SessionId(session));
  }

  private static java.util.UUID decoded(String prefix, @Nullable String text) {
    if (text == null) throw new NotSignedIn();
    return Id.decode(prefix, text).orElseThrow(NotSignedIn::new);
  }
}

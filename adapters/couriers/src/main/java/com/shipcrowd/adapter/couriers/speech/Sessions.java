package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.calls.Tokens.Login;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Calls of couriers that want a login first. A call that is told that its token is worn out is made once more with a
/// fresh one: a refused token proves that nothing was done, so even a booking may be repeated then.
@Singleton
public final class Sessions {
  private final Tokens tokens;

  /// @param tokens shared by all couriers
  public Sessions(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Calls with the account's token.
  ///
  /// @param key account and kind of token
  /// @param login how to get one
  /// @param call what to do with it
  /// @param isWornOut whether a reply says that the token is not taken any more
  /// @return the reply; `Answered` 401 when the login was refused, `NotSent` when nobody answered it
  public HttpReply send(
      String key,
      Supplier<Login> login,
      Function<String, HttpReply> call,
      Predicate<Answered> isWornOut) {
    return switch (tokens.get(key, login)) {
      case Login.Refused(var words) -> refused(words);
      case Login.Failed(var why) -> new HttpReply.NotSent("login: " + why, false);
      case Login.Granted(var token, var _) -> {
        var reply = call.apply(token);
        if (!(reply instanceof Answered answer) || !isWornOut.test(answer)) yield reply;
        tokens.forget(key, token);
        yield tokens.get(key, login) instanceof Login.Granted(var fresh, var _)
            ? call.apply(fresh)
            : reply;
      }
    };
  }

  /// For couriers that answer 401.
  public static boolean isUnauthorized(Answered answer) {
    return answer.status() == 401;
  }

  /// How long a JWT is good for by its own word, expiry minus issue; empty for anything else.
  public static Optional<Duration> life(String jwt) {
    var parts = jwt.split("\\.", -1);
    if (parts.length != 3) return Optional.empty();
    try {
      var claims = LooseJson.object(Base64.getUrlDecoder().decode(parts[1]));
      if (claims.isEmpty()) return Optional.empty();
      var expires = LooseJson.decimal(claims.get().get("exp"));
      var issued = LooseJson.decimal(claims.get().get("iat"));
      if (expires.isEmpty() || issued.isEmpty()) return Optional.empty();
      long seconds = expires.get().subtract(issued.get()).longValue();
      return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static HttpReply refused(String words) {
    return new Answered(401, Map.of(), words.getBytes(StandardCharsets.UTF_8));
  }
}

package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.TooManyKeys;

/// See {@link CreateApiKey}.
public final class CreateApiKeyHandler implements CreateApiKey {
  private static final int SECRET_LENGTH = 40;
  private static final int SHOWN = 8;

  private final ApiKeys keys;
  private final RandomText random;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public CreateApiKeyHandler(
      ApiKeys keys, RandomText random, UnitOfWork work, Clock clock, Ids ids) {
    this.keys = keys;
    this.random = random;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Created create(Command command) {
    var now = clock.now();
    var random40 = random.base62(SECRET_LENGTH);
    var secret = command.mode().prefix() + random40;
    var key =
        new ApiKey(
            new ApiKeyId(ids.next()),
            command.company(),
            command.creator(),
            command.name(),
            command.mode(),
            random40.substring(0, SHOWN),
            command.scopes(),
            now,
            now.plus(command.lifetime()),
            null,
            null);
    return work.of(
        command.company(),
        () -> {
          keys.lock(command.company());
          if (keys.countActive(command.company(), now) >= ApiKey.MOST_ACTIVE)
            throw new TooManyKeys();
          keys.add(key, TokenHash.of(secret));
          return new Created(key, secret);
        });
  }
}

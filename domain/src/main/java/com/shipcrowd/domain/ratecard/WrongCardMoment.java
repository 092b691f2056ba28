package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Arrays;
import java.util.Map;

/// A version of a rate card that is not where this step starts.
public final class WrongCardMoment extends DomainError {
  /// @param step what was asked, as a participle
  /// @param wanted states in which it could have been done
  public WrongCardMoment(String step, CardVersionState state, CardVersionState... wanted) {
    super(
        "RATE_CARD_WRONG_STATE",
        "A version that is " + state + " cannot be " + step,
        Map.of(
            "current_status",
            state.name(),
            "wanted",
            step,
            "possible_in",
            Arrays.stream(wanted).map(Enum::name).toList()));
  }
}

package com.shipcrowd.application.courier;

import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.ratecard.LiveRate.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks couriers for their own prices, all at once and with one deadline. Only accounts with the setting
/// `live_rates=true` are asked; `live_markup_bp` goes on top of what they say. Call it outside transactions.
public final class AskRates {
  private static final int MOST_MARKUP_BP = 100_000;

  private final CourierAccounts accounts;
  private final Map<String, CourierGateway> gateways;
  private final Duration deadline;

  /// @param deadline the longest a quote waits for all of them
  public AskRates(CourierAccounts accounts, List<CourierGateway> gateways, Duration deadline) {
    this.accounts = accounts;
    this.gateways =
        gateways.stream()
            .collect(Collectors.toUnmodifiableMap(CourierGateway::courier, Function.identity()));
    this.deadline = deadline;
  }

  /// One service that could carry the parcel.
  public record Question(String service, CourierAccountId account, RateRequest request) {}

  /// Whether quotes ask the courier of this account.
  public boolean isAsked(CourierAccountId account) {
    return accounts.find(account).filter(a -> a.setting("live_rates").equals("true")).isPresent();
  }

  /// What couriers said, markup included, by service: an answer for each question.
  public Map<String, LiveRate> ask(List<Question> questions) {
    long end = System.nanoTime() + deadline.toNanos();
    var calls = new HashMap<String, FutureTask<LiveRate>>();
    for (var question : questions) {
      var call = new FutureTask<>(() -> answer(question));
      calls.put(question.service(), call);
      Thread.startVirtualThread(call);
    }
    var answers = new HashMap<String, LiveRate>();
    calls.forEach((service, call) -> answers.put(service, answerOf(call, end)));
    return answers;
  }

  private static LiveRate answerOf(FutureTask<LiveRate> call, long end) {
    try {
      return call.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      call.cancel(true);
      return new LiveRate.Silent(Problem.LIVE_RATE_TIMEOUT);
    } catch (ExecutionException defect) {
      return new LiveRate.Silent(Problem.LIVE_RATE_UNREADABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LiveRate.Silent(Problem.LIVE_RATE_TIMEOUT);
    }
  }

  private LiveRate answer(Question question) {
    var account = accounts.find(question.account());
    var gateway = account.map(a -> gateways.get(a.courier()));
    if (account.isEmpty() || gateway.isEmpty())
      return new LiveRate.Silent(Problem.LIVE_RATE_NOT_OFFERED);
    var said = gateway.get().rate(account.get(), question.request());
    return said instanceof LiveRate.Asked asked
        ? asked.plus(markup(account.get().setting("live_markup_bp")))
        : said;
  }

  private static BasisPoints markup(String setting) {
    return new BasisPoints(
        setting.matches("[0-9]{1,6}") ? Math.min(MOST_MARKUP_BP, Integer.parseInt(setting)) : 0);
  }
}

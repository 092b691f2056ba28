package com.shipcrowd.adapter.calls;

import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.HttpReply.InDoubt;
import com.shipcrowd.adapter.calls.HttpReply.NotSent;
import io.github.resilience4j.core.IntervalFunction;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.multipart.MultipartBody;
import io.netty.handler.ssl.NotSslRecordException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Makes calls and says what became of them; never throws for what a partner or the network does. It blocks, so call
/// it from a virtual thread and outside any transaction. Redirects are not followed: they would carry our token away.
@Singleton
public final class HttpCaller implements Standings, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpCaller.class);
  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);
  private static final IntervalFunction PAUSES =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(150), 2.0, 0.5);

  private static final int THROTTLED = 429;
  private static final long SHORTEST_TRY = 100_000_000L;

  private final Map<Line, HttpClient> lines = new ConcurrentHashMap<>();
  private final Circuits circuits;

  /// With breakers that rest 30 seconds.
  @Inject
  public HttpCaller() {
    this(Duration.ofSeconds(30));
  }

  /// @param rest how long an open breaker waits before its trial calls; tests shorten it
  public HttpCaller(Duration rest) {
    this.circuits = new Circuits(rest);
  }

  /// Calls, and calls again as often as the patience allows while nothing useful comes back and time is left. A partner
  /// that says 429 is left alone for as long as it asks; meanwhile further calls of that operation are not sent.
  public HttpReply send(HttpCall call) {
    long end = System.nanoTime() + call.patience().deadline().toNanos();
    var desk = circuits.of(call);
    for (int tried = 1; ; tried++) {
      var reply = once(call, desk, end);
      if (tried >= call.patience().tries() || !isWorthRepeating(reply)) return reply;
      long pause = Math.max(PAUSES.apply(tried) * 1_000_000L, desk.pause().plusMillis(5).toNanos());
      if (System.nanoTime() + pause + SHORTEST_TRY >= end) return reply;
      if (!slept(pause)) return reply;
    }
  }

  @Override
  public List<Standing> now() {
    return circuits.standings();
  }

  /// State of one account's breakers by operation: `CLOSED`, `OPEN`, `HALF_OPEN`. Unused operations are absent.
  public Map<String, String> circuits(String account) {
    return circuits.states(account);
  }

  /// Closes all connections.
  @Override
  @PreDestroy
  public void close() {
    lines.values().forEach(HttpClient::close);
    lines.clear();
  }

  private static boolean slept(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isWorthRepeating(HttpReply reply) {
    return switch (reply) {
      case Answered answered -> answered.status() >= 500 || answered.status() == THROTTLED;
      case NotSent(var _, var heldBack) -> !heldBack;
      case InDoubt _ -> true;
    };
  }

  private HttpReply once(HttpCall call, Desk desk, long end) {
    if (!desk.pause().isZero()) return heldBack(call, desk, "told to wait");
    if (!desk.places.tryAcquire()) return heldBack(call, desk, "too many calls at once");
    try {
      // Asked last: a trial call that the breaker lets through must be made.
      if (!desk.circuit.lets()) return heldBack(call, desk, "circuit open");
      return made(call, desk, end);
    } finally {
      desk.places.release();
    }
  }

  private HttpReply made(HttpCall call, Desk desk, long end) {
    long start = System.nanoTime();
    var reply = exchange(call, Math.max(1, end - start));
    long took = System.nanoTime() - start;
    boolean throttled = reply instanceof Answered answered && answered.status() == THROTTLED;
    if (throttled) desk.pause(RetryAfter.of((Answered) reply));
    boolean failed = !(reply instanceof Answered answered) || answered.status() >= 500;
    if (failed) desk.circuit.failed(took);
    else desk.circuit.worked(took);
    if (failed || throttled) desk.tally.failed(took, outcome(reply));
    else desk.tally.worked(took);
    return told(call, reply, took);
  }

  private static HttpReply heldBack(HttpCall call, Desk desk, String why) {
    desk.tally.heldBack();
    return told(call, new NotSent(why, true), 0);
  }

  private static HttpReply told(HttpCall call, HttpReply reply, long nanos) {
    log.info(
        "{} {} {} {} {} ms",
        call.method(),
        call.url().getHost(),
        call.url().getPath(),
        outcome(reply),
        nanos / 1_000_000);
    return reply;
  }

  private static String outcome(HttpReply reply) {
    return switch (reply) {
      case Answered answered -> Integer.toString(answered.status());
      case NotSent(var why, var _) -> "not sent: " + why;
      case InDoubt(var why) -> "in doubt: " + why;
    };
  }

  private HttpReply exchange(HttpCall call, long nanosLeft) {
    try {
      var request =
          HttpRequest.<Object>create(HttpMethod.parse(call.method()), call.address().toString());
      call.headers().forEach(request::header);
      if (call.body().length > 0)
        request.header("content-type", call.contentType()).body(bodyOf(call));
      var answer = Mono.from(line(call).exchange(request, BYTES, BYTES)).toFuture();
      try {
        return answered(answer.get(nanosLeft, TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        answer.cancel(true);
        return new InDoubt("no answer in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new InDoubt("interrupted");
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (IllegalArgumentException | MalformedURLException e) {
      return new NotSent("not a web address", false);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  // The client would try to encode the bytes of a form once more; text it leaves alone.
  private static Object bodyOf(HttpCall call) {
    if (call.contentType().equals(HttpCall.FORM_OF_PARTS)) return parts(call);
    return call.contentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED)
        ? new String(call.body(), StandardCharsets.UTF_8)
        : call.body();
  }

  // The client makes such forms itself and takes no ready-made one.
  private static MultipartBody parts(HttpCall call) {
    var form = MultipartBody.builder();
    for (var field : new String(call.body(), StandardCharsets.UTF_8).split("&")) {
      int mark = field.indexOf('=');
      form.addPart(
          field.substring(0, mark),
          URLDecoder.decode(field.substring(mark + 1), StandardCharsets.UTF_8));
    }
    return form.build();
  }

  private static HttpReply answered(HttpResponse<?> response) {
    var headers = new HashMap<String, String>();
    response
        .getHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return new Answered(
        response.code(), Map.copyOf(headers), response.getBody(BYTES).orElse(new byte[0]));
  }

  // Only what happens before the first byte leaves proves that nothing was sent.
  private static HttpReply failed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpClientResponseException error) return answered(error.getResponse());
      if (cause instanceof ConnectException) return new NotSent("no connection", false);
      if (cause instanceof UnknownHostException) return new NotSent("unknown host", false);
      if (cause instanceof SSLHandshakeException || cause instanceof NotSslRecordException)
        return new NotSent("no trusted connection", false);
      if (cause instanceof ContentLengthExceededException) return new InDoubt("answer too long");
    }
    return new InDoubt(failure.getClass().getSimpleName());
  }

  private HttpClient line(HttpCall call) throws MalformedURLException {
    var origin = URI.create(call.url().getScheme() + "://" + call.url().getRawAuthority());
    var key = new Line(origin, call.patience().connect(), call.patience().maxBytes());
    var known = lines.get(key);
    if (known != null) return known;
    var url = origin.toURL();
    return lines.computeIfAbsent(key, line -> HttpClient.create(url, configured(line)));
  }

  // The deadline is kept by the caller; the client's own time-outs are only a net beneath it.
  private static DefaultHttpClientConfiguration configured(Line line) {
    var config = new DefaultHttpClientConfiguration();
    config.setConnectTimeout(line.connect());
    config.setReadTimeout(Duration.ofMinutes(3));
    config.setMaxContentLength(line.maxBytes());
    config.setFollowRedirects(false);
    config.setExceptionOnErrorStatus(false);
    config.setConnectionPoolIdleTimeout(Duration.ofSeconds(15));
    config.setNumOfThreads(1);
    return config;
  }

  private record Line(URI origin, Duration connect, int maxBytes) {}
}

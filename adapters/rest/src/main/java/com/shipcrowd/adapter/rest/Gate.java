package com.shipcrowd.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.OwnTime;
import com.shipcrowd.application.idempotency.OnceOnly;
import com.shipcrowd.application.idempotency.StoredAnswer;
import com.shipcrowd.application.identity.Identified;
import com.shipcrowd.application.identity.Identify;
import com.shipcrowd.application.sandbox.KeepOwnTime;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.NotSignedIn;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Where every request comes in and every answer goes out: size, who calls, how often, and whether the same
/// command came before. One filter on one virtual thread, because the order of these matters.
@Order(0)
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class Gate {
  static final String CALLER = "shipcrowd.caller";
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final int USUAL_LIMIT = 1 << 20;
  // These say nothing about the command itself, so they are not kept as its answer.
  private static final Set<Integer> PASSING = Set.of(401, 403, 408, 423, 425, 429);
  private static final String HOOKS = "/v1/hooks/";

  private final Identify identify;
  private final OnceOnly onceOnly;
  private final AccessTokens tokens;
  private final Limits limits;
  private final KeepOwnTime ownTimes;

  Gate(
      Identify identify,
      OnceOnly onceOnly,
      AccessTokens tokens,
      Limits limits,
      KeepOwnTime ownTimes) {
    this.identify = identify;
    this.onceOnly = onceOnly;
    this.tokens = tokens;
    this.limits = limits;
    this.ownTimes = ownTimes;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> pass(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next) {
    var trace = Trace.of(request);
    var limit = new Limits.Standing[1];
    // The framework may log a failure on this thread as well as on the resource's own.
    MDC.put("trace_id", trace.id());
    try {
      return dressed(answered(request, next, limit), trace, limit[0]);
    } finally {
      MDC.remove("trace_id");
    }
  }

  private HttpResponse<?> answered(
      HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next, Limits.Standing[] limit) {
    var answer = admitted(request, next, limit);
    // Partners push from few addresses, so of their requests only the forged ones count.
    if (answer.code() != 401 || limit[0] != null) return answer;
    limit[0] = limits.count(address(request));
    return limit[0].isOver() ? tooMany(request, limit[0]) : answer;
  }

  private HttpResponse<?> admitted(
      HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next, Limits.Standing[] limit) {
    try {
      var route = RouteAttributes.getRouteMatch(request).orElse(null);
      var about = route == null ? AnnotationMetadata.EMPTY_METADATA : route.getAnnotationMetadata();
      boolean open = route == null || about.hasAnnotation(Open.class);
      Identified who;
      try {
        who = open ? null : identified(request);
      } catch (DomainError stranger) {
        limit[0] = limits.count(address(request));
        return limit[0].isOver() ? tooMany(request, limit[0]) : Problem.of(request, stranger);
      }
      if (who == null && route != null && request.getPath().startsWith(HOOKS))
        return within(request, next, about, null);
      limit[0] = limits.count(who == null ? address(request) : who.actor().text());
      if (limit[0].isOver()) return tooMany(request, limit[0]);
      return within(request, next, about, who);
    } catch (DomainError refused) {
      return Problem.of(request, refused);
    } catch (Refusal refused) {
      return Problem.of(request, refused);
    } catch (RuntimeException trouble) {
      LOG.error("request failed: {} {}", request.getMethodName(), request.getPath(), trouble);
      return Problem.of(
          request,
          "INTERNAL_ERROR",
          ErrorCatalog.row("INTERNAL_ERROR").cause(),
          Map.of(),
          List.of());
    }
  }

  private HttpResponse<?> within(
      HttpRequest<?> request,
      FilterContinuation<HttpResponse<?>> next,
      AnnotationMetadata about,
      @Nullable Identified who) {
    int most = about.intValue(BodyLimit.class).orElse(USUAL_LIMIT);
    if (request.getContentLength() > most) throw tooLarge(most);
    // A chunked body tells its length only when it has been read.
    if (hasBody(request) && request.getContentLength() < 0 && body(request).length > most)
      throw tooLarge(most);
    var key = who == null ? null : keyOf(request, about);
    if (who != null) request.setAttribute(CALLER, caller(who, key));
    if (who == null) return next.proceed();
    var own = ownTime(who);
    try (var ignored = PropagatedContext.getOrEmpty().plus(new OwnTimeElement(own)).propagate()) {
      return key == null ? next.proceed() : once(request, next, who, key);
    }
  }

  private OwnTime.@Nullable Scope ownTime(Identified who) {
    var ahead = ownTimes.ahead(who.company());
    return ahead.isZero() ? null : new OwnTime.Scope(who.company(), ahead, false);
  }

  /// Carries a sandbox's time to whatever thread works for the request.
  private record OwnTimeElement(OwnTime.@Nullable Scope scope)
      implements ThreadPropagatedContextElement<OwnTime.@Nullable Scope> {
    @Override
    public OwnTime.@Nullable Scope updateThreadContext() {
      return OwnTime.enter(scope);
    }

    @Override
    public void restoreThreadContext(OwnTime.@Nullable Scope before) {
      var _ = OwnTime.enter(before);
    }
  }

  private static Caller caller(Identified who, @Nullable String key) {
    return new Caller(
        who.company(),
        who.liveCompany(),
        who.actor(),
        who.mode(),
        who.permissions(),
        who.session(),
        who.platformRole(),
        key,
        who.elevated());
  }

  private Identified identified(HttpRequest<?> request) {
    var header = request.getHeaders().get("Authorization");
    if (header == null || header.length() < 8 || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new NotSignedIn();
    }
    var bearer = header.substring(7).strip();
    if (ApiKey.looksLikeOne(bearer)) return identify.byKey(bearer);
    var named = tokens.verified(bearer);
    return identify.bySession(named.user(), named.session(), wanted(request));
  }

  private static @Nullable CompanyId wanted(HttpRequest<?> request) {
    var header = request.getHeaders().get("X-Company-Id");
    if (header == null) return null;
    return Id.decode(CompanyId.PREFIX, header.strip())
        .map(CompanyId::new)
        .orElseThrow(() -> new NotFound("company"));
  }

  private static @Nullable String keyOf(HttpRequest<?> request, AnnotationMetadata about) {
    if (request.getMethod() != HttpMethod.POST || about.hasAnnotation(AnewEachTime.class))
      return null;
    var key = request.getHeaders().get("Idempotency-Key");
    if (key == null) return null;
    if (key.isEmpty() || key.length() > 64 || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      throw new Refusal(
          "IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key has 1 to 64 visible ASCII characters");
    }
    return key;
  }

  private HttpResponse<?> once(
      HttpRequest<?> request,
      FilterContinuation<HttpResponse<?>> next,
      Identified who,
      String key) {
    return switch (onceOnly.begin(who.company(), key, fingerprint(request, who))) {
      case OnceOnly.Verdict.SayAgain(var answer) -> again(answer);
      case OnceOnly.Verdict.Run(var ticket) -> run(request, next, ticket);
    };
  }

  private HttpResponse<?> run(
      HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next, OnceOnly.Ticket ticket) {
    HttpResponse<?> answer;
    try {
      answer = next.proceed();
    } catch (DomainError refused) {
      answer = Problem.of(request, refused);
    } catch (Refusal refused) {
      answer = Problem.of(request, refused);
    } catch (RuntimeException trouble) {
      onceOnly.giveUp(ticket);
      throw trouble;
    }
    var bytes =
        answer.code() >= 500 || PASSING.contains(answer.code()) ? null : bytes(answer.body());
    if (bytes == null || isStale(answer, bytes)) {
      onceOnly.giveUp(ticket);
      return answer;
    }
    var type =
        bytes.length == 0
            ? ""
            : answer.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE).toString();
    var location = answer.getHeaders().get("Location");
    onceOnly.finish(
        ticket, new StoredAnswer(answer.code(), type, bytes, location == null ? "" : location));
    return bytes.length == 0
        ? answer
        : answer.toMutableResponse().body(bytes).contentType(MediaType.of(type));
  }

  /// Whether somebody else was faster: a retry reads anew and may well succeed.
  private static boolean isStale(HttpResponse<?> answer, byte[] bytes) {
    if (answer.code() != 409) return false;
    try {
      return "STALE_WRITE".equals(StrictJson.mapper().readTree(bytes).path("code").asText());
    } catch (IOException noProblem) {
      return false;
    }
  }

  private static HttpResponse<?> again(StoredAnswer answer) {
    MutableHttpResponse<byte[]> response = HttpResponse.status(answer.status(), "");
    if (answer.body().length > 0)
      response.body(answer.body()).contentType(MediaType.of(answer.contentType()));
    if (!answer.location().isEmpty()) response.header("Location", answer.location());
    return response.header("Idempotent-Replayed", "true");
  }

  /// Null for a stream: it cannot be said again.
  private static byte @Nullable [] bytes(@Nullable Object body) {
    return switch (body) {
      case null -> new byte[0];
      case byte[] bytes -> bytes;
      case CharSequence text -> text.toString().getBytes(StandardCharsets.UTF_8);
      case java.io.InputStream _,
          org.reactivestreams.Publisher<?> _,
          io.micronaut.http.server.types.files.FileCustomizableResponseType _ ->
          null;
      default -> {
        try {
          yield StrictJson.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  /// The caller is part of it: a stored answer is not for everybody in the company.
  private static String fingerprint(HttpRequest<?> request, Identified who) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (who.actor().text() + "\n" + request.getMethodName() + " " + request.getUri() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      digest.update(body(request));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] body(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) return new byte[0];
    try (var copy =
        server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).buffer().get()) {
      return copy.toByteArray();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof io.micronaut.http.exceptions.ContentLengthExceededException) {
        throw new Refusal("PAYLOAD_TOO_LARGE", "The body is too large");
      }
      throw new Refusal("BAD_REQUEST", "The body could not be read");
    }
  }

  private static boolean hasBody(HttpRequest<?> request) {
    var method = request.getMethod();
    return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
  }

  private static Refusal tooLarge(int most) {
    return new Refusal(
        "PAYLOAD_TOO_LARGE",
        "The body may have " + most + " bytes",
        List.of(),
        Map.of("limit_bytes", most));
  }

  private static HttpResponse<?> tooMany(HttpRequest<?> request, Limits.Standing limit) {
    return Problem.of(
            request,
            "RATE_LIMITED",
            "More than " + limit.quota() + " requests a minute",
            Map.of("limit_per_minute", limit.quota()),
            List.of())
        .header("Retry-After", Integer.toString(limit.resetSeconds()));
  }

  private static String address(HttpRequest<?> request) {
    var address = request.getRemoteAddress().getAddress();
    return address == null ? "unknown" : address.getHostAddress();
  }

  private static HttpResponse<?> dressed(
      HttpResponse<?> answer, Trace trace, Limits.@Nullable Standing limit) {
    var response =
        answer instanceof MutableHttpResponse<?> mutable ? mutable : answer.toMutableResponse();
    var headers = response.getHeaders();
    headers.set("X-Trace-Id", trace.id());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    if (!headers.contains("Cache-Control")) headers.set("Cache-Control", "no-store");
    if (limit != null) {
      headers.set("RateLimit-Policy", limit.policyHeader());
      headers.set("RateLimit", limit.header());
    }
    return response;
  }
}

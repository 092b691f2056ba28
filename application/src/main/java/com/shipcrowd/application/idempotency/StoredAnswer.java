package com.shipcrowd.application.idempotency;

/// What the first of two equal commands was answered.
///
/// @param status of HTTP, 200 to 499
/// @param contentType empty when there was no body
/// @param location where the new thing is; empty for none
public record StoredAnswer(int status, String contentType, byte[] body, String location) {
  @Override
  public String toString() {
    return "StoredAnswer[" + status + "]";
  }
}

package com.shipcrowd.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP connection that costs next to no CPU, because the load generator shares the server's cores.
final class RawClient implements Closeable {
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /// Sends a POST and returns the status.
  int post(String path, String headers, byte[] body) throws IOException {
    var head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    var message = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, message, 0, head.length());
    System.arraycopy(body, 0, message, head.length(), body.length);
    out.write(message);
    return answer();
  }

  /// Sends a GET and returns the status.
  int get(String path, String headers) throws IOException {
    var head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    return answer();
  }

  private int answer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = -1;
    boolean chunked = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:"))
        length = Integer.parseInt(line.substring(15).strip());
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (chunked) {
      for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
        in.skipNBytes(size);
        line();
        if (size == 0) break;
      }
    } else if (length > 0) {
      in.skipNBytes(length);
    }
    return status;
  }

  private String line() throws IOException {
    var text = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("connection closed");
      if (c != '\r') text.append((char) c);
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

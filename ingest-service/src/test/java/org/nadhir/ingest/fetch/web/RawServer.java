package org.nadhir.ingest.fetch.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that sends what a test wants, byte for byte, and then closes. */
final class RawServer implements AutoCloseable {

  /** What it does with a request. */
  interface Script {
    void play(List<String> head, OutputStream out) throws Exception;
  }

  private final ServerSocket listening;
  private final Script script;
  private volatile boolean patient;
  private final List<List<String>> heads = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  RawServer(String address, Script script) {
    this.script = script;
    try {
      listening = new ServerSocket(0, 100, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  RawServer(Script script) {
    this("127.0.0.1", script);
  }

  /** The same, but it leaves it to the client to close. */
  RawServer patient() {
    patient = true;
    return this;
  }

  /** A server that answers all with these bytes. */
  static RawServer sending(byte[] response) {
    return new RawServer((head, out) -> out.write(response));
  }

  /** A server that answers all with these lines, an empty line, and this body. */
  static RawServer sending(String head, byte[] body) {
    return new RawServer((request, out) -> send(out, head, body));
  }

  static RawServer sending(String head, String body) {
    return sending(head, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(OutputStream out, String head, byte[] body) throws IOException {
    String lines = head.strip().replace("\n", "\r\n") + "\r\n\r\n";
    out.write(lines.getBytes(StandardCharsets.UTF_8));
    out.write(body);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      script.play(head(socket), socket.getOutputStream());
      if (!patient) {
        socket.shutdownOutput();
      }
      while (socket.getInputStream().read() >= 0) {}
    } catch (Exception e) {
      // The client went away, as it may.
    } finally {
      open.remove(socket);
    }
  }

  private List<String> head(Socket socket) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> head = new ArrayList<>();
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      head.add(line);
    }
    heads.add(head);
    return head;
  }

  int port() {
    return listening.getLocalPort();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Heads of all requests. */
  List<List<String>> heads() {
    return heads;
  }

  /** Whether the client closes all connections before long. */
  boolean isLeft() throws InterruptedException {
    for (int i = 0; !open.isEmpty() && i < 500; i++) {
      Thread.sleep(10);
    }
    return open.isEmpty();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}

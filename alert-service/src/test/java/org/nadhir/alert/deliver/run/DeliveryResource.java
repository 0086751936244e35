package org.nadhir.alert.deliver.run;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the whole service is tested with: a broker, a web server and a mail server. */
public final class DeliveryResource implements QuarkusTestResourceLifecycleManager {
  private TestBroker broker;
  private WireMockServer web;
  private GreenMail mail;

  @Override
  public Map<String, String> start() {
    try {
      broker = TestBroker.start();
      web =
          new WireMockServer(
              WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
      web.start();
      web.stubFor(WireMock.post("/hook").willReturn(WireMock.aResponse().withStatus(204)));
      web.stubFor(WireMock.post("/chat").willReturn(WireMock.aResponse().withStatus(200)));
      mail =
          new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
              });
      mail.start();
      return Map.of(
          "kafka.bootstrap.servers",
          broker.bootstrap(),
          "nadhir.alert.receivers",
          receivers().toString(),
          "nadhir.alert.state-dir",
          Files.createTempDirectory(Path.of("target"), "state").toString(),
          "quarkus.http.test-port",
          "0",
          "quarkus.mailer.host",
          "127.0.0.1",
          "quarkus.mailer.port",
          String.valueOf(mail.getSmtp().getPort()),
          "test.imap.port",
          String.valueOf(mail.getImap().getPort()),
          "test.web",
          web.baseUrl());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path receivers() throws Exception {
    String yaml =
        """
        receivers:
          - id: hook
            kind: webhook
            url: %1$s/hook
            secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
            updates: all
            allow_private: [127.0.0.0/8]
          - id: chat
            kind: webhook
            url: %1$s/chat
            body: slack
            allow_private: [127.0.0.0/8]
          - id: desk
            kind: email
            to: [desk@news.example]
            from: nadhir@news.example
          - id: log
            kind: log
        """
            .formatted(web.baseUrl());
    return Files.writeString(Files.createTempFile("receivers", ".yaml"), yaml);
  }

  @Override
  public void stop() {
    mail.stop();
    web.stop();
    broker.close();
  }
}

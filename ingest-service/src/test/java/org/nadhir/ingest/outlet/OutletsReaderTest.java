package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Tier;

class OutletsReaderTest {
  private static final String ONE =
      """
      outlets:
        - id: sample-press
          name: Sample Press
          names: {ar: صحافة العينة}
          tier: national
          languages: [ar, en]
          zone: Asia/Beirut
          feeds:
            - {id: world, url: "https://sample.example/rss", language: ar, title: World, every: 15m}
            - {url: "https://sample.example/en.xml", enabled: false, full_text: true}
      """;

  @Test
  void feedsBearWhatTheirOutletSays() {
    FeedSource feed = read(ONE).feeds().get(0);

    assertThat(feed.id()).isEqualTo("sample-press/world");
    assertThat(feed.outlet().tier()).isEqualTo(Tier.NATIONAL);
    assertThat(feed.url()).hasToString("https://sample.example/rss");
    assertThat(feed.title()).isEqualTo("World");
    assertThat(feed.language()).isEqualTo("ar");
    assertThat(feed.enabled()).isTrue();
    assertThat(feed.fullText()).isFalse();
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(15));
    assertThat(feed.zone()).isEqualTo(ZoneId.of("Asia/Beirut"));
  }

  @Test
  void feedThatSaysNothingHasDefaults() {
    FeedSource feed = read(ONE).feeds().get(1);

    assertThat(feed.enabled()).isFalse();
    assertThat(feed.fullText()).isTrue();
    assertThat(feed.language()).isNull();
    assertThat(feed.every()).isNull();
    assertThat(feed.title()).isNull();
  }

  @Test
  void feedOfAnOutletOfOneLanguageHasThatLanguage() {
    assertThat(read(ONE.replace("[ar, en]", "[en]")).feeds().get(1).language()).isEqualTo("en");
  }

  @Test
  void idOfAnUnnamedFeedStaysWhenTheListIsRearranged() {
    String id = read(ONE).feeds().get(1).id();
    String rearranged = ONE.replaceFirst("(?m)^ +- \\{id: world.*\\n", "");

    assertThat(read(rearranged).feeds()).singleElement().extracting(FeedSource::id).isEqualTo(id);
    assertThat(id).matches("sample-press/[0-9a-f]{8}");
  }

  @Test
  void mistakesAreAllReportedWithLineAndColumn() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    outlets:
                      - {id: Bad Id, name: A, tier: national}
                      - {id: b, tier: nationwide, country: XX}
                      - {id: c, name: C, tier: wire, family: d, credits: [CC], domains: [no_host], feed: x}
                      - {id: c, name: C2, tier: local, languages: [arabic], zone: Mars/Base}
                      - id: d
                        name: D
                        tier: local
                        names: {xx: D}
                        credits: [cc]
                        family: d
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.yaml has mistakes (12)")
        .hasMessageContaining(
            "mine.yaml:2:10: outlet 'Bad Id': id: 'Bad Id' stands here; allowed: lower-case")
        .hasMessageContaining("mine.yaml:3:5: outlet 'b': name: is missing; allowed: a value")
        .hasMessageContaining("outlet 'b': tier: 'nationwide' stands here; allowed: official, wire")
        .hasMessageContaining("outlet 'b': country: 'XX' stands here; allowed: an ISO 3166-1")
        .hasMessageContaining("outlet 'c': family: 'd' stands here; allowed: the outlet's own id")
        .hasMessageContaining("outlet 'c': domains[1]: 'no_host' stands here")
        .hasMessageContaining("outlet 'c': unknown field 'feed'; allowed: id, name, names")
        .hasMessageContaining("outlet 'c': id: 'c' stands here, and outlet number 3 has it")
        .hasMessageContaining("outlet 'c': languages[1]: 'arabic' stands here; allowed: an ISO 639")
        .hasMessageContaining("outlet 'c': zone: 'Mars/Base' stands here; allowed: an IANA time")
        .hasMessageContaining("mine.yaml:9:17: outlet 'd': names.xx: unknown language 'xx'")
        .hasMessageContaining(
            "mine.yaml:10:15: outlet 'd': credits[1]: 'cc' stands here, and outlet 'c'");
  }

  @Test
  void mistakesOfFeedsAreAllReportedWithLineAndColumn() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    outlets:
                      - id: a
                        name: A
                        tier: local
                        feeds:
                          - {url: "ftp://a.example/x"}
                          - {url: "https://me:secret@a.example/x"}
                          - {url: "https://a.example/x", every: 30s, enabled: maybe}
                          - {url: "http://A.example:80/x", full_text: 1, poll: true}
                          - {title: none}
                          - {url: "https://خبر.example/x"}
                          - {url: "https://a.example/y", id: one, every: 8d, language: en}
                          - {url: "https://a.example/z", id: one}
                    """))
        .hasMessageContaining("mine.yaml has mistakes (11)")
        .hasMessageContaining("mine.yaml:6:15: outlet 'a': feeds[1].url: 'ftp://a.example/x'")
        .hasMessageContaining("feeds[2].url: 'https://me:secret@a.example/x' stands here; allowed:")
        .hasMessageContaining("feeds[3].every: '30s' stands here; allowed: a whole number with s")
        .hasMessageContaining("feeds[3].enabled: 'maybe' stands here; allowed: true, false")
        .hasMessageContaining("feeds[4].url: 'a.example/x' stands at mine.yaml:8:15 too")
        .hasMessageContaining("feeds[4].full_text: '1' stands here; allowed: true, false")
        .hasMessageContaining("mine.yaml:9:54: outlet 'a': feeds[4]: unknown field 'poll'")
        .hasMessageContaining("feeds[5].url: is missing")
        .hasMessageContaining("feeds[6].url: 'https://خبر.example/x' stands here; allowed: an http")
        .hasMessageContaining("feeds[7].every: '8d' stands here")
        .hasMessageContaining("feeds[8].id: 'one' stands at mine.yaml:12");
  }

  @Test
  void twoOutletsMayNotPollOneAddress() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    outlets:
                      - {id: a, name: A, tier: local, feeds: [{url: "https://a.example"}]}
                      - {id: b, name: B, tier: local, feeds: [{url: "http://a.example/"}]}
                    """))
        .hasMessageContaining("outlet 'b': feeds[1].url: 'a.example/' stands at mine.yaml:2:");
  }

  @Test
  void textThatIsNoListOfOutletsIsRefused() {
    assertThatThrownBy(() -> read("outlets: []"))
        .hasMessageContaining("mine.yaml:1:10: outlets: an empty list stands here");
    assertThatThrownBy(() -> read("")).hasMessageContaining("mine.yaml:1:1: is missing");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("an empty list stands here");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("mine.yaml:1:2: is no YAML");
    assertThatThrownBy(() -> read("a: &a [1]\noutlets: *a")).hasMessageContaining("alias");
    assertThatThrownBy(() -> read("outlets: [{id: a, id: b}]")).hasMessageContaining("twice");
    assertThatThrownBy(
            () -> OutletsReader.read("mine.yaml", "é".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("no UTF-8");
  }

  private static Outlets read(String yaml) {
    return OutletsReader.read("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}

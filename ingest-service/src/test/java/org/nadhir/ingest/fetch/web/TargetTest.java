package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

class TargetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://a.example http://a.example/",
        "HTTPS://A.Example:443/X https://a.example/X",
        "http://a.example:8080?q=1#part http://a.example:8080/?q=1",
        "http://a.example./x http://a.example/x",
        "http://a_b.example/x http://a_b.example/x",
        "http://r3---sn-x.example/ http://r3---sn-x.example/",
        "http://example.إختبار/ http://example.xn--kgbechtv/",
        "http://пример。испытание/ http://xn--e1afmkfd.xn--80akhbyknj4f/",
        "http://a.example/أخبار?س=1 " + "http://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?%D8%B3=1",
        "http://a.example/a%20b%zz%4 http://a.example/a%20b%25zz%254",
        "http://a.example/a|b[c]{d}^`\"<> http://a.example/a%7Cb%5Bc%5D%7Bd%7D%5E%60%22%3C%3E",
        "http:\\\\a.example\\x?a\\b http://a.example/x?a%5Cb",
        "http://a.example/a/./b/../../c/.. http://a.example/",
        "http://a.example/../../x http://a.example/x",
        "http://a.example//x//y http://a.example//x//y",
        "http://[::1]:80/ http://[::1]/",
        "http://[2606:4700::1111]:81/ http://[2606:4700::1111]:81/",
        "http://8.8.8.8/ http://8.8.8.8/",
        "http://１.１.１.１/ http://1.1.1.1/"
      })
  void addressIsReadAsBrowsersReadIt(String written, URI called) {
    assertThat(Target.of(written).uri()).isEqualTo(called);
  }

  @Test
  void spacesAroundAndLineBreaksWithinAreTakenOut() {
    assertThat(Target.of(" \n http://a.example/a b\n/c\t\u00a0").uri())
        .isEqualTo(URI.create("http://a.example/a%20b/c%C2%A0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example/x",
        "/x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "gopher://a.example/",
        "jar:http://a.example/x.jar!/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:a.example",
        "http:///x",
        "http://?x",
        "http://:80/",
        "http://u@a.example/",
        "http://u:p@a.example/",
        "http://a.example:0/",
        "http://a.example:65536/",
        "http://a.example:999999/",
        "http://a.example:x/",
        "http://a..example/",
        "http://.example/",
        "http://a b.example/",
        "http://a%2eexample/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.01/",
        "http://127.0.0.256/",
        "http://1.2.3.4.5/",
        "http://127.0.0.0x1./",
        "http://[::1/",
        "http://[::1]x/",
        "http://[fe80::1%25eth0]/",
        "http://[v1.x]/",
        "http://[127.0.0.1]/",
        "http://a.example\u0000.b/",
        "http://\u202e.example/"
      })
  void anythingElseIsNoAddressOfTheWeb(String written) {
    assertThatThrownBy(() -> Target.of(written))
        .asInstanceOf(type(FetchException.class))
        .extracting(FetchException::reason)
        .isEqualTo(FetchFailure.BAD_URL);
  }

  @Test
  void passwordInAnAddressIsNotRepeated() {
    assertThatThrownBy(() -> Target.of("http://user:secret@a.example/"))
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "x http://a.example/d/x",
        "./x http://a.example/d/x",
        "../x http://a.example/x",
        "../../../x http://a.example/x",
        "/x?y#z http://a.example/x?y",
        "?q=2 http://a.example/d/e?q=2",
        "# http://a.example/d/e?q=1",
        "//b.example/x http://b.example/x",
        "\\\\b.example\\x http://b.example/x",
        "HTTPS://b.example https://b.example/",
        "x:y http://a.example/",
        "https://пример.example/ж https://xn--e1afmkfd.example/%D0%B6"
      })
  void redirectLeadsBesideTheAddressThatGaveIt(String location, URI to) {
    String header = bytes(location, StandardCharsets.UTF_8);
    Target from = Target.of("http://a.example/d/e?q=1");
    if (location.equals("x:y")) {
      assertThatThrownBy(() -> from.redirected(header))
          .asInstanceOf(type(FetchException.class))
          .extracting(FetchException::reason)
          .isEqualTo(FetchFailure.BAD_REDIRECT);
    } else {
      assertThat(from.redirected(header).uri()).isEqualTo(to);
    }
  }

  /** What a header's bytes look like to those who take them for ISO 8859-1. */
  private static String bytes(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  @Test
  void redirectKeepsBytesOfAnOldCharset() {
    String location = bytes("/أخبار 1", Charset.forName("windows-1256"));
    assertThat(Target.of("http://a.example/").redirected(location).uri())
        .isEqualTo(URI.create("http://a.example/%C3%CE%C8%C7%D1%201"));
  }

  @Property
  void anyTextIsAnAddressThatCanBeCalledOrNone(@ForAll @StringLength(max = 60) String text) {
    for (String written : new String[] {text, "http://" + text, "http://a.example/" + text}) {
      try {
        Target target = Target.of(written);
        assertThat(Target.of(target.uri().toString())).isEqualTo(target);
        assertThat(target.path()).matches("/[!-~]*");
      } catch (FetchException e) {
        assertThat(e.reason()).isEqualTo(FetchFailure.BAD_URL);
      }
    }
  }

  @Property
  void anyHeaderIsARedirectOrNone(@ForAll @StringLength(max = 60) String text) {
    try {
      Target to =
          Target.of("http://a.example/d/e?q=1").redirected(bytes(text, StandardCharsets.UTF_8));
      assertThat(Target.of(to.uri().toString())).isEqualTo(to);
    } catch (FetchException e) {
      assertThat(e.reason()).isEqualTo(FetchFailure.BAD_REDIRECT);
    }
  }
}

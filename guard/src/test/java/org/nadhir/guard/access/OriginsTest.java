package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  private final Origins origins = new Origins(List.of("Nadhir.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8083",
        "localhost.:8083",
        "a.localhost",
        "127.0.0.1:8083",
        "10.1.2.3",
        "[::1]:8083",
        "nadhir.example:443"
      })
  void ownNamesAndAddressesAreOurs(String host) {
    assertThat(origins.isOurs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:8083",
        "",
        "xlocalhost"
      })
  void otherNamesAreNot(String host) {
    assertThat(origins.isOurs(host)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, localhost:8083, -, false",
        "-, localhost:8083, same-origin, false",
        "-, localhost:8083, none, false",
        "-, localhost:8083, cross-site, true",
        "-, localhost:8083, same-site, true",
        "http://localhost:8083, localhost:8083, same-origin, false",
        "http://localhost:8081, localhost:8083, same-site, true",
        "http://localhost, localhost, -, false",
        "http://localhost:80, localhost, -, false",
        "https://nadhir.example, alert-service:8083, -, false",
        "https://evil.example, nadhir.example, -, true",
        "null, localhost:8083, -, true",
        "'http://a b', localhost:8083, -, true",
        "file://, localhost:8083, -, true",
        "http://user@localhost:8083, localhost:8083, -, true"
      })
  void foreignIsWhatNeitherHostNorConfigurationNames(
      @Nullable String origin, String host, @Nullable String site, boolean foreign) {
    assertThat(origins.isForeign(origin, host, site)).isEqualTo(foreign);
  }
}

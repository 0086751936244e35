package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.outlet.Outlets;

class WireCreditTest {
  private static final ArticleMaker MAKER = new ArticleMaker(Outlets.load(Optional.empty()));
  private static final String MORE =
      "\n\nThe office gave no more details on the matter, as before.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reuters|موسكو (رويترز) - قال المتحدث إن الميناء مفتوح.",
        "reuters|موسكو - رويترز: قال المتحدث إن الميناء مفتوح.",
        "reuters|رويترز - قال المتحدث إن الميناء مفتوح.",
        "afp|باريس (أ ف ب) - قال المتحدث إن الميناء مفتوح.",
        "afp|باريس- أ.ف.ب- قال المتحدث إن الميناء مفتوح.",
        "afp|PARIS, 7 déc (AFP) - Le port est ouvert.",
        "ap|WASHINGTON (AP) — The port is open.",
        "xinhua|BEIJING, Dec. 7 (Xinhua) -- The port is open.",
        "ria|КИЕВ, 7 дек - РИА Новости. Порт открыт.",
        "tass|МОСКВА, 7 декабря. /ТАСС/. Порт открыт.",
        "interfax-ukraine|Киев. 7 декабря. Интерфакс-Украина - Порт открыт.",
        "ukrinform|КИЇВ, 7 грудня (Укрінформ). Порт відкрито.",
        "anadolu|أنقرة/ الأناضول/ قال المتحدث إن الميناء مفتوح.",
        "afp|Moscou, 7 déc 2021 (AFP) - Le port est ouvert.",
        "efe|Madrid, 7 dic (EFE).- El puerto está abierto.",
        "efe|MADRID (EFE) — El puerto está abierto.",
        "reuters|ANKARA (Reuters) - Liman yeniden açıldı.",
        "anadolu|ANKARA - Anadolu Ajansı: Liman yeniden açıldı.",
        "reuters|تهران (رویترز) - بندر دوباره باز شد.",
        "irna|تهران - ایرنا - بندر دوباره باز شد.",
        "ap|ירושלים (AP) - הנמל נפתח מחדש.",
        "sample-wire|(وكالة العينة) قال المتحدث إن الميناء مفتوح.",
        "sample-wire|(Образец) Порт открыт."
      })
  void datelineCreditsTheWire(String wire, String lead) {
    assertThat(credit(lead + MORE)).isEqualTo(wire);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reuters|الميناء مفتوح. (رويترز)",
        "afp|الميناء مفتوح. (أ ف ب، رويترز)",
        "ap|The port is open. (AP)",
        "afp|Le port est ouvert. (avec AFP)",
        "afp|Le port est ouvert (d’après AFP).",
        "reuters|Le port est ouvert. (Avec Reuters et AFP)",
        "efe|El puerto está abierto. (Con información de EFE)",
        "efe|El puerto está abierto. (EFE y agencias)",
        "ap|Liman yeniden açıldı. (AP ve ajanslar)",
        "reuters|بندر دوباره باز شد. (رویترز و ایرنا)",
        "afp|הנמל נפתח מחדש. (AFP, סוכנויות)",
        "sample-wire|الميناء مفتوح (وكالة العينة).",
        "sample-wire|Порт открыт. (Образец)"
      })
  void bracketsAtTheEndCreditTheWire(String wire, String end) {
    assertThat(credit("The port was closed for two days." + "\n\n" + end)).isEqualTo(wire);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reuters|المصدر: الجزيرة + رويترز",
        "tass|Источник: ТАСС",
        "ukrinform|Джерело: Укрінформ",
        "afp|Avec AFP",
        "efe|Fuente: EFE",
        "efe|Con información de EFE",
        "reuters|Kaynak: Reuters",
        "anadolu|Kaynak: Anadolu Ajansı",
        "irna|منبع: ایرنا",
        "ap|מקור: AP",
        "reuters|رويترز",
        "sample-wire|(Sample Wire)"
      })
  void closingLineCreditsTheWireAndIsNotBody(String wire, String line) {
    assertThat(credit("The port is open." + MORE + "\n\n" + line)).isEqualTo(wire);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Port open (AP)", "Port open - AP", "AP: port open"})
  void titleCreditsTheWire(String title) {
    assertThat(credit("Title: " + title + "\n\nThe port is open.")).isEqualTo("ap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor told Reuters that the port is open.",
        "The agency Agence France-Presse (AFP) said that the port is open.",
        "نقلت رويترز عن المتحدث أن الميناء مفتوح.",
        "قالت وكالة الأنباء الفرنسية (أ ف ب) إن الميناء مفتوح.",
        "Об этом сообщает ТАСС со ссылкой на мэра.",
        "The port opened in August (آب).",
        "Le ministre a dit à l'AFP que le port est ouvert.",
        "L'agence de presse AFP (Agence France-Presse) rapporte que le port est ouvert.",
        "El ministro dijo a EFE que el puerto está abierto.",
        "Bakan, Reuters'a limanın yeniden açıldığını söyledi.",
        "به گزارش رویترز بندر دوباره باز شد.",
        "לדברי סוכנות AP הנמל נפתח מחדש.",
        "За словами Укрінформу, порт відкрито."
      })
  void mentionIsNoCredit(String text) {
    assertThat(credit(text)).isNull();
    assertThat(credit(text + MORE)).isNull();
  }

  @Test
  void sourceLineWithoutAWireCreditsNone() {
    assertThat(credit("The port is open." + MORE + "\n\nالمصدر : الجزيرة + وكالات")).isNull();
  }

  private static @Nullable String credit(String document) {
    Made made = MAKER.fromDocument(document, Instant.EPOCH);
    return ((Made.Good) made).article().wireCredit();
  }
}

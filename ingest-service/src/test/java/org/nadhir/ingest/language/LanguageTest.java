package org.nadhir.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|أعلنت إدارة الميناء أن العمل عاد إلى طبيعته",
        "ar|زار الوزير شركة گوگل في المدينة وتحدث عن العمل في الميناء الجديد",
        "fa|مدیریت بندر اعلام کرد که کار به حالت عادی بازگشته است",
        "ur|بندرگاہ کی انتظامیہ نے کہا ہے کہ کام معمول پر آ گیا ہے",
        "ru|Порт снова открыт, сообщили в его управлении",
        "uk|Порт знову відкрито, повідомили в його управлінні",
        "he|הנמל נפתח מחדש אחרי הסערה",
        "zh|港口在暴风雨过后重新开放",
        "ja|港は嵐の後に再び開かれた",
        "ko|항구가 폭풍 후 다시 열렸다",
        "el|Το λιμάνι άνοιξε ξανά",
        "en|The port is open again after the storm, its office said on Monday",
        "fr|Le port est de nouveau ouvert après la tempête dans le sud du pays",
        "es|El puerto está abierto de nuevo después de la tormenta en el sur del país",
        "de|Der Hafen ist nach dem Sturm wieder offen und die Schiffe fahren",
        "tr|Liman fırtınadan sonra yeniden açıldı ve bir gemi daha geldi dedi",
        "und|Xyzzy plugh",
        "und|12345",
        "und|ok"
      })
  void languageIsToldByScriptAndMarkers(String language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }
}

package org.nadhir.contracts.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "ar, فرضت الحكومة عقوبات على الشركة",
    "fa, سخنگوی دولت گفت که این گزارش‌ها درست نیست",
    "fa, هزاران سرباز به مرز فرستاد",
    "ar, هدوء حذر بعد ضربات الجمعه",
    "he, הממשלה הודיעה על החלטה חדשה",
    "ru, Правительство объявило о новых санкциях",
    "uk, Україна оголосила про нові санкції",
    "zh, 政府宣布了新的制裁措施",
    "en, The government said that it would impose sanctions on the company",
    "en, The United States denied threatening sanctions against Iran.",
    "en, ECOWAS lifts Niger sanctions",
    "fr, Le Tchad rappelle son ambassadeur",
    "fr, Paris rappelle l’ambassadeur à Niamey",
    "es, Caracas moviliza tropas en la frontera",
    "fr, Le gouvernement a dit que les sanctions sont dans la loi",
    "tr, Türkiye sınırına yeni birlik sevk edildiği iddialarını yalanladı",
    "es, El gobierno anuncia que las sanciones por la guerra se mantienen con los bancos",
    "ar, زار الوزير شركة گوگل في المدينة وتحدث عن العمل في الميناء الجديد",
    "ur, بندرگاہ کی انتظامیہ نے کہا ہے کہ کام معمول پر آ گیا ہے",
    "ja, 港は嵐の後に再び開かれた",
    "ko, 항구가 폭풍 후 다시 열렸다",
    "el, Το λιμάνι άνοιξε ξανά",
    "de, Der Hafen ist nach dem Sturm wieder offen und die Schiffe fahren",
    "tr, Liman fırtınadan sonra yeniden açıldı ve bir gemi daha geldi dedi",
    "und, ok",
    "und, 12345",
    "und, xyzzy"
  })
  void languageIsToldByScriptAndLetters(String language, String text) {
    assertThat(Languages.of(text)).isEqualTo(language);
  }
}

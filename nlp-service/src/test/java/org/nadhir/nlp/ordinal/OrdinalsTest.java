package org.nadhir.nlp.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {
  private static final Ordinals ORDINALS = Ordinals.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ar | الاتحاد الأوروبي يقر الحزمة الثانية عشرة من العقوبات | 12
          ar | الاتحاد الأوروبي يقر الحزمة الثانية عشر من العقوبات | 12
          ar | حزمة العقوبات الأوروبية الثالثة عشرة على روسيا | 13
          ar | حزمة العقوبات الـ12 على روسيا | 12
          ar | الحزمة الـ ١٢ من العقوبات | 12
          ar | القصف يتواصل لليوم الخامس والأربعين | 45
          ar | في اليوم الـ45 من الحرب | 45
          ar | إطلاق صاروخ للمرة الثالثة خلال أسبوع | 3
          ar | الحزمة العشرون من العقوبات | 20
          ar | جولة ثالثة من المحادثات | 3
          ar | ثالث جولة من المحادثات بين البلدين | 3
          ar | الجولة الحادية والعشرين من المفاوضات | 21
          en | EU adopts 12th package of sanctions | 12
          en | EU agrees on its thirteenth package of sanctions | 13
          en | The twenty-first round of talks ended | 21
          en | North Korea fires a missile for the third time this week | 3
          en | Second and third convoys cross the border | 2,3
          en | War enters its 1,000th day | 1000
          en | A third round of talks was held | 3
          ru | ЕС принял двенадцатый пакет санкций | 12
          ru | ЕС готовит 12-й пакет санкций | 12
          ru | В рамках двадцать первого пакета санкций | 21
          ru | Третьи сутки продолжаются обстрелы | 3
          ru | Совет продлил действие 11-го пакета | 11
          uk | ЄС ухвалив дванадцятий пакет санкцій | 12
          uk | ЄС готує 12-й пакет санкцій | 12
          uk | Переговори щодо двадцять першого пакета | 21
          uk | П'ятий день обстрілів | 5
          fa | اتحادیه اروپا بسته دوازدهم تحریم‌ها را تصویب کرد | 12
          fa | دوازدهمین بسته تحریم‌ها | 12
          fa | بیست و یکمین دور گفت‌وگوها | 21
          fa | سومین آزمایش موشکی | 3
          fa | دور ۱۲م مذاکرات | 12
          fr | L'UE adopte son douzième paquet de sanctions | 12
          fr | L'UE adopte le 12e paquet de sanctions | 12
          fr | La 2ème vague de frappes | 2
          fr | Un troisième cycle de négociations | 3
          fr | Une seconde frappe a touché le port | 2
          he | האיחוד האירופי אישר את חבילת הסנקציות ה-12 | 12
          he | החבילה השתים עשרה אושרה | 12
          he | הסבב השלישי של השיחות | 3
          he | ביום ה-45 למלחמה | 45
          he | סבב ב' של השיחות | 2
          es | La UE aprueba el duodécimo paquete de sanciones | 12
          es | La UE aprueba el 12.º paquete de sanciones | 12
          es | La UE aprueba el 12º paquete de sanciones | 12
          es | Tercer ensayo con misiles este mes | 3
          es | La segunda ronda de negociaciones | 2
          tr | AB on ikinci yaptırım paketini kabul etti | 12
          tr | AB 12. yaptırım paketini kabul etti | 12
          tr | Müzakerelerin 3'üncü turu | 3
          zh | 欧盟通过第十二轮制裁 | 12
          zh | 欧盟通过第12轮制裁 | 12
          zh | 冲突进入第四十五天 | 45
          """)
  void ordinalsAreReadSpelledAndInDigits(String language, String title, String expected) {
    assertThat(ORDINALS.of(language, title, "")).isEqualTo(numbers(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ar | في الثاني عشر من ديسمبر اجتمع الوزراء
          ar | في الثاني من كانون الثاني اجتمع الوزراء
          ar | منذ مطلع تشرين الثاني
          ar | في الثاني عشر من الشهر الجاري
          ar | في الثاني عشر من شهر ديسمبر
          ar | في القرن الحادي والعشرين
          ar | استمر الانفجار 60 ثانية
          ar | بعد ثانية واحدة من الانفجار
          ar | خلال الساعات الـ24 الماضية
          ar | دول الاتحاد الأوروبي الـ27
          ar | مجموعة العشرين تجتمع غدا
          ar | أكثر من عشرين غارة على المدينة
          ar | هدنة مدتها ستون يوما
          ar | ثاني أكبر مدينة في البلاد
          ar | العاهل الأردني الملك عبد الله الثاني
          ar | في الساعة الثانية عشرة ليلا
          ar | نحو الثالثة فجرا دوت انفجارات
          ar | المادة الخامسة من ميثاق الحلف
          ar | الحرب العالمية الثانية
          ar | ثالثا، يجب وقف القتال
          ar | الجولة الأولى من المحادثات
          en | The ministers met on the 12th of December
          en | The ministers met on December 12th
          en | The ministers met on the 12th of this month
          en | a treaty of the 21st century
          en | Ukraine's second-largest city
          en | the blast lasted 60 second or more
          en | a second later the siren sounded
          en | a third of the country
          en | the Second World War
          en | the first round of talks
          en | ships near the Second Thomas Shoal
          en | 12 soldiers and 30 tanks
          en | a move against third countries
          ru | Встреча прошла 12-го декабря
          ru | Встреча прошла двенадцатого декабря
          ru | в 2022-м году
          ru | в двадцать первом веке
          ru | вторая по величине страна
          ru | Вторая мировая война
          ru | санкции против третьих стран
          ru | десятая часть мировой нефти
          ru | во-вторых, войска остаются
          uk | Зустріч відбулася дванадцятого грудня
          uk | у двадцять першому столітті
          uk | до шостої вечора
          uk | Друга світова війна
          fa | دوازدهم دسامبر
          fa | دوم خرداد
          fa | قرن بیست و یکم
          fa | جنگ جهانی دوم
          fr | au vingt-et-unième siècle
          fr | la deuxième plus grande ville
          fr | une explosion de 60 secondes
          fr | la Seconde Guerre mondiale
          he | ביום שני נפגשו השרים
          he | שני חיילים נהרגו
          he | ב-7 באוקטובר
          he | מאז ה-7 באוקטובר
          he | בשנות ה-90
          he | יותר משישים שנה
          he | ה-50 החטופים
          he | מלחמת העולם השנייה
          es | en el siglo veintiuno
          es | la segunda mayor ciudad del país
          es | duró 60 segundos
          es | la Segunda Guerra Mundial
          tr | ülkenin ikinci büyük şehri
          tr | 12 Aralık tarihinde görüştüler
          tr | İkinci Dünya Savaşı
          zh | 第二次世界大战
          zh | 12月12日举行会谈
          zh | 第二大城市
          zh | 第三方国家
          """)
  void whatOnlyLooksLikeAnOrdinalIsNone(String language, String title) {
    assertThat(ORDINALS.of(language, title, "")).isEmpty();
  }

  @Test
  void headlineAndFirstTwoSentencesAreReadAndNoMore() {
    String text = "Ministers agreed on the 13th package. The 4th round is over. The 5th is near.";

    assertThat(ORDINALS.of("en", "A second day of talks", text)).containsExactly(2, 4, 13);
  }

  @Test
  void aSentenceCutOffInTheMiddleOfAWordLosesTheWord() {
    String text = "a ".repeat(398) + "the 12th package";

    assertThat(ORDINALS.of("en", "", text)).isEmpty();
  }

  @Test
  void theTwelfthAndTheThirteenthPackageHaveNothingInCommon() {
    List<Integer> twelfth = ORDINALS.of("ar", "الحزمة الثانية عشرة من العقوبات", "");
    List<Integer> thirteenth = ORDINALS.of("ar", "الحزمة الثالثة عشرة من العقوبات", "");

    assertThat(twelfth).isNotEmpty().doesNotContainAnyElementsOf(thirteenth);
  }

  @Test
  void languagesWithoutNotationHaveNone() {
    assertThat(ORDINALS.of("de", "Das 12th Paket", "")).isEmpty();
    assertThat(ORDINALS.languages())
        .containsExactlyInAnyOrder("ar", "en", "ru", "uk", "fa", "fr", "he", "es", "tr", "zh");
  }

  private static List<Integer> numbers(String commas) {
    return Arrays.stream(commas.split(",")).map(Integer::valueOf).toList();
  }
}

package org.nadhir.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
  private static final String ARABIC = "وزارة الخارجية تستدعي السفير وتطلب إيضاحات خلال يومين";
  private static final Map<String, List<String>> SENTENCES =
      Map.of(
          "ar",
          List.of(
              ARABIC,
              "البرلمان يناقش موازنة العام المقبل",
              "ارتفاع أسعار القمح للشهر الثالث",
              "هل تنجح الوساطة في وقف إطلاق النار؟"),
          "ru",
          List.of(
              "Цены на зерно растут третий месяц подряд",
              "Посол вызван для объяснений",
              "Курс рубля вырос"),
          "uk",
          List.of(
              "Ціни на зерно зростають третій місяць поспіль", "Її виступ почули в усій країні"),
          "he",
          List.of("משרד החוץ זימן את השגריר לשיחת הבהרה", "מחירי החיטה עולים זה החודש השלישי"),
          "tr",
          List.of(
              "Dışişleri Bakanlığı büyükelçiyi açıklama için çağırdı",
              "Buğday fiyatları üst üste üçüncü ay yükseldi"),
          "fr",
          List.of(
              "Les prix du blé augmentent pour le troisième mois d'affilée",
              "L'Assemblée examinera le budget de l'année prochaine"));

  @ParameterizedTest
  @CsvSource({
    "ar,windows-1256", "ar,iso-8859-6", "ar,x-MacArabic", "ru,windows-1251", "ru,koi8-r",
    "ru,iso-8859-5", "ru,ibm866", "uk,windows-1251", "uk,koi8-u", "he,windows-1255",
    "he,iso-8859-8", "tr,windows-1254", "fr,windows-1252", "ar,UTF-16LE", "ar,UTF-16BE",
    "ru,UTF-16LE", "fr,UTF-16BE", "ar,UTF-8"
  })
  void titleWithoutAnyDeclarationIsRead(String language, String charset) {
    for (String sentence : SENTENCES.getOrDefault(language, List.of())) {
      assertThat(decoded(sentence, charset, null).text()).isEqualTo(sentence);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256,utf-8",
    "windows-1256,iso-8859-1",
    "iso-8859-6,windows-1256",
    "windows-1256,iso-8859-6",
    "UTF-8,iso-8859-1",
    "UTF-8,windows-1256",
    "UTF-16LE,utf-8",
    "windows-1256,no-such-charset",
    "windows-1256,utf-16"
  })
  void wrongDeclarationIsOverruled(String charset, String declared) {
    assertThat(decoded(ARABIC, charset, "text/xml; charset=" + declared).text()).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"big5", "gb2312", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr"})
  void declaredEncodingOfTwoBytesIsRead(String charset) {
    String text = charset.contains("kr") ? "북한 미사일 발사 소식" : "日本 外交 会談 中止";
    String taken = charset.startsWith("big5") ? "日本 外交 中止" : text;
    taken = charset.equals("gb2312") ? "日本 外交 会 中止" : taken;
    assertThat(decoded(taken, charset, "text/xml; charset=" + charset).text()).isEqualTo(taken);
  }

  @Test
  void declarationInsideTheDocumentCountsWhenTheHeaderIsSilent() {
    byte[] xml = bytes("<?xml version=\"1.0\" encoding=\"ibm866\"?><t>Да</t>", "ibm866");
    byte[] html = bytes("<html><meta charset=koi8-r><t>Да</t>", "koi8-r");

    assertThat(Decoding.text(xml, null, Markup.XML).text()).contains("<t>Да</t>");
    assertThat(Decoding.text(html, null, Markup.HTML).text()).contains("<t>Да</t>");
    assertThat(Decoding.text(html, null, Markup.HTML).by()).isEqualTo(Evidence.DECLARATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkDecidesAndIsNotText(String charset) {
    Decoded decoded = decoded("\uFEFF" + ARABIC, charset, "text/xml; charset=windows-1256");

    assertThat(decoded.text()).isEqualTo(ARABIC);
    assertThat(decoded.by()).isEqualTo(Evidence.BOM);
    assertThat(decoded.lossless()).isTrue();
  }

  @Test
  void strayBytesInUtf8AreReadAsWindows1252() {
    byte[] bytes = bytes(ARABIC + " \"x\"", "UTF-8");
    bytes[bytes.length - 3] = (byte) 0x93;

    Decoded decoded = Decoding.text(bytes, null, Markup.PLAIN);

    assertThat(decoded.text()).startsWith(ARABIC).contains("“x").doesNotContain("\uFFFD");
    assertThat(decoded.lossless()).isFalse();
    assertThat(decoded.by()).isEqualTo(Evidence.MIXTURE);
  }

  @Test
  void lastCharacterThatWasCutOffCostsOnlyItself() {
    byte[] bytes = bytes(ARABIC, "UTF-8");

    Decoded decoded = Decoding.text(Arrays.copyOf(bytes, bytes.length - 1), null, Markup.PLAIN);

    assertThat(decoded.text()).isEqualTo(ARABIC.substring(0, ARABIC.length() - 1));
    assertThat(decoded.lossless()).isFalse();
  }

  @Test
  void utf8ThatWasEncodedTwiceIsRepaired() {
    String twice = new String(bytes(ARABIC, "UTF-8"), StandardCharsets.ISO_8859_1);
    String windows = "Ø§Ù„Ø¨Ø±Ù„Ù…Ø§Ù†";

    assertThat(decoded(twice, "UTF-8", null).text()).isEqualTo(ARABIC);
    assertThat(Mojibake.repaired(windows)).isEqualTo("البرلمان");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ã la carte", "naïve café", "Ñandú Ø§", "سÙ„ Ø§Ù„Ø¨Ø±"})
  void textThatOnlyLooksTwiceEncodedStays(String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @Test
  void ebcdicShowsItselfByItsDeclaration() {
    String xml = "<?xml version='1.0' encoding='IBM500'?><t>[a]</t>";

    assertThat(decoded(xml, "IBM500", null).text()).isEqualTo(xml);
  }

  @Test
  void controlCharactersAreWhatWindowsMeantByThem() {
    assertThat(decoded("don\u0092t", "UTF-8", null).text()).isEqualTo("don’t");
  }

  @Test
  void nothingIsNothing() {
    assertThat(Decoding.text(new byte[0], null, Markup.XML).text()).isEmpty();
  }

  private static Decoded decoded(String text, String charset, @Nullable String contentType) {
    return Decoding.text(bytes(text, charset), contentType, Markup.PLAIN);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }
}

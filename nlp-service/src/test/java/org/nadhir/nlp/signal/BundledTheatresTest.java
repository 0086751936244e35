package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/** The theatres that come with Nadhir: what belongs to each, and what only sounds as if. */
class BundledTheatresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Belarus massed troops on the border with Poland. | belarus-border
          en | Russia violated the airspace of Estonia. | baltic
          en | NATO deployed warships to the Baltic Sea. | baltic
          en | Russia deployed troops to Transnistria. | moldova-transnistria
          en | Azerbaijan shelled positions near Lachin. | caucasus
          en | Russian troops massed near Tbilisi in Georgia. | caucasus
          en | Serbia massed troops near Mitrovica. | balkans
          en | Turkey violated the airspace of Greece. | aegean
          en | Turkish troops were deployed to Famagusta. | cyprus
          en | Russia deployed missiles in the Arctic. | arctic
          en | Israel launched air strikes on Rafah. | gaza
          en | Israel launched air strikes on Beirut. | lebanon
          en | Israel launched air strikes near Damascus. | syria
          en | Rockets struck a base near Erbil. | iraq
          en | Iran seized a tanker in the Strait of Hormuz. | iran-israel,iran-gulf
          en | Saudi Arabia cut diplomatic ties with Iran. | iran-israel,iran-gulf
          en | The Houthis attacked a ship in the Red Sea. | red-sea-yemen
          en | Turkey sent weapons to Benghazi. | libya
          en | Algeria recalled its ambassador from Morocco. | western-sahara
          en | Egypt recalled its ambassador from Ethiopia. | nile-dam,horn-of-africa
          en | The army shelled Khartoum. | sudan
          en | Fighters attacked a base in Jonglei. | south-sudan
          en | Ethiopia massed troops near Assab. | horn-of-africa
          en | Al-Shabaab fighters attacked a base near Mogadishu. | somalia
          en | Rwanda deployed troops to Bukavu. | great-lakes
          en | Jihadists attacked a base near Timbuktu. | sahel
          en | Boko Haram attacked a base near Maiduguri. | lake-chad
          en | Rwanda deployed troops to Cabo Delgado. | great-lakes,mozambique
          en | Pakistan launched air strikes on Kandahar. | afghanistan-pakistan
          en | India recalled its ambassador from Pakistan. | india-pakistan
          en | India deployed troops to Ladakh. | india-china
          en | Kyrgyzstan massed troops near Batken. | central-asia
          en | The army launched air strikes in Rakhine. | myanmar
          en | Thailand recalled its ambassador from Cambodia. | thailand-cambodia
          en | China sent warships around Taiwan. | taiwan-strait
          en | China sent warships to Scarborough Shoal. | south-china-sea
          en | Japan said Chinese ships violated its waters near the Senkaku islands. | east-china-sea
          en | North Korea fired a ballistic missile. | korean-peninsula
          en | Seoul and Washington began joint military exercises. | korean-peninsula
          en | Venezuela massed troops near Essequibo. | venezuela-guyana
          en | Kenya deployed troops to Port-au-Prince. | haiti
          ar | حشدت بيلاروس قواتها على الحدود مع بولندا | belarus-border
          ar | قصفت إسرائيل الضاحية الجنوبية لبيروت | lebanon
          ar | استدعت الجزائر سفيرها من المغرب | western-sahara
          ar | استدعت تايلاند سفيرها من كمبوديا | thailand-cambodia
          ar | أجرت سيول وواشنطن مناورات مشتركة | korean-peninsula
          ar | استدعت مصر سفيرها من إثيوبيا | nile-dam,horn-of-africa
          ar | اخترقت روسيا أجواء إستونيا | baltic
          ar | شن الطيران غارات على كابول | afghanistan-pakistan
          ar | قصف الجيش مدينة الفاشر | sudan
          ar | حشدت إثيوبيا قواتها على حدود إريتريا | horn-of-africa
          ru | Россия нарушила воздушное пространство Эстонии. | baltic
          ru | Китай стянул корабли к Тайваню. | taiwan-strait
          uk | Росія порушила повітряний простір Естонії. | baltic
          en | Nigeria recalled its ambassador from Ghana. | lake-chad
          en | Niger recalled its ambassador from Ghana. | sahel
          en | South Sudan recalled its ambassador from Kenya. | south-sudan
          en | Russia recalled its ambassador from Stockholm. | baltic
          ar | استدعت نيجيريا سفيرها من غانا | lake-chad
          ar | استدعت النيجر سفيرها من غانا | sahel
          ar | استدعت جنوب السودان سفيرها من كينيا | south-sudan
          ru | Нигерия отозвала посла из Ганы. | lake-chad
          ru | Нигер отозвал посла из Ганы. | sahel
          uk | Нігерія відкликала посла з Гани. | lake-chad
          uk | Нігер відкликав посла з Гани. | sahel
          tr | Nijerya, Gana'daki büyükelçisini geri çağırdı. | lake-chad
          tr | Nijer, Gana'daki büyükelçisini geri çağırdı. | sahel
          fa | نیجریه سفیر خود را از غنا فراخواند | lake-chad
          fa | نیجر سفیر خود را از غنا فراخواند | sahel
          fr | Le Nigeria a rappelé son ambassadeur au Ghana. | lake-chad
          fr | Le Niger a rappelé son ambassadeur au Ghana. | sahel
          es | Nigeria llamó a consultas a su embajador en Ghana. | lake-chad
          he | ניגריה החזירה את שגרירה מגאנה | lake-chad
          he | ניז'ר החזירה את שגרירה מגאנה | sahel
          zh | 尼日利亚召回驻加纳大使。 | lake-chad
          zh | 俄军炮击马里乌波尔。 | ukraine
          zh | 委内瑞拉在埃塞奎博附近集结军队。 | venezuela-guyana
          tr | Bakanlık Ege'de büyükelçisini geri çağırdı. | aegean
          zh | 尼日尔召回驻加纳大使。 | sahel
          """)
  void signalsLieWhereTheyBelong(String language, String text, String expected) {
    assertThat(theatres(language, text)).containsExactlyInAnyOrder(expected.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Georgia deployed National Guard troops to Atlanta.
          en | India and China abstained in the vote, and the United States imposed sanctions on Russia.
          en | Papua New Guinea recalled its ambassador from Fiji.
          en | Poland received tanks from South Korea.
          en | Turkey recalled its ambassador from Sweden.
          en | Georgetown University professors warned that Russia will attack Poland.
          en | Meeting in Riga, the United States threatened China with sanctions.
          ar | انقطع الاتصال بعد هجوم إلكتروني روسي على كابل بحري
          fr | Un tigre a attaqué deux soldats russes près de la base.
          es | La policía lanzó pelotas de goma; Rusia retiró a su embajador en Perú.
          uk | Росія запровадила санкції проти кримінальних угруповань Мексики.
          """)
  void whatOnlySoundsLikeATheatreIsNone(String language, String text) {
    assertThat(theatres(language, text)).isEmpty();
  }

  @Test
  void everyTheatreHasASentenceHereThatLiesInIt() throws NoSuchMethodException {
    String sentences =
        getClass()
            .getDeclaredMethod(
                "signalsLieWhereTheyBelong", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();

    assertThat(Theatres.bundled().all())
        .extracting(Theatre::id)
        .filteredOn(id -> !id.equals("ukraine"))
        .allSatisfy(id -> assertThat(sentences).containsPattern("[| ,]" + id + "(,|\\R|$)"));
  }

  private static List<String> theatres(String language, String text) {
    List<Signal> signals = TaggerFixture.TAGGER.tag(TaggerFixture.text(language, text));
    assertThat(signals).isNotEmpty();
    TreeSet<String> theatres = new TreeSet<>();
    signals.forEach(signal -> theatres.addAll(signal.theatres()));
    return new ArrayList<>(theatres);
  }
}

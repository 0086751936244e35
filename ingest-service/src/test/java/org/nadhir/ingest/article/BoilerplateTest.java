package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.article.Layout.Kind;
import org.nadhir.ingest.outlet.Outlets;

class BoilerplateTest {
  private static final LayoutReader READER =
      new LayoutReader(Outlets.load(Optional.empty()), Boilerplate.bundled());
  private static final String BEFORE =
      """
      The eastern harbour opened to ships again on Tuesday morning, after a storm of two days.

      The harbour master told reporters that engineers had inspected all seven quays in the port.

      """;
  private static final String AFTER =
      "\n\nTraffic is expected to be back at its usual level by the end of this week, he said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اقرأ أيضا: وزير النقل يفتتح طريقا جديدا",
        "اقرأ أيضا وزير النقل يفتتح طريقا جديدا بين المدينتين",
        "شارك القصة",
        "حمل تطبيق الصحيفة الآن",
        "لمتابعة آخر الأخبار عبر قناتنا على تلغرام",
        "تابعونا على فيسبوك",
        "التعليق على الصورة، عمال في الميناء بعد العاصفة",
        "صدر الصورة، Getty Images",
        "ظهرت المقالة إعادة فتح الميناء أولاً على صحيفة الميناء.",
        "Read also: Minister opens a new road",
        "Image caption, Dockers lift the barriers",
        "Story continues below advertisement",
        "The post Harbour opens again appeared first on The Gazette.",
        "Follow us on Telegram.",
        "Tags: harbour, storm",
        "Читайте также: министр открыл дорогу",
        "Подпись к фото, Докеры снимают ограждения",
        "Нашли ошибку? Выделите её и нажмите",
        "Запись Порт открыт впервые появилась Портовые вести.",
        "Читайте також: міністр відкрив дорогу",
        "Помітили помилку? Виділіть її",
        "Lire aussi : le ministre ouvre une route",
        "Suivez-nous sur Telegram",
        "L'article Le port rouvre est apparu en premier sur La Gazette.",
        "İlgili haberler",
        "بیشتر بخوانید: وزیر راه جاده را افتتاح کرد",
        "קראו גם: השר פתח כביש חדש",
        "Lea también: el ministro abre una carretera"
      })
  void whatSurroundsAnArticleIsNotItsBody(String line) {
    assertThat(READER.read(BEFORE + line + AFTER).body()).doesNotContain(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اقرأ أيضا ما كتبه الوزير في رسالته إلى البرلمان قبل أن ترد على أسئلتنا.",
        "وقال المعلم لتلاميذه: اقرأ أيضا هذا الكتاب، ثم خرج من القاعة.",
        "شارك في الاجتماع سفراء خمس دول.",
        "مشاركة البلاد في القمة لم تتأكد بعد.",
        "حفظ السلام مهمة القوات الدولية هناك.",
        "إعلان الهدنة جاء بعد ساعات من المفاوضات.",
        "إعداد الخطة استغرق عاما كاملا؛ ثم رفضها البرلمان.",
        "صورة، كما يقول الخبراء، تغني عن ألف كلمة.",
        "المصدر الذي طلب عدم ذكر اسمه قال إن السفن عادت.",
        "Share prices fell after the harbour closed for two days.",
        "Tags were put on the prisoners in the port.",
        "Follow-up talks are planned for Thursday in the capital.",
        "Print workers went on strike on Monday.",
        "Topics of the talks were trade and grain.",
        "Subscribe they did, all nine of them, to the treaty.",
        "Reporting by the newspaper showed that the quays were unsafe.",
        "Image, reputation and trust matter more, he said.",
        "Related parties must disclose what they own, the law says.",
        "Поделиться опытом согласились трое докеров.",
        "Реклама алкоголя запрещена в портах страны.",
        "Публікації газети викликали протест у порту.",
        "Partager les coûts reste la condition de l'accord."
      })
  void sentenceThatOpensLikeItStaysBody(String line) {
    assertThat(READER.read(BEFORE + line + AFTER).body()).contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by our staff in the port; editing by the night desk)",
        "Reporting by our staff in the port; Editing by the night desk",
        "(إعداد قسم الأخبار - تحرير مكتب الليل)",
        "تحرير: القسم العربي",
        "Подготовил: отдел новостей"
      })
  void lineOfThoseWhoWorkedOnItClosesTheBody(String line) {
    Layout layout = READER.read(BEFORE + line);

    assertThat(layout.of(Kind.BYLINE)).containsExactly(line);
  }
}

package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Tier;
import org.nadhir.ingest.outlet.Outlets;

class ArticleMakerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final ArticleMaker maker = new ArticleMaker(Outlets.load(Optional.empty()));

  @Test
  void headerSaysWhatTheArticleIs() {
    Article article =
        document(
            """
            Title: Talks end without result
            Outlet: sample-gazette-en
            Date: 2021-11-10T08:15:00Z
            Language: en
            Url: HTTPS://Sample-Gazette.example:443/a/?utm_source=x&id=7#top

            The talks ended.

            Nobody said why.
            """);

    assertThat(article.title()).isEqualTo("Talks end without result");
    assertThat(article.outlet().family()).isEqualTo("sample-gazette");
    assertThat(article.publishedAt()).isEqualTo("2021-11-10T08:15:00Z");
    assertThat(article.fetchedAt()).isEqualTo(NOW);
    assertThat(article.url()).isEqualTo("https://sample-gazette.example/a?id=7");
    assertThat(article.text()).isEqualTo("The talks ended.\n\nNobody said why.");
    assertThat(article.fingerprint()).isNotNull();
  }

  @Test
  void unknownHeaderKeyIsNamedWithWhatIsAllowed() {
    Made.Bad bad =
        (Made.Bad) maker.fromDocument("Title: A\nAuthor: B\nno key\nTitle: C\n\nText.", NOW);

    assertThat(bad.reason()).isEqualTo(Reason.BAD_HEADER);
    assertThat(bad.mistakes())
        .extracting(Mistake::where)
        .containsExactly("header line 2", "header line 3", "header line 4");
    assertThat(bad.mistakes().get(0).what()).contains("'Author'");
    assertThat(bad.mistakes().get(0).allowed()).contains("Title, Outlet, Date, Language, Url");
  }

  @Test
  void textThatOnlyLooksLikeAHeaderIsText() {
    assertThat(document("Minister: the bridge stays closed until the repairs end.").text())
        .startsWith("Minister:");
  }

  @Test
  void allMistakesOfAnArticleAreReportedAtOnce() {
    Made.Bad bad =
        (Made.Bad)
            json(
                "{'text':'"
                    + " ','url':'ftp://x','publishedAt':'yesterday','language':'klingon','outlet':'A"
                    + " B'}");

    assertThat(bad.mistakes())
        .extracting(Mistake::where)
        .containsExactlyInAnyOrder("text", "url", "publishedAt", "language", "outlet");
    assertThat(bad.mistakes()).allSatisfy(m -> assertThat(m.allowed()).isNotBlank());
  }

  @Test
  void missingDateStaysMissing() {
    assertThat(document("The port was open on Monday.").publishedAt()).isNull();
    assertThat(document("The port was opened on 7 December 2021 by the mayor.").publishedAt())
        .isNull();
  }

  @Test
  void dayIsReadFromADateline() {
    Article article =
        document(
            "Harbour open again\n"
                + "KYIV, 7 December 2021 (Sample Wire) - The harbour is open again after the storm,"
                + " its office said.");

    assertThat(article.publishedAt()).isEqualTo("2021-12-07T00:00:00Z");
    assertThat(article.wireCredit()).isEqualTo("sample-wire");
  }

  @Test
  void dayIsReadFromACaptionWhichIsNotBody() {
    Article article =
        document(
            """
            افتتاح الميناء من جديد بعد العاصفة

            عمال الميناء يرفعون الحواجز عن الرصيف في المدينة، الثلاثاء ٧ كانون الأول/ديسمبر ٢٠٢١.

            أعلنت إدارة الميناء أن العمل عاد إلى طبيعته بعد العاصفة التي استمرت يومين.
            """);

    assertThat(article.publishedAt()).isEqualTo("2021-12-07T00:00:00Z");
    assertThat(article.title()).startsWith("افتتاح");
    assertThat(article.text()).doesNotContain("٢٠٢١").startsWith("أعلنت");
  }

  @Test
  void archivePictureDatesNothing() {
    Article article =
        document(
            "Harbour open again\n\n"
                + "Workers in the harbour of the city in an archive picture, 7 December 2011\n\n"
                + "The harbour is open again after the storm.");

    assertThat(article.publishedAt()).isNull();
  }

  @Test
  void furnitureAndRelatedHeadlinesAreNotBody() {
    Article article =
        document(
            """
            العالم
            الميناء يعود إلى العمل بعد يومين من العاصفة
            المدينة ـ مراسلنا
            أعلنت إدارة الميناء أن العمل عاد إلى طبيعته بعد العاصفة التي استمرت يومين كاملين في المدينة وضواحيها الساحلية.
            سفينة تدخل الميناء صباح اليوم بعد العاصفة (رويترز)
            اقرأ المزيد
            عنوان آخر عن شيء آخر تماما
            وقالت الإدارة إن ثلاث سفن دخلت الميناء.
            قد يهمك أيضاً :
            عنوان أول لخبر آخر
            عنوان ثان لخبر آخر
            أرسل تعليقك
            زر الذهاب إلى الأعلى
            """);

    assertThat(article.title()).isEqualTo("الميناء يعود إلى العمل بعد يومين من العاصفة");
    assertThat(article.text().split("\n\n")).hasSize(2);
    assertThat(article.text())
        .doesNotContain("عنوان")
        .doesNotContain("رويترز")
        .endsWith("الميناء.");
    assertThat(article.wireCredit()).isNull();
  }

  @Test
  void closingLineNamesTheOutlet() {
    String body = "Harbour open again\nThe harbour is open again after the storm.\n";

    assertThat(document(body + "Sample Gazette").outlet().id()).isEqualTo("sample-gazette-en");
    assertThat(document(body + "Source: Sample Gazette + agencies").outlet().id())
        .isEqualTo("sample-gazette-en");
    assertThat(document(body).outlet().id()).isEqualTo("unknown");
  }

  @Test
  void addressNamesTheOutletWhereNobodyElseDoes() {
    Article article = good(json("{'text':'Text here.','url':'https://www.sample-tv.example/x'}"));

    assertThat(article.outlet().id()).isEqualTo("sample-tv-ar");
  }

  @Test
  void outletThatIsNotRegisteredIsUnverifiedAndItsOwnFamily() {
    Article article =
        good(json("{'text':'Text here.','outlet':{'id':'new-one','name':'New One'}}"));

    assertThat(article.outlet().tier()).isEqualTo(Tier.UNVERIFIED);
    assertThat(article.outlet().family()).isEqualTo("new-one");
    assertThat(article.outlet().name()).isEqualTo("New One");
  }

  @Test
  void sameArticleHasOneIdWhateverItsSpacing() {
    String one = good(json("{'outlet':'a','text':'One text, here.'}")).id();

    assertThat(good(json("{'outlet':'a','text':'One  text here'}")).id()).isEqualTo(one);
    assertThat(good(json("{'outlet':'b','text':'One text, here.'}")).id()).isNotEqualTo(one);
    assertThat(one).matches("[a-z2-7]{24}");
  }

  @Test
  void addressDecidesTheIdWhereThereIsOne() {
    String one = good(json("{'url':'http://a.example/x/','text':'One.'}")).id();

    assertThat(good(json("{'url':'https://A.example/x?fbclid=1','text':'Two.'}")).id())
        .isEqualTo(one);
    assertThat(good(json("{'url':'https://a.example/y','text':'One.'}")).id()).isNotEqualTo(one);
  }

  @Test
  void futureDateIsPassedOn() {
    assertThat(
            good(json("{'text':'Text.','publishedAt':'2099-01-01T00:00:00+02:00'}")).publishedAt())
        .isEqualTo("2098-12-31T22:00:00Z");
  }

  @Test
  void charactersThatCannotTravelAreLeftOut() {
    Article article = good(json("{'text':'A\\u0000b \\ud800c.','title':'T\\u0007'}"));

    assertThat(article.text()).isEqualTo("Ab c.");
    assertThat(article.title()).isEqualTo("T");
  }

  @Test
  void tooLongATextIsRefusedWithTheLimit() {
    Made.Bad bad = (Made.Bad) json("{'text':'" + "word ".repeat(90_000) + "'}");

    assertThat(bad.reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(bad.mistakes().get(0).allowed()).contains("400000");
  }

  @Test
  void nothingButBoilerplateIsKeptAsItIs() {
    assertThat(document("World").text()).isEqualTo("World");
  }

  @Test
  void brokenJsonIsRefused() {
    for (String broken :
        List.of("", "nope", "[]", "null", "{", "{'text':'a'} x", "{'text':1}", "{}")) {
      assertThat(json(broken)).as(broken).isInstanceOf(Made.Bad.class);
    }
  }

  @Test
  void draftOfAnItemLosesWhatIsWrongAndStaysAnArticle() {
    Draft draft =
        new Draft(
            "not an address",
            "sample-gazette-en",
            null,
            "Long ".repeat(1_000_000),
            "yesterday",
            "klingon",
            "One sentence of the text.\n".repeat(100_000));

    Article article = good(maker.fromDraft(draft, NOW));

    assertThat(article.url()).isNull();
    assertThat(article.publishedAt()).isNull();
    assertThat(article.language()).isNotEqualTo("klingon");
    assertThat(article.title()).startsWith("Long Long").hasSizeLessThanOrEqualTo(2000);
    assertThat(article.text()).endsWith("text.").hasSizeBetween(390_000, 440_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", ")", "(", ".", " - ", "/", ":", "\n", "a\n", "7 December 2021 ", "(AP) "})
  @Timeout(20)
  void anyRunOfMarksIsReadInTime(String mark) {
    String run = mark.repeat(100_000 / mark.length());

    assertThat(maker.fromDocument(run + "a", NOW)).isInstanceOf(Made.Good.class);
    assertThat(maker.fromDocument("Harbour open again\n\n" + run + "a", NOW)).isNotNull();
    assertThat(maker.fromDocument("The harbour is open.\n\na" + run, NOW)).isNotNull();
  }

  @Test
  void draftWithoutTextIsRefused() {
    Made made = maker.fromDraft(new Draft(null, "a", null, "Title", null, null, " "), NOW);

    assertThat(((Made.Bad) made).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void draftFromTheFutureKeepsItsDate() {
    String date = NOW.plusSeconds(7200).toString();

    assertThat(good(maker.fromDraft(new Draft(null, "a", null, "T", date, null, "Text."), NOW)))
        .extracting(Article::publishedAt)
        .hasToString(date);
  }

  private Article document(String text) {
    return good(maker.fromDocument(text, NOW));
  }

  private Made json(String json) {
    return maker.fromJson(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static Article good(Made made) {
    assertThat(made).isInstanceOf(Made.Good.class);
    return ((Made.Good) made).article();
  }
}

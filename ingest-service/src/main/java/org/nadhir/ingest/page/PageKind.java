package org.nadhir.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/** Tells pages that show no article: errors, log-ins, consent, paywalls, indexes. */
final class PageKind {
  private static final int SHORT = 120;
  private static final int FEWEST_WORDS = 12;
  private static final int TEASERS = 4;
  private static final int LINKED_TITLES = 8;
  private static final Pattern ERROR =
      phrases(
          "404|403|410|500|502|503|not found|page not found|access denied|forbidden|bad gateway|"
              + "service unavailable|internal server error|page doesn t exist|no longer available|"
              + "الصفحة غير موجودة|غير موجودة|لم يتم العثور|الصفحة المطلوبة|خطأ 404|"
              + "страница не найдена|не найдена|ошибка 404|сторінку не знайдено|не знайдено|"
              + "page introuvable|introuvable|sayfa bulunamadı|página no encontrada|"
              + "صفحه مورد نظر|הדף לא נמצא");
  private static final Pattern HUMAN =
      phrases(
          "just a moment|attention required|checking your browser|are you a robot|captcha|"
              + "verify you are human|enable javascript and cookies|ddos protection by|"
              + "security check|unusual traffic|أثبت أنك لست روبوت|подтвердите что вы не робот");
  private static final Pattern CONSENT =
      phrases(
          "cookies|cookie|consent|before you continue|gdpr|"
              + "ملفات تعريف الارتباط|ملفات الارتباط|سياسة الخصوصية|"
              + "файлы cookie|файлов cookie|файли cookie|çerez|çerezler");
  private static final Pattern SUBSCRIBE =
      phrases(
          "subscribe to continue|subscribe to read|to continue reading|subscribers only|"
              + "for subscribers|already a subscriber|premium content|"
              + "اشترك للمتابعة|للمشتركين فقط|لمتابعة القراءة|تابع القراءة بالاشتراك|"
              + "для подписчиков|оформите подписку|тільки для передплатників|"
              + "réservé aux abonnés|abonnez vous pour|il vous reste");

  private PageKind() {}

  private static Pattern phrases(String listed) {
    List<String> keys = List.of(listed.split("\\|")).stream().map(Folding::key).toList();
    return Pattern.compile(" (" + String.join("|", keys) + ") ");
  }

  /** Why the page shows no article, or nothing if it shows one. */
  static PageRead.@Nullable NoArticle reason(
      Document page, LinkedData data, MainText text, String headline) {
    int words = text.words();
    String top = " " + Folding.key(headline + " " + HeadlineFinder.clean(page.title())) + " ";
    if (words < SHORT) {
      PageRead.NoArticle notice = notice(page, data, text, top, words);
      if (notice != null) {
        return notice;
      }
    }
    if (isIndex(text) && !data.isArticle()) {
      return no(PageProblem.INDEX, "headlines of several articles, each with a few lines");
    }
    if (words < FEWEST_WORDS) {
      return linkedTitles(text) >= LINKED_TITLES
          ? no(PageProblem.INDEX, "nothing but headlines")
          : no(words == 0 ? PageProblem.EMPTY : PageProblem.NO_MAIN_TEXT, words + " words of text");
    }
    return null;
  }

  private static PageRead.@Nullable NoArticle notice(
      Document page, LinkedData data, MainText text, String top, int words) {
    String said = " " + Folding.key(text.text()) + " ";
    if (HUMAN.matcher(top).find() || words < SHORT / 3 && HUMAN.matcher(said).find()) {
      return no(PageProblem.LOGIN, "asks for proof that a person reads");
    }
    if (!data.isArticle()
        && (ERROR.matcher(top).find() || words < SHORT / 4 && ERROR.matcher(said).find())) {
      return no(PageProblem.ERROR, "notice of an error in title or text");
    }
    boolean prompts = SUBSCRIBE.matcher(said).find() || SUBSCRIBE.matcher(visible(text)).find();
    if (data.isForSubscribers() || prompts) {
      return no(PageProblem.PAYWALL, words + " words, the rest for subscribers");
    }
    if (words < SHORT / 2
        && page.selectFirst("input[type=password]") != null
        && !data.isArticle()) {
      return no(PageProblem.LOGIN, "a password is asked for");
    }
    boolean consent = CONSENT.matcher(top).find() || CONSENT.matcher(said).find();
    return consent && !data.isArticle() && words < SHORT / 2 * 3 ? consent(top, said) : null;
  }

  private static PageRead.@Nullable NoArticle consent(String top, String said) {
    boolean mainly = CONSENT.matcher(top).find() || CONSENT.matcher(said).results().count() > 1;
    return mainly ? no(PageProblem.CONSENT, "asks for consent") : null;
  }

  private static String visible(MainText text) {
    StringBuilder said = new StringBuilder(" ");
    for (Block block : text.visible()) {
      if (block.words() < 40 && said.length() < 20_000) {
        said.append(Folding.key(block.text())).append(' ');
      }
    }
    return said.toString();
  }

  /** Whether linked headlines and a few lines under each take turns. */
  private static boolean isIndex(MainText text) {
    int teasers = 0;
    int prose = 0;
    Block before = null;
    for (Block block : text.visible()) {
      if (block.isProse() && !block.isHeading()) {
        prose++;
        teasers += before != null && before.isLinkedTitle() ? 1 : 0;
      }
      before = block.words() >= 3 ? block : before;
    }
    return teasers >= TEASERS && teasers > 0.6 * prose;
  }

  private static long linkedTitles(MainText text) {
    return text.visible().stream().filter(Block::isLinkedTitle).count();
  }

  private static PageRead.NoArticle no(PageProblem problem, String detail) {
    return new PageRead.NoArticle(problem, detail);
  }
}

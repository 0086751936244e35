package org.nadhir.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/** Tells pages that show no article: errors, log-ins, consent, paywalls, indexes. */
final class PageKind {
  private static final int SHORT = 120;
  private static final int SHORT_TITLE = 14;
  private static final int FEWEST_WORDS = 12;
  private static final int TEASERS = 4;
  private static final int LINKED_TITLES = 8;
  private static final Pattern ERROR =
      phrases(
          "404 not found|error 404|404 error|page not found|not found|access denied|"
              + "403 forbidden|forbidden|bad gateway|service unavailable|internal server error|"
              + "page doesn t exist|page no longer available|"
              + "الصفحة غير موجودة|لم يتم العثور على الصفحة|الصفحة المطلوبة|خطأ 404|"
              + "страница не найдена|ошибка 404|сторінку не знайдено|помилка 404|"
              + "page introuvable|erreur 404|sayfa bulunamadı|página no encontrada|"
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

  private static final Pattern LOG_IN =
      phrases("log in|login|sign in|تسجيل الدخول|войти|вход|увійти|вхід|connexion|giriş");

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
          : no(
              text.visible().isEmpty() ? PageProblem.EMPTY : PageProblem.NO_MAIN_TEXT,
              words + " words of text");
    }
    return null;
  }

  private static PageRead.@Nullable NoArticle notice(
      Document page, LinkedData data, MainText text, String top, int words) {
    String said = " " + Folding.key(text.text()) + " ";
    boolean unsaid = !data.isArticle() && words < SHORT / 2;
    if (unsaid && (HUMAN.matcher(top).find() || HUMAN.matcher(said).find())) {
      return no(PageProblem.LOGIN, "asks for proof that a person reads");
    }
    if (unsaid && (isBare(top, ERROR) || words < SHORT / 4 && ERROR.matcher(said).find())) {
      return no(PageProblem.ERROR, "notice of an error in title or text");
    }
    if (data.isForSubscribers() || SUBSCRIBE.matcher(said + afterwards(text)).find()) {
      return no(PageProblem.PAYWALL, words + " words, the rest for subscribers");
    }
    boolean password = page.selectFirst("input[type=password]") != null;
    if (password && (words < FEWEST_WORDS || unsaid && isBare(top, LOG_IN))) {
      return no(PageProblem.LOGIN, "a password is asked for");
    }
    long named = CONSENT.matcher(said).results().count();
    boolean consent = named > 1 || named > 0 && CONSENT.matcher(top).find();
    return consent && !data.isArticle() ? no(PageProblem.CONSENT, "asks for consent") : null;
  }

  /** Whether a short title says it. */
  private static boolean isBare(String top, Pattern phrases) {
    return top.split(" ").length <= SHORT_TITLE && phrases.matcher(top).find();
  }

  /** What stands right behind the text, where a prompt to subscribe would. */
  private static String afterwards(MainText text) {
    if (text.paragraphs().isEmpty()) {
      return "";
    }
    int end = text.visible().indexOf(text.paragraphs().get(text.paragraphs().size() - 1)) + 1;
    return text.visible().subList(end, Math.min(end + 6, text.visible().size())).stream()
        .filter(block -> block.words() < 60)
        .map(block -> Folding.key(block.text()))
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** Whether linked headlines and a few lines under each take turns. */
  private static boolean isIndex(MainText text) {
    Set<Block> main = Set.copyOf(text.paragraphs());
    int teasers = 0;
    int prose = 0;
    Block before = null;
    for (Block block : text.visible()) {
      if (main.contains(block) && block.isProse() && !block.isHeading()) {
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

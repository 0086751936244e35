/** The page: reads, follows, and draws what the address asks for. */

import { drawFiring, drawPast, isActive, rows, byLatest } from './alerts.js';
import * as api from './api.js';
import { ArticleDialog } from './article.js';
import { drawDetail } from './detail.js';
import { byId, h, redraw } from './dom.js';
import { instant, language, localised, otherLanguage, setLanguage, t, translatePage, word } from './i18n.js';
import { atMostEvery, follow } from './live.js';
import { alertLink } from './parts.js';
import { routeOf, State } from './state.js';
import { drawTheatres } from './theatres.js';
import { TimelineView } from './timeline.js';

/** @typedef {import('./types.js').Alert} Alert */

const POLL_MS = 15_000;
const REFRESH_MS = 800;
const ANNOUNCE_MS = 1500;

const state = new State();
/**
 * How well the reading goes: the stream, the last answer, and what went wrong where.
 *
 * @type {{stream: import('./live.js').Connection, answers: boolean, confirmed?: number, timeline?: string, alert?: string}}
 */
const status = { stream: 'connecting', answers: true };
/** @type {Alert[]} */
let changes = [];

const heading = h('h2', { id: 'theatre-title' });
const chart = new TimelineView(h('div', { class: 'timeline' }));
const theatreAlerts = h('div', { class: 'theatre-alerts' });
byId('theatre').append(heading, chart.root, theatreAlerts);

const dialog = new ArticleDialog(/** @type {HTMLDialogElement} */ (byId('article')), () => {
  if (state.route.alert && state.route.article) {
    location.replace(alertLink(state.route.alert));
  }
});

function draw() {
  const snapshot = state.snapshot();
  document.body.dataset.view = state.route.alert || state.route.theatre ? 'view' : 'list';
  const active = snapshot.alerts.filter(isActive).length;
  document.title = active ? `(${active}) ${t('name')}` : t('name');
  byId('firing-count').textContent = active ? String(active) : '';
  drawFiring(byId('firing'), snapshot);
  drawPast(byId('past'), snapshot);
  drawTheatres(byId('theatres'), snapshot);
  drawTheatre(snapshot);
  drawDetail(byId('detail'), snapshot, status.alert);
  drawConnection();
  drawArticle();
}

/** @param {import('./state.js').Snapshot} snapshot */
function drawTheatre(snapshot) {
  const { theatre, timeline, selected } = snapshot;
  byId('theatre').hidden = !theatre;
  heading.textContent = theatre ? `${snapshot.titles[theatre] ?? theatre}: ${t('timeline')}` : '';
  if (timeline) {
    chart.draw(snapshot, timeline);
  } else if (theatre) {
    redraw(chart.root, [theatre, status.timeline, language()], () => [
      h('p', { class: 'note' }, status.timeline ?? t('loading')),
    ]);
  }
  const own = selected ? [] : snapshot.alerts.filter((alert) => alert.theatre === theatre).sort(byLatest);
  const signature = [language(), selected, theatre, own.map(({ id, sequence }) => [id, sequence]), snapshot.titles];
  redraw(theatreAlerts, signature, () => [
    !selected && h('h3', {}, t('theatreAlerts')),
    !selected && (own.length ? rows(own, snapshot) : h('p', { class: 'note' }, t('noTheatreAlerts'))),
  ]);
}

function drawConnection() {
  const { confirmed } = status;
  const connection = status.answers ? status.stream : 'lost';
  const badge = byId('connection');
  if (badge.dataset.state !== connection || badge.lang !== language()) {
    badge.dataset.state = connection;
    badge.lang = language();
    badge.textContent = t(`connection.${connection}`);
  }
  const banner = byId('banner');
  banner.hidden = connection !== 'lost';
  redraw(banner, [language(), connection, confirmed], () => [
    connection === 'lost' &&
      (confirmed ? t('banner', { time: instant(confirmed) }) : t('bannerNever')),
  ]);
}

function drawArticle() {
  const { alert, article } = state.route;
  const known = state.alerts.get(alert ?? '');
  if (article && known) {
    dialog.show(known, article);
  } else if (!article) {
    dialog.hide();
  }
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

async function loadAlerts() {
  try {
    state.replaceAlerts(await api.fetchAlerts());
    status.confirmed = Date.now();
    status.answers = true;
    await loadSelected();
  } catch (error) {
    status.answers = false;
    console.info('alerts cannot be read', messageOf(error));
    setTimeout(refreshAll, 5000);
  }
  draw();
}

/** Reads the selected alert with all that lists may leave out. */
async function loadSelected() {
  const id = state.route.alert;
  status.alert = undefined;
  if (!id || state.alerts.get(id)?.history?.length) {
    return;
  }
  try {
    const alert = await api.fetchAlert(id);
    state.alerts.set(alert.id, alert);
  } catch (error) {
    const gone = error instanceof api.ProblemError && error.status === 404;
    status.alert = gone ? t('missing') : t('unread', { problem: messageOf(error) });
  }
}

async function loadScores() {
  const [theatres, rules] = await Promise.allSettled([
    api.fetchTheatres(),
    state.rules.size ? [...state.rules.values()] : api.fetchRules(),
  ]);
  if (theatres.status === 'fulfilled') {
    state.theatres = theatres.value;
  }
  if (rules.status === 'fulfilled') {
    state.rules = new Map(rules.value.map((rule) => [rule.id, rule]));
  }
  await loadTimeline();
  draw();
}

async function loadTimeline() {
  const theatre = state.shownTheatre();
  if (!theatre) {
    return;
  }
  try {
    const timeline = await api.fetchTimeline(theatre);
    if (theatre === state.shownTheatre()) {
      state.timeline = timeline;
      status.timeline = undefined;
    }
  } catch (error) {
    status.timeline = t('noTimeline', { problem: messageOf(error) });
  }
}

async function refreshAll() {
  await loadAlerts();
  await loadScores();
}

async function navigate() {
  const before = state.route;
  state.route = routeOf(location.hash);
  draw();
  await loadSelected();
  if (state.timeline?.theatre !== state.shownTheatre()) {
    await loadTimeline();
  }
  draw();
  const moved = before.alert !== state.route.alert || before.theatre !== state.route.theatre;
  if (moved && (state.route.alert || state.route.theatre)) {
    byId('view').scrollIntoView({ block: 'nearest' });
    byId('view').focus({ preventScroll: true });
  }
}

const announce = atMostEvery(ANNOUNCE_MS, () => {
  const [latest] = changes.slice(-1);
  const others = new Set(changes.map(({ id }) => id)).size - 1;
  changes = [];
  const snapshot = state.snapshot();
  const words = t('changed', {
    theatre: snapshot.nameOf(latest),
    severity: word('severity', latest.severity),
    state: word('state', latest.state),
    summary: localised(latest.summary, ''),
  });
  byId('announcer').replaceChildren(
    h('p', {}, words, others > 0 ? ` ${t('changedMore', { n: others })}` : null),
  );
});

const refreshScores = atMostEvery(REFRESH_MS, loadScores);
const drawSoon = atMostEvery(100, draw);

follow('alerts/stream', {
  changed(alert) {
    status.confirmed = Date.now();
    if (state.put(alert)) {
      changes.push(alert);
      announce();
      drawSoon();
      refreshScores();
    }
  },
  connection(connection) {
    status.stream = connection;
    draw();
    if (connection === 'live') {
      refreshAll();
    }
  },
});

function translate() {
  translatePage();
  const button = byId('language');
  button.textContent = t('otherLanguage');
  button.lang = otherLanguage();
  draw();
}

byId('language').addEventListener('click', () => {
  setLanguage(otherLanguage());
  translate();
});
addEventListener('hashchange', navigate);
setInterval(() => !document.hidden && status.answers && loadScores(), POLL_MS);
state.route = routeOf(location.hash);
translate();
refreshAll();

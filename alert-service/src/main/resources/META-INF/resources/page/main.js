/** The page: reads, follows, and draws what the address asks for. */

import { drawFiring, drawPast } from './alerts.js';
import { announcer } from './announcer.js';
import * as api from './api.js';
import { ArticleDialog } from './article.js';
import { drawConnection } from './connection.js';
import { DetailPanel } from './detail.js';
import { byId } from './dom.js';
import { askForKey, currentKey, keys } from './key.js';
import { otherLanguage, setLanguage, t, translatePage } from './i18n.js';
import { atMostEvery, follow } from './live.js';
import { TheatrePanel } from './panel.js';
import { alertLink } from './parts.js';
import { isActive } from './rows.js';
import { routeOf, State } from './state.js';
import { drawTheatres } from './theatres.js';

const POLL_MS = 15_000;
const REFRESH_MS = 800;
const RETRY_MS = 5000;

/** Receivers answer within that time, if all is well. */
const DELIVERY_MS = 2000;

const state = new State();
/** @type {import('./connection.js').Status} */
const status = { stream: 'connecting', answers: true };

const announce = announcer(byId('announcer'), () => state.snapshot());
const panel = new TheatrePanel(byId('theatre'));
const detail = new DetailPanel(byId('detail'));
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
  panel.draw(snapshot, status.timeline);
  detail.draw(snapshot, status.alert);
  drawConnection(status);
  drawArticle();
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
  state.startReading();
  try {
    state.replaceAlerts(await api.fetchAlerts());
    status.confirmed = Date.now();
    status.answers = true;
    await loadSelected();
  } catch (error) {
    status.answers = false;
    console.info('alerts cannot be read', messageOf(error));
    retry();
  }
  draw();
}

/** Reads the selected alert with all that lists and the stream leave out, such as deliveries. */
async function loadSelected() {
  const id = state.route.alert;
  status.alert = undefined;
  if (!id) {
    return;
  }
  try {
    state.read(await api.fetchAlert(id));
  } catch (error) {
    const gone = error instanceof api.ProblemError && error.status === 404;
    status.alert = gone ? t('missing') : t('unread', { problem: messageOf(error) });
  }
}

async function refreshSelected() {
  await loadSelected();
  draw();
}

async function loadScores() {
  const [theatres, rules] = await Promise.allSettled([
    api.fetchTheatres(),
    state.rules.size ? [...state.rules.values()] : api.fetchRules(),
  ]);
  if (theatres.status === 'fulfilled') {
    state.theatres = theatres.value;
    state.theatresLoaded = true;
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
  status.timeline = undefined;
  draw();
  await loadSelected();
  if (state.timeline?.theatre !== state.shownTheatre()) {
    await loadTimeline();
  }
  draw();
  const moved = before.alert !== state.route.alert || before.theatre !== state.route.theatre;
  if (moved && (state.route.alert || state.route.theatre)) {
    scrollTo({ top: 0 });
    byId('view').focus({ preventScroll: true });
  }
}

const retry = atMostEvery(RETRY_MS, refreshAll);
const refreshScores = atMostEvery(REFRESH_MS, loadScores);
const refreshDeliveries = atMostEvery(DELIVERY_MS, refreshSelected);
const drawSoon = atMostEvery(100, draw);

follow('alerts/stream', {
  changed(alert) {
    status.confirmed = Date.now();
    if (state.put(alert)) {
      announce(alert);
      drawSoon();
      refreshScores();
      if (alert.id === state.route.alert) {
        refreshDeliveries();
      }
    }
  },
  pulse(pulse) {
    status.pulse = pulse;
    drawConnection(status);
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

/** Who has shown a key may show another. */
function showKey() {
  byId('key').hidden = !currentKey();
}

byId('language').addEventListener('click', () => {
  setLanguage(otherLanguage());
  translate();
});
byId('key').addEventListener('click', () => askForKey(currentKey(), true).then(refreshAll));
keys.addEventListener('change', showKey);
addEventListener('hashchange', navigate);
setInterval(() => {
  if (!document.hidden && status.answers) {
    loadScores();
    refreshSelected();
  }
}, POLL_MS);
state.route = routeOf(location.hash);
translate();
showKey();
refreshAll();

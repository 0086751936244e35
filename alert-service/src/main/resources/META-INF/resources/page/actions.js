/** What a person does with an alert: take note, snooze, take either back, forward its summary. */

import { act, ProblemError, takeBack } from './api.js';
import { isAcknowledged } from './attention.js';
import { h, redraw } from './dom.js';
import { forwarding } from './forward.js';
import { language, t } from './i18n.js';
import { isActive } from './rows.js';
import { spanOf, WishForm } from './wish.js';

/** @typedef {import('./types.js').Alert} Alert */

/** @typedef {'ack' | 'snooze' | 'unack' | 'unsnooze'} Action */

/**
 * How far an action has come: on its way, on the topic, carried out, or failed.
 *
 * @typedef {object} Progress
 * @property {Action} action
 * @property {'sending' | 'sent' | 'slow' | 'done' | 'failed'} phase
 * @property {number} sequence of the alert when it was sent
 * @property {unknown} [error]
 */

/** A command that is on the topic is carried out sooner, unless the stream stands still. */
const SLOW_MS = 10_000;

/** The actions of the alert that is shown; what is typed outlives changes of the alert. */
export class ActionPanel {
  #buttons = h('div', { class: 'buttons' });
  #form = new WishForm({ send: () => this.#send(this.#action), cancel: () => this.#open(undefined) });
  #status = h('p', {
    class: 'action-status',
    role: 'status',
    tabindex: -1,
    'data-testid': 'action-status',
  });
  root = h('section', { class: 'actions', 'data-testid': 'actions' });

  /** @type {Alert | undefined} */
  #alert;
  /** @type {Action | undefined} */
  #action;
  /** @type {Map<string, Progress>} */
  #progress = new Map();
  /** Words that are not about an action, such as that a summary was copied. */
  #words = '';

  constructor() {
    this.root.append(this.#buttons, this.#form.root, this.#status);
  }

  /** @param {Alert} alert */
  draw(alert) {
    if (this.#alert?.id !== alert.id) {
      this.#action = undefined;
      this.#words = '';
      this.#form.clear();
    }
    this.#alert = alert;
    this.#confirm(alert);
    if (this.#action && !possible(alert).includes(this.#action)) {
      this.#action = undefined;
    }
    this.#redraw();
  }

  #redraw() {
    const alert = /** @type {Alert} */ (this.#alert);
    const actions = possible(alert);
    const progress = this.#progress.get(alert.id);
    const busy = progress?.phase === 'sending';
    this.root.setAttribute('aria-label', t('actions'));
    redraw(this.#buttons, [language(), actions, this.#action, busy, alert.id, alert.sequence], () => [
      ...actions.map((action) => this.#button(action, busy)),
      forwarding(alert, (words) => this.#tell(words)),
    ]);
    this.#form.draw(this.#action, busy);
    const words = this.#words || (progress ? wordsOf(progress) : '');
    this.#status.hidden = !words;
    this.#status.dataset.phase = this.#words ? '' : (progress?.phase ?? '');
    redraw(this.#status, words, () => [words]);
  }

  /**
   * @param {Action} action
   * @param {boolean} busy
   */
  #button(action, busy) {
    const open = this.#action === action;
    return h(
      'button',
      {
        type: 'button',
        'data-testid': action,
        'data-key': `action ${action}`,
        'aria-expanded': String(open),
        'aria-controls': 'wish',
        disabled: busy,
        click: () => this.#choose(action, open),
      },
      t(`action.${action}`),
    );
  }

  /**
   * What takes something back is done at once where the name is known; the rest opens the form.
   *
   * @param {Action} action
   * @param {boolean} open whether its form is open
   */
  #choose(action, open) {
    if (open) {
      this.#open(undefined);
    } else if (action.startsWith('un') && this.#form.knowsName()) {
      this.#send(action);
    } else {
      this.#open(action);
    }
  }

  /** @param {Action | undefined} action */
  #open(action) {
    const before = this.#action;
    this.#action = action;
    this.#words = '';
    this.#redraw();
    if (action) {
      this.#form.focus();
    } else {
      this.#buttonOf(before)?.focus();
    }
  }

  /** @param {Action | undefined} action */
  #buttonOf(action) {
    return /** @type {HTMLElement | null} */ (
      this.#buttons.querySelector(`[data-testid="${action}"]`)
    );
  }

  /** @param {Action | undefined} action */
  async #send(action) {
    const alert = this.#alert;
    if (!alert || !action || !this.#form.check(action)) {
      return;
    }
    const { id, sequence } = alert;
    this.#words = '';
    this.#move(id, { action, phase: 'sending', sequence });
    this.#status.focus({ preventScroll: true });
    try {
      await perform(id, action, this.#form);
      this.#form.sent();
      if (this.#alert?.id === id) {
        this.#action = undefined;
      }
      this.#move(id, { action, phase: 'sent', sequence });
      setTimeout(() => this.#look(id, action, sequence), SLOW_MS);
    } catch (error) {
      this.#move(id, { action, phase: 'failed', sequence, error });
    }
  }

  /**
   * @param {string} id
   * @param {Progress} progress
   */
  #move(id, progress) {
    this.#progress.set(id, progress);
    if (this.#alert?.id === id) {
      this.#confirm(this.#alert);
      this.#redraw();
    }
  }

  /**
   * An action is carried out when the alert itself says so.
   *
   * @param {Alert} alert
   */
  #confirm(alert) {
    const progress = this.#progress.get(alert.id);
    const waits = progress?.phase === 'sent' || progress?.phase === 'slow';
    if (progress && waits && alert.sequence > progress.sequence && shows(alert, progress.action)) {
      this.#progress.set(alert.id, { ...progress, phase: 'done' });
    }
  }

  /**
   * @param {string} id
   * @param {Action} action
   * @param {number} sequence
   */
  #look(id, action, sequence) {
    const progress = this.#progress.get(id);
    if (progress?.phase === 'sent' && progress.sequence === sequence) {
      this.#move(id, { action, phase: 'slow', sequence });
    }
  }

  /** @param {string} words */
  #tell(words) {
    this.#words = words;
    this.#redraw();
  }
}

/**
 * What can be done with an alert as it stands.
 *
 * @param {Alert} alert
 * @returns {Action[]}
 */
function possible(alert) {
  return isActive(alert)
    ? [isAcknowledged(alert) ? 'unack' : 'ack', alert.attention?.snooze ? 'unsnooze' : 'snooze']
    : [];
}

/**
 * Whether an alert shows that an action was carried out.
 *
 * @param {Alert} alert
 * @param {Action} action
 */
function shows(alert, action) {
  switch (action) {
    case 'ack':
      return isAcknowledged(alert);
    case 'unack':
      return !isAcknowledged(alert);
    case 'snooze':
      return Boolean(alert.attention?.snooze);
    case 'unsnooze':
      return !alert.attention?.snooze;
  }
}

/**
 * @param {string} id
 * @param {Action} action
 * @param {WishForm} form
 */
function perform(id, action, form) {
  const { by, note } = form.values();
  switch (action) {
    case 'ack':
      return act(id, 'ack', { by, note });
    case 'snooze':
      return act(id, 'snooze', { by, note, ...spanOf(form.values()) });
    case 'unack':
      return takeBack(id, 'ack', by);
    case 'unsnooze':
      return takeBack(id, 'snooze', by);
  }
}

/** @param {Progress} progress */
function wordsOf({ action, phase, error }) {
  return phase === 'failed' ? failure(error) : t(`phase.${phase}`, { done: t(`done.${action}`) });
}

/** @param {unknown} error */
function failure(error) {
  const { status, detail } =
    error instanceof ProblemError ? error : new ProblemError(0, String(error));
  const known = [0, 403, 404, 409, 503].includes(status);
  return known ? t(`failed.${status}`) : t('failed', { problem: `${status} ${detail}` });
}

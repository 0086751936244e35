/** The form in which a person says who they are, why, and for how long. */

import { h, redraw } from './dom.js';
import { language, t } from './i18n.js';

/** @typedef {import('./actions.js').Action} Action */

/** @typedef {{by: string, note: string, span: string, until: string}} Values */

const STORE = 'nadhir.name';
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2000;
const LONGEST_SNOOZE_MS = 30 * 86_400_000;
const SPANS = ['1h', '4h', '24h'];
const CUSTOM = 'until';

/**
 * The end of a snooze as the service reads it. The form asks for it in UTC, as all times are.
 *
 * @param {Values} values
 * @returns {{for: string} | {until: string}}
 */
export const spanOf = ({ span, until }) =>
  span === CUSTOM ? { until: `${until}:00Z` } : { for: span };

/** A form that keeps what is typed while the page around it changes; the name stays for good. */
export class WishForm {
  /** @type {Values} */
  #values = { by: stored(), note: '', span: '4h', until: '' };
  /** @type {{by?: string, until?: string}} */
  #wrong = {};
  /** @type {Action | undefined} */
  #action;
  #busy = false;
  root = /** @type {HTMLFormElement} */ (
    h('form', { id: 'wish', class: 'wish', 'data-testid': 'action-form', novalidate: true })
  );

  /** @param {{send: () => void, cancel: () => void}} listener */
  constructor(listener) {
    this.listener = listener;
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      listener.send();
    });
    this.root.addEventListener('keydown', (event) => event.key === 'Escape' && listener.cancel());
  }

  /** @returns {Values} */
  values() {
    const { by, note } = this.#values;
    return { ...this.#values, by: by.trim(), note: note.trim() };
  }

  knowsName() {
    return Boolean(this.values().by);
  }

  /** Forgets what was written about one alert. */
  clear() {
    this.#values = { ...this.#values, note: '', span: '4h', until: '' };
    this.#wrong = {};
  }

  /** Notes that the service took it: the name is remembered, the note is not. */
  sent() {
    store(this.values().by);
    this.clear();
  }

  /** Puts the cursor where something is to be written. */
  focus() {
    const field = this.root.querySelector(this.knowsName() ? '[name=note]' : '[name=by]');
    /** @type {HTMLElement | null} */ (field ?? this.root.querySelector('[name=by]'))?.focus();
  }

  /**
   * Whether it can be sent; if not, it says why and puts the cursor there.
   *
   * @param {Action} action
   */
  check(action) {
    const { by, span, until } = this.values();
    this.#wrong = by ? {} : { by: t('nameMissing') };
    if (action === 'snooze' && span === CUSTOM && !isAhead(until)) {
      this.#wrong.until = t('untilWrong');
    }
    const [first] = Object.keys(this.#wrong);
    if (first) {
      this.draw(action, false);
      /** @type {HTMLElement | null} */ (this.root.querySelector(`[name=${first}]`))?.focus();
    }
    return !first;
  }

  /**
   * @param {Action | undefined} action nothing closes it
   * @param {boolean} busy
   */
  draw(action, busy) {
    this.#action = action;
    this.#busy = busy;
    this.root.hidden = !action;
    const custom = this.#values.span === CUSTOM;
    redraw(this.root, [language(), action, busy, this.#wrong, custom], () =>
      action ? this.#fields(action, busy) : [],
    );
  }

  /**
   * @param {Action} action
   * @param {boolean} busy
   */
  #fields(action, busy) {
    const withNote = action === 'ack' || action === 'snooze';
    return [
      this.#field('by', h('input', { ...this.#props('by'), maxlength: LONGEST_NAME, autocomplete: 'name' })),
      action === 'snooze' ? this.#spans() : null,
      withNote
        ? this.#field('note', h('textarea', { ...this.#props('note'), maxlength: LONGEST_NOTE, rows: 2 }))
        : null,
      h(
        'p',
        { class: 'buttons' },
        h(
          'button',
          { type: 'submit', class: 'primary', disabled: busy, 'data-key': 'submit' },
          t(busy ? 'phase.sending' : `send.${action}`),
        ),
        h(
          'button',
          { type: 'button', 'data-key': 'cancel', click: () => this.listener.cancel() },
          t('cancel'),
        ),
      ),
    ];
  }

  /** @param {'by' | 'note' | 'until'} name */
  #props(name) {
    const wrong = name === 'note' ? undefined : this.#wrong[name];
    return {
      name,
      id: `wish-${name}`,
      dir: name === 'until' ? null : 'auto',
      'data-key': `wish ${name}`,
      'aria-invalid': wrong ? 'true' : null,
      'aria-describedby': wrong ? `wish-${name}-wrong` : null,
      input: (/** @type {Event} */ event) => {
        this.#values[name] = /** @type {HTMLInputElement} */ (event.target).value;
      },
    };
  }

  /**
   * @param {'by' | 'note' | 'until'} name
   * @param {Element} input
   */
  #field(name, input) {
    const wrong = name === 'note' ? undefined : this.#wrong[name];
    /** @type {HTMLInputElement} */ (input).value = this.#values[name];
    return h(
      'div',
      { class: 'field' },
      h('label', { for: `wish-${name}` }, t(`field.${name}`)),
      input,
      wrong ? h('p', { id: `wish-${name}-wrong`, class: 'wrong' }, wrong) : null,
    );
  }

  #spans() {
    const choices = [...SPANS, CUSTOM].map((span) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'span',
          value: span,
          checked: this.#values.span === span,
          'data-key': `span ${span}`,
          change: () => this.#choose(span),
        }),
        ` ${t(`span.${span}`)}`,
      ),
    );
    return h(
      'fieldset',
      {},
      h('legend', {}, t('field.span')),
      h('div', { class: 'spans' }, ...choices),
      this.#values.span === CUSTOM
        ? this.#field('until', h('input', { ...this.#props('until'), type: 'datetime-local' }))
        : null,
    );
  }

  /** @param {string} span */
  #choose(span) {
    this.#values.span = span;
    this.#values.until ||= new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 16);
    this.draw(this.#action, this.#busy);
  }
}

/** @param {string} until a time in UTC, without saying so */
function isAhead(until) {
  const ahead = Date.parse(`${until}Z`) - Date.now();
  return ahead > 0 && ahead <= LONGEST_SNOOZE_MS;
}

function stored() {
  try {
    return localStorage.getItem(STORE) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} name */
function store(name) {
  try {
    localStorage.setItem(STORE, name);
  } catch {
    console.info('the name is not remembered: the browser keeps no storage for this page');
  }
}

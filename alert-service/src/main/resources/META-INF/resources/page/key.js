/** The key of the service, where it asks for one: kept for as long as the tab is open. */

import { byId, h } from './dom.js';
import { t } from './i18n.js';

const STORE = 'nadhir.key';

/** Tells by the event `change` that there is another key. */
export const keys = new EventTarget();

let key = stored();

/** @type {Promise<void> | undefined} */
let asking;

/** The key in use; empty if none was asked for. */
export const currentKey = () => key;

/**
 * The headers that show a key.
 *
 * @param {string} shown
 * @returns {Record<string, string>}
 */
export const headersOf = (shown) => (shown ? { Authorization: `Bearer ${shown}` } : {});

/**
 * Asks for a key, once however many requests were refused.
 *
 * @param {string} refused the key that does not do; if another is in use meanwhile, nobody is asked
 * @param {boolean} [optional] whether the one in use does, and may be kept
 */
export function askForKey(refused, optional = false) {
  if (key !== refused) {
    return Promise.resolve();
  }
  asking ??= dialog(refused && !optional ? 'keyWrong' : 'keyText', optional).finally(() => {
    asking = undefined;
  });
  return asking;
}

/**
 * @param {string} words what is said above the field
 * @param {boolean} optional
 * @returns {Promise<void>}
 */
function dialog(words, optional) {
  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      id: 'key-input',
      type: 'password',
      autocomplete: 'off',
      required: true,
      'data-testid': 'key-input',
    })
  );
  const form = h(
    'form',
    { class: 'wish' },
    h('h2', { id: 'key-title' }, t('keyTitle')),
    h('p', {}, t(words)),
    h('div', { class: 'field' }, h('label', { for: 'key-input' }, t('field.key')), input),
    h('p', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, t('keyUse'))),
  );
  const root = /** @type {HTMLDialogElement} */ (
    h('dialog', { class: 'key', 'aria-labelledby': 'key-title', 'data-testid': 'key-dialog' }, form)
  );
  byId('announcer').after(root);
  root.showModal();
  root.addEventListener('cancel', (event) => optional || event.preventDefault());
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      use(input.value.replace(/[^\x21-\x7e]/g, ''));
      root.close();
    });
    root.addEventListener('close', () => {
      root.remove();
      resolve();
    });
  });
}

/** @param {string} given */
function use(given) {
  key = given;
  try {
    sessionStorage.setItem(STORE, given);
  } catch {
    console.info('the key is not remembered: the browser keeps no storage for this page');
  }
  keys.dispatchEvent(new Event('change'));
}

function stored() {
  try {
    return sessionStorage.getItem(STORE) ?? '';
  } catch {
    return '';
  }
}

/** The summary of an alert, to be forwarded as it stands. */

import { h } from './dom.js';
import { directionOf, t } from './i18n.js';

/** @typedef {import('./types.js').Alert} Alert */

const LANGUAGES = /** @type {const} */ (['ar', 'en']);

/**
 * A button for each language; without a clipboard the text is shown, selected.
 *
 * @param {Alert} alert
 * @param {(words: string) => void} tell says that it was copied
 */
export function forwarding(alert, tell) {
  const place = h('div', { class: 'by-hand' });
  return h(
    'span',
    { class: 'forward', role: 'group', 'aria-label': t('forward') },
    h('span', { 'aria-hidden': 'true' }, `${t('forward')} `),
    ...LANGUAGES.map((language) =>
      h(
        'button',
        {
          type: 'button',
          'data-testid': `copy-${language}`,
          'data-key': `copy ${language}`,
          lang: language,
          'aria-label': t(`copy.${language}`),
          click: () => copy(alert.summary?.[language] ?? '', language, place, tell),
        },
        t(`name.${language}`),
      ),
    ),
    place,
  );
}

/**
 * @param {string} text
 * @param {'ar' | 'en'} language
 * @param {Element} place
 * @param {(words: string) => void} tell
 */
async function copy(text, language, place, tell) {
  try {
    await navigator.clipboard.writeText(text);
    place.replaceChildren();
    tell(t(`copied.${language}`));
  } catch {
    const area = /** @type {HTMLTextAreaElement} */ (
      h('textarea', {
        readonly: true,
        rows: 5,
        lang: language,
        dir: directionOf(language),
        'aria-label': t(`copy.${language}`),
      })
    );
    area.value = text;
    place.replaceChildren(area);
    area.focus();
    area.select();
    tell(t('copyByHand'));
  }
}

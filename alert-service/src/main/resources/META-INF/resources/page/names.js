/** Names of what rules count by: theatres, pairs of countries, countries, types, outlets. */

import { isolate, party, t, word } from './i18n.js';

/** @typedef {import('./types.js').Alert} Alert */

/**
 * @param {Alert} alert
 * @returns {import('./types.js').KeyType}
 */
export const keyTypeOf = (alert) => alert.keyType ?? 'theatre';

/**
 * The name of an alert's key.
 *
 * @param {Alert} alert
 * @param {Record<string, string>} titles of the theatres, by id
 */
export function keyName(alert, titles) {
  const { key, theatre } = alert;
  switch (keyTypeOf(alert)) {
    case 'dyad':
      return dyad(key);
    case 'country':
    case 'actor':
      return party(key);
    case 'type':
      return word('type', key);
    case 'outlet':
      return alert.evidence?.find(({ outlet }) => outlet.id === key)?.outlet.name ?? key;
    case 'all':
      return t('everything');
    default:
      return titles[theatre ?? key] ?? theatre ?? key;
  }
}

/**
 * Who and whom, with an arrow that points the way the page is read.
 *
 * @param {string} key such as `RUS>UKR`
 */
function dyad(key) {
  const [actor, target = ''] = key.split('>');
  return t('dyad', { actor: isolate(party(actor)), target: isolate(party(target)) });
}

/** The language of the page: words, numbers, dates, names of countries. */

import ar from './words-ar.js';
import { COUNTRIES } from './countries.js';
import en from './words-en.js';

/** @typedef {'en' | 'ar'} Language */

const STORE = 'nadhir.language';
const WORDS = /** @type {Record<Language, Record<string, string | Record<string, string>>>} */ ({
  en,
  ar,
});

/** Locales that pin down digits, so that an Arabic page and its chart show the same ones. */
const LOCALES = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** Languages that are written from right to left. */
const RTL = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'sd', 'ug', 'dv']);

/** @type {Language} */
let current = stored() ?? (preferred().startsWith('ar') ? 'ar' : 'en');

function preferred() {
  return navigator.language?.toLowerCase() ?? 'en';
}

/** @returns {Language | undefined} */
function stored() {
  try {
    const value = localStorage.getItem(STORE);
    return value === 'ar' || value === 'en' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The language of the page. */
export const language = () => current;

/** The language that the page is not in. */
export const otherLanguage = () => /** @type {Language} */ (current === 'ar' ? 'en' : 'ar');

/** Locale of numbers and dates. */
export const locale = () => LOCALES[current];

/**
 * Changes the language and remembers it.
 *
 * @param {Language} wanted
 */
export function setLanguage(wanted) {
  current = wanted;
  try {
    localStorage.setItem(STORE, wanted);
  } catch {
    console.info('the language is not remembered: the browser keeps no storage for this page');
  }
}

/**
 * Direction of a language.
 *
 * @param {string | undefined} code ISO 639-1
 * @returns {'rtl' | 'ltr' | 'auto'} `auto` where the language is not known
 */
export function directionOf(code) {
  if (!code || code === 'und') {
    return 'auto';
  }
  return RTL.has(code.split('-')[0]) ? 'rtl' : 'ltr';
}

/** Puts the words into the elements that ask for them by `data-text`. */
export function translatePage() {
  document.documentElement.lang = current;
  document.documentElement.dir = directionOf(current);
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-text]')
  )) {
    element.textContent = t(element.dataset.text ?? '');
  }
}

/**
 * A sentence of the page.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values] of the places in braces; `n` chooses the plural
 */
export function t(key, values = {}) {
  const entry = WORDS[current][key];
  const form =
    typeof entry === 'object'
      ? (entry[new Intl.PluralRules(current).select(Number(values.n))] ?? entry.other)
      : (entry ?? key);
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === 'number' ? number(values[name]) : String(values[name] ?? ''),
  );
}

/**
 * The word for a code of the messages, such as `troop_buildup`; the code in plain letters where
 * there is no word for it.
 *
 * @param {'severity' | 'state' | 'type' | 'mode' | 'status' | 'cause' | 'tier' | 'keyType' | 'discount' | 'outcome' | 'kind'} kind
 * @param {string} code
 */
export function word(kind, code) {
  const known = WORDS[current][`${kind}.${code}`];
  return typeof known === 'string' ? known : code.replaceAll('_', ' ');
}

/**
 * Words of any direction, kept from turning the sentence that they stand in.
 *
 * @param {string} words
 */
export const isolate = (words) => `\u2068${words}\u2069`;

/**
 * Words as they begin a sentence.
 *
 * @param {string} words
 */
export const initial = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A number with at most one decimal.
 *
 * @param {number} value
 */
export function number(value) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

/**
 * An instant as an absolute date in UTC, which it names; isolated, so that its digits keep their
 * order in a sentence of the other direction.
 *
 * @param {string | number | Date} instant
 */
export function instant(instant) {
  const text = new Intl.DateTimeFormat(locale(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(instant));
  return isolate(`${text} UTC`);
}

/**
 * The day of an instant in UTC.
 *
 * @param {string} instant
 */
export const day = (instant) =>
  new Intl.DateTimeFormat(locale(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(instant));

/**
 * The title that data carries in several languages, in that of the page.
 *
 * @param {Record<string, string> | undefined} titles
 * @param {string} otherwise
 */
export function localised(titles, otherwise) {
  return titles?.[current] ?? titles?.en ?? otherwise;
}

/**
 * Name of a country or an organisation.
 *
 * @param {string} code ISO 3166-1 alpha-3, or an organisation's code
 */
export function party(code) {
  const known = WORDS[current][`party.${code}`];
  const region = COUNTRIES.get(code) ?? (code === 'EU' || code === 'UN' ? code : undefined);
  if (typeof known === 'string' || !region) {
    return typeof known === 'string' ? known : code;
  }
  return new Intl.DisplayNames([locale()], { type: 'region' }).of(region) ?? code;
}

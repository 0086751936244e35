/** Elements built by hand: data only ever enters the page as text or as an attribute. */

/** @typedef {Node | string | null | undefined | false | 0} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | EventListener>} Props */

const SVG = 'http://www.w3.org/2000/svg';

/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * @template {Element} E
 * @param {E} element
 * @param {Props} props attributes; a function is a listener for the event of that name
 * @param {Child[]} children
 */
function furnish(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...present(children));
  return element;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.flatMap((child) => (child || child === '' ? [child] : []));
}

/**
 * An HTML element.
 *
 * @param {string} tag
 * @param {Props} [props]
 * @param {...Child} children
 */
export function h(tag, props = {}, ...children) {
  return furnish(document.createElement(tag), props, children);
}

/**
 * An SVG element.
 *
 * @param {string} tag
 * @param {Props} [props]
 * @param {...Child} children
 */
export function s(tag, props = {}, ...children) {
  return furnish(/** @type {SVGElement} */ (document.createElementNS(SVG, tag)), props, children);
}

/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * Replaces what an element shows when it differs from what it showed. The focus stays on the element
 * with the same `data-key`, and what was unfolded stays so.
 *
 * @param {Element} root
 * @param {unknown} signature everything that the drawing depends on
 * @param {() => Child[]} build
 */
export function redraw(root, signature, build) {
  const wanted = JSON.stringify(signature);
  if (drawn.get(root) === wanted) {
    return;
  }
  drawn.set(root, wanted);
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const key = active && root.contains(active) ? active.dataset.key : undefined;
  const open = new Set([...summaries(root)].filter(isOpen).map(({ dataset }) => dataset.key));
  root.replaceChildren(...present(build()));
  for (const summary of summaries(root)) {
    fold(summary).open ||= open.has(summary.dataset.key);
  }
  if (key) {
    const again = /** @type {HTMLElement | null} */ (
      root.querySelector(`[data-key="${CSS.escape(key)}"]`)
    );
    again?.focus({ preventScroll: true });
  }
}

/**
 * @param {Element} root
 * @returns {NodeListOf<HTMLElement>}
 */
const summaries = (root) => root.querySelectorAll('summary[data-key]');

/** @param {HTMLElement} summary */
const fold = (summary) => /** @type {HTMLDetailsElement} */ (summary.parentElement);

/** @param {HTMLElement} summary */
const isOpen = (summary) => fold(summary).open;

/** The outline of each severity, in a box of 16 by 16: they differ in shape, not only in colour. */
const SHAPES = {
  watch: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  warning: 'M8 1l7.2 13.5H.8z',
  critical: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z',
};

/**
 * The path of a severity's shape.
 *
 * @param {string} severity
 */
export function shapeOf(severity) {
  return SHAPES[/** @type {keyof typeof SHAPES} */ (severity)] ?? SHAPES.watch;
}

/**
 * The sign of a severity, for the eye only: the word stands beside it.
 *
 * @param {string} severity
 */
export function icon(severity) {
  return s(
    'svg',
    { viewBox: '0 0 16 16', class: `icon ${severity}`, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: shapeOf(severity) }),
  );
}

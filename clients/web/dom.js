// Makes elements without templates: text is always text, so that nothing that was typed can become markup.

/** Makes an element: `h('a', { href: '#', class: 'x', onclick: f }, 'text', child)`. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...content(children));
  return element;
}

/** Replaces what is in an element. */
export function fill(element, ...children) {
  element.replaceChildren(...content(children));
  return element;
}

function content(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}

let last = 0;

/** Makes an id that no other element of the page has. */
export function newId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

let hiding;

/** Tells something to everybody, also to those who do not see the page. */
export function announce(text) {
  const element = document.getElementById('announcement');
  element.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => (element.textContent = ''), 8000);
}

'use strict';
// Draws /openapi.json. Text only ever becomes text nodes.
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
let contract = {};

function el(name, text, className) {
  const e = document.createElement(name);
  if (text !== undefined && text !== null) e.textContent = text;
  if (className) e.className = className;
  return e;
}

// `code`, **strong**, and an error code in backticks leads to its page.
function prose(text, into) {
  for (const part of String(text || '').split(/(`[^`]+`|\*\*[^*]+\*\*)/)) {
    if (part.startsWith('`')) into.appendChild(el('code', part.slice(1, -1)));
    else if (part.startsWith('**')) into.appendChild(el('strong', part.slice(2, -2)));
    else if (part) into.appendChild(document.createTextNode(part));
  }
  return into;
}

function link(code) {
  const a = el('a', code);
  a.href = '/docs/errors/' + encodeURIComponent(code);
  return a;
}

function resolve(node) {
  let n = node;
  for (let i = 0; n && n.$ref && i < 10; i++) {
    n = n.$ref.replace(/^#\//, '').split('/').reduce((at, key) => at && at[key.replace(/~1/g, '/').replace(/~0/g, '~')], contract);
  }
  return n || {};
}

// What a field holds, behind "or null" and "array of".
function inner(schema) {
  const s = resolve(schema);
  if (s.items) return inner(s.items);
  const real = (s.oneOf || []).filter(o => resolve(o).type !== 'null' && !o.required);
  return real.length === 1 ? inner(real[0]) : s;
}

function typeOf(schema) {
  const s = resolve(schema);
  const name = schema && schema.$ref ? schema.$ref.split('/').pop() : null;
  if (name && (s.properties || s.enum)) return name;
  if (s.const !== undefined) return JSON.stringify(s.const);
  if (s.enum) return s.enum.map(v => v === null ? 'null' : v).join(' | ');
  if (s.type === 'array') return 'array of ' + typeOf(s.items || {});
  const many = (s.oneOf || s.anyOf || []).filter(o => !o.required);
  if (many.length) return many.map(typeOf).join(' or ');
  const type = Array.isArray(s.type) ? s.type.join(' or ') : s.type || 'anything';
  return s.format && s.format !== 'int64' ? type + ' (' + s.format + ')' : type;
}

function bounds(schema) {
  const s = resolve(schema);
  const said = [];
  const range = (from, to, what) => {
    if (from !== undefined && to !== undefined) said.push(from + ' to ' + to + what);
    else if (from !== undefined) said.push('at least ' + from + what);
    else if (to !== undefined) said.push('at most ' + to + what);
  };
  range(s.minimum, s.maximum, '');
  range(s.minLength, s.maxLength, ' characters');
  range(s.minItems, s.maxItems, ' items');
  if (s.default !== undefined) said.push('usually ' + s.default);
  return said.join(', ');
}

function row(table, name, required, schema, description) {
  const line = table.appendChild(el('tr'));
  const cell = line.appendChild(el('td'));
  cell.appendChild(el('code', name));
  if (required) cell.appendChild(el('span', ' required', 'required'));
  const type = line.appendChild(el('td', typeOf(schema)));
  const limits = bounds(schema);
  if (limits) type.appendChild(el('div', limits, 'muted'));
  const last = prose(description, line.appendChild(el('td')));
  const like = resolve(schema).examples;
  if (like && typeof like[0] === 'string') {
    const as = last.appendChild(el('div', 'such as ', 'muted'));
    as.appendChild(el('code', like[0]));
  }
  return last;
}

// An answer always has all its fields, so only bodies tell which are required.
function fields(schema, asked) {
  const s = inner(schema);
  const table = el('table');
  for (const [name, of] of Object.entries(s.properties || {})) {
    const last = row(table, name, asked && (s.required || []).includes(name), of, of.description || resolve(of).description);
    const below = inner(of);
    if (below.properties) {
      lazily(last, 'its fields', () => fields(of, asked));
    } else if (below.enum && (of.$ref || below !== resolve(of))) {
      last.appendChild(el('div', below.enum.join(' | '), 'muted'));
    }
  }
  return table.childElementCount ? table : el('p', typeOf(schema), 'muted');
}

function lazily(into, title, make) {
  const more = into.appendChild(el('details'));
  more.appendChild(el('summary', title, 'muted'));
  more.addEventListener('toggle', () => {
    if (more.open && more.childElementCount === 1) more.appendChild(make());
  });
  return more;
}

function sample(schema) {
  const s = resolve(schema);
  return s.examples && s.examples.length ? s.examples[0] : undefined;
}

function body(content, into, asked) {
  for (const [type, media] of Object.entries(content || {})) {
    into.appendChild(el('p', type + (media.schema && media.schema.$ref ? ', ' + typeOf(media.schema) : ''), 'muted'));
    if (!media.schema || !Object.keys(media.schema).length) continue;
    const s = resolve(media.schema);
    if (s.description) prose(s.description, into.appendChild(el('p')));
    if (s.properties) into.appendChild(fields(media.schema, asked));
    const example = sample(media.schema);
    if (example !== undefined) {
      into.appendChild(el('h3', 'Example'));
      into.appendChild(el('pre', JSON.stringify(example, null, 2)));
    }
  }
}

function codesOf(answer) {
  const parts = (((answer.content || {})['application/problem+json'] || {}).schema || {}).allOf || [];
  return parts.flatMap(p => ((p.properties || {}).code || {}).enum || []);
}

function answers(op, box) {
  box.appendChild(el('h3', 'Answers'));
  for (const [status, of] of Object.entries(op.responses || {})) {
    const a = resolve(of);
    const line = box.appendChild(el('div', null, 'answer'));
    const p = line.appendChild(el('p'));
    p.appendChild(el('span', status, 'status ' + (status < 400 ? 'good' : 'bad')));
    prose(a.description, p.appendChild(el('span')));
    const codes = codesOf(a);
    if (codes.length) {
      const list = line.appendChild(el('div', null, 'codes'));
      codes.forEach(c => list.appendChild(link(c)));
    }
    const named = Object.keys(a.headers || {}).filter(h => !/^(RateLimit|X-Trace)/.test(h));
    const told = Object.entries(a.content || {}).filter(([type]) => type !== 'application/problem+json');
    if (told.length || (named.length && status < 400)) {
      const title = told.map(([type, media]) => type + (media.schema && media.schema.$ref ? ', ' + typeOf(media.schema) : '')).join(' or ') || 'headers';
      lazily(line, title, () => {
        const all = el('div');
        if (named.length) {
          const table = all.appendChild(el('table'));
          for (const h of named) row(table, h, false, resolve(a.headers[h]).schema || {}, resolve(a.headers[h]).description);
        }
        body(Object.fromEntries(told), all, false);
        return all;
      });
    }
  }
}

function whoMay(op, box) {
  const p = box.appendChild(el('p', null, 'muted'));
  if (op.security && !op.security.length) {
    p.textContent = 'Needs no login.';
    return;
  }
  const ways = op.security || [];
  const key = ways.find(w => w.apiKey);
  prose('Needs an access token' + (op['x-permission'] ? ' with the permission `' + op['x-permission'] + '`' : '')
    + (key ? ', or an API key' + (key.apiKey.length ? ' with the scope `' + key.apiKey.join('`, `') + '`' : '') : '; API keys cannot do this') + '.', p);
}

function fill(box, op, shared) {
  if (box.childElementCount > 1) return;
  if (op.description) prose(op.description, box.appendChild(el('p')));
  whoMay(op, box);
  const parameters = (shared || []).concat(op.parameters || []).map(p => resolve(p));
  if (parameters.length) {
    box.appendChild(el('h3', 'Parameters'));
    const table = box.appendChild(el('table'));
    for (const p of parameters) {
      const last = row(table, p.name, p.required, p.schema || {}, p.description);
      last.appendChild(el('div', 'in ' + p.in, 'muted'));
      const known = resolve(p.schema);
      if (p.schema && p.schema.$ref && known.enum) last.appendChild(el('div', known.enum.join(' | '), 'muted'));
    }
  }
  if (op.requestBody) {
    box.appendChild(el('h3', 'Body'));
    const of = resolve(op.requestBody);
    if (of.description) prose(of.description, box.appendChild(el('p')));
    body(of.content, box, true);
  }
  answers(op, box);
}

function call(path, method, op, shared) {
  const box = el('details');
  box.id = op.operationId || method + path;
  const head = box.appendChild(el('summary'));
  head.appendChild(el('span', method.toUpperCase(), 'method ' + method));
  head.appendChild(el('span', path, 'path'));
  head.appendChild(el('span', op.summary || '', 'muted'));
  const codes = Object.values(op.responses || {}).flatMap(a => codesOf(resolve(a)));
  box.dataset.words = [method, path, op.summary, op.description, ...codes].join(' ').toLowerCase();
  box.addEventListener('toggle', () => { if (box.open) fill(box, op, shared); });
  return box;
}

function slug(tag) {
  return 'tag-' + tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function reveal() {
  const box = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!box) return;
  if (box.tagName === 'DETAILS') box.open = true;
  box.scrollIntoView();
}

function draw() {
  document.getElementById('title').textContent = contract.info.title + ' ' + contract.info.version;
  const about = document.getElementById('about');
  about.textContent = '';
  for (const text of (contract.info.description || '').split(/\n\n+/)) prose(text.trim(), about.appendChild(el('p')));
  const groups = new Map((contract.tags || []).map(t => [t.name, []]));
  for (const [path, item] of Object.entries(contract.paths || {})) {
    for (const method of METHODS) {
      const op = item[method];
      if (!op) continue;
      const tag = (op.tags || ['Other'])[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(call(path, method, op, item.parameters));
    }
  }
  const calls = document.getElementById('calls');
  const nav = document.getElementById('tags');
  for (const [tag, boxes] of groups) {
    if (!boxes.length) continue;
    const group = calls.appendChild(el('section'));
    group.id = slug(tag);
    group.appendChild(el('h2', tag));
    const known = (contract.tags || []).find(t => t.name === tag);
    if (known && known.description) prose(known.description, group.appendChild(el('p', null, 'muted')));
    boxes.forEach(b => group.appendChild(b));
    nav.appendChild(el('a', tag)).href = '#' + group.id;
  }
  const all = () => [...calls.querySelectorAll('section > details')];
  document.getElementById('find').addEventListener('input', e => {
    const word = e.target.value.trim().toLowerCase();
    for (const box of all()) box.hidden = !box.dataset.words.includes(word);
    for (const group of calls.children) group.hidden = ![...group.querySelectorAll('details')].some(b => !b.hidden);
    document.getElementById('none').hidden = all().some(b => !b.hidden);
  });
  document.getElementById('open').addEventListener('click', () => all().forEach(b => { if (!b.hidden) b.open = true; }));
  document.getElementById('close').addEventListener('click', () => all().forEach(b => { b.open = false; }));
  window.addEventListener('hashchange', reveal);
  reveal();
}

fetch('/openapi.json').then(r => r.json()).then(json => { contract = json; draw(); }).catch(e => {
  document.getElementById('about').textContent = 'The contract cannot be read: ' + e;
});

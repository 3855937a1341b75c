// Measures ts-fsrs on a log of card, days since the review before, rating; run by memory-peers in a folder where it is installed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { fsrs, createEmptyCard } = createRequire(process.cwd() + "/")("ts-fsrs");
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
const day = 86400000;
const cards = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trim().split("\n")) {
  const [card, days, rating] = line.split(",").map(Number);
  if (!cards.has(card)) cards.set(card, []);
  cards.get(card).push([days, rating]);
}
const few = [...cards.values()].slice(0, 2000);
const states = few.flatMap(([[, rating]], i) => {
  const card = scheduler.next(createEmptyCard(new Date(0)), new Date(0), rating).card;
  return [[card, new Date((1 + (i % 100)) * day)]];
});

function rate(work, count) {
  const rates = [];
  for (let round = 0; round < 7; round++) {
    const start = process.cpuUsage();
    work();
    const used = process.cpuUsage(start);
    rates.push(count / ((used.user + used.system) / 1e6));
  }
  const later = rates.slice(2).sort((a, b) => a - b);
  return [later[2], (100 * (later[4] - later[0])) / later[2]];
}

function replay() {
  for (const history of few) {
    let at = 0;
    let card = createEmptyCard(new Date(0));
    for (const [days, rating] of history) {
      at += days * day;
      card = scheduler.next(card, new Date(at), rating).card;
    }
  }
}

console.log(JSON.stringify({
  previews: rate(() => states.forEach(([card, now]) => scheduler.repeat(card, now)), states.length),
  replay: rate(replay, few.reduce((sum, history) => sum + history.length, 0)),
}));

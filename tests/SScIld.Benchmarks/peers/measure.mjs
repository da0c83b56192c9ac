// Measures the two engines on the rules and cases that the benchmark program wrote, holds their answers against its own,
// and prints cases per second for all three. Of all rounds the best counts: it is the one that was disturbed least.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { ZenEngine } from '@gorules/zen-engine';

const rounds = 12;
const read = file => JSON.parse(readFileSync(join(process.argv[2], file), 'utf8'));
const [rules, decision, cases, answers, ours] = ['json-rules.json', 'zen.json', 'cases.json', 'answers.json', 'ours.json'].map(read);

async function rate(answerAll) {
  const rates = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await answerAll();
    rates.push(cases.length / (performance.now() - started) * 1000);
  }

  return Math.max(...rates);
}

// Zen answers on threads of its own, so it is given all cases at once as well as one after the other; the better counts.
const oneByOne = answer => rate(async () => { for (const facts of cases) await answer(facts); });
const atOnce = answer => rate(() => Promise.all(cases.map(answer)));

function disagreements(applied) {
  let open = 0, differ = 0;
  cases.forEach((_, index) => {
    for (const [rule, answer] of Object.entries(answers[index])) {
      if (answer === null) open++;
      else if (answer !== applied[index].has(rule)) differ++;
    }
  });
  return `${differ} answers differ, ${open} of ${cases.length * rules.length} are left open by ours`;
}

const jsonRules = new Engine(rules, { allowUndefinedFacts: true });
const explained = condition => (condition.factResult === undefined ? 0 : 1)
  + [...(condition.all ?? condition.any ?? (condition.not ? [condition.not] : []))].reduce((sum, part) => sum + explained(part), 0);
const run = facts => jsonRules.run(facts);
const runAndExplain = async facts => {
  const { results, failureResults } = await jsonRules.run(facts);
  return [...results, ...failureResults].reduce((sum, result) => sum + explained(result.conditions), 0);
};

const zen = new ZenEngine().createDecision(Buffer.from(JSON.stringify(decision)));
const evaluate = facts => zen.evaluate(facts);
const evaluateAndExplain = facts => zen.evaluate(facts, { trace: true });

const appliedByJsonRules = [];
for (const facts of cases) appliedByJsonRules.push(new Set((await run(facts)).events.map(event => event.type)));
const appliedByZen = [];
for (const facts of cases) appliedByZen.push(new Set((await evaluate(facts)).result.map(row => row.rule)));
console.log(`json-rules-engine: ${disagreements(appliedByJsonRules)}`);
console.log(`zen-engine:        ${disagreements(appliedByZen)}`);

const rates = {
  'json-rules-engine': [await oneByOne(run), await oneByOne(runAndExplain)],
  'zen-engine': [
    Math.max(await oneByOne(evaluate), await atOnce(evaluate)),
    Math.max(await oneByOne(evaluateAndExplain), await atOnce(evaluateAndExplain)),
  ],
  'this engine': [ours.without, ours.with],
};
console.log(`\n${'cases per second'.padEnd(20)}${'without explanation'.padStart(20)}${'with'.padStart(12)}`);
for (const [engine, [without, withExplanation]] of Object.entries(rates)) {
  console.log(`${engine.padEnd(20)}${Math.round(without).toString().padStart(20)}${Math.round(withExplanation).toString().padStart(12)}`);
}

const [faster, fasterExplained] = [0, 1].map(column => Math.max(rates['json-rules-engine'][column], rates['zen-engine'][column]));
console.log(`\nthis engine with its full trace: ${(ours.with / fasterExplained).toFixed(1)} times the faster peer with explanation, ${(ours.with / faster).toFixed(1)} times without`);

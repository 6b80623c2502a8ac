// Checks every diagram below the given folders: the linter is content, and Modeler would save it without a change.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const config = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'] };
const files = process.argv.slice(2).flatMap(diagrams);
let findings = 0;
for (const file of files) {
  for (const finding of await check(fs.readFileSync(file, 'utf8'))) {
    findings++;
    console.error(`${file}: ${finding}`);
  }
}
console.log(`${files.length} diagrams, ${findings} findings`);
process.exitCode = files.length > 0 && findings === 0 ? 0 : 1;

function diagrams(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.bpmn'))
    .sort()
    .map((name) => path.join(folder, name));
}

async function check(xml) {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  // A linter per file: some rules keep what they saw before.
  const report = await new Linter({ config, resolver: new NodeResolver({ require }) }).lint(rootElement);
  const saved = await moddle.toXML(rootElement, { format: true });
  return [
    ...warnings.map((warning) => `read: ${warning.message}`),
    ...Object.entries(report).flatMap(([rule, hits]) => hits.map((hit) => `${rule}: ${hit.id ?? ''} ${hit.message}`)),
    ...(saved.xml.trim() === xml.trim() ? [] : [`saving changes it from line ${firstDifference(xml, saved.xml)} on`]),
  ];
}

function firstDifference(before, after) {
  const lines = after.split('\n');
  return before.split('\n').findIndex((line, number) => line !== lines[number]) + 1;
}

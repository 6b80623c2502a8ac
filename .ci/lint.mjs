// Checks every diagram below the given folders: the linter is content, and Modeler would save it without a change; and
// the element templates there against the schema of Modeler.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { validateAll } from '@bpmn-io/element-templates-validator';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

// One configuration for Modeler, which looks for it beside the diagrams, and for this check.
const config = JSON.parse(fs.readFileSync('.bpmnlintrc', 'utf8'));
const files = process.argv.slice(2).flatMap((folder) => filesIn(folder, '.bpmn'));
const templates = process.argv.slice(2).flatMap((folder) => filesIn(folder, '.json'));
let findings = 0;
for (const file of files) {
  for (const finding of await check(fs.readFileSync(file, 'utf8'))) {
    findings++;
    console.error(`${file}: ${finding}`);
  }
}
for (const file of templates) {
  for (const { valid, object, errors } of validateAll(JSON.parse(fs.readFileSync(file, 'utf8'))).results) {
    if (!valid) {
      findings++;
      console.error(`${file}: ${object.name}: ${errors.map((error) => error.message).join('; ')}`);
    }
  }
}
console.log(`${files.length} diagrams, ${templates.length} files of templates, ${findings} findings`);
process.exitCode = files.length > 0 && templates.length > 0 && findings === 0 ? 0 : 1;

function filesIn(folder, ending) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
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

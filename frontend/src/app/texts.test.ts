import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseSchema } from 'graphql';
import { expect, it } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { messages as admin } from '../features/admin/messages.ts';
import { messages as developer } from '../features/developer/messages.ts';
import { messages as gis } from '../features/gis/messages.ts';
import { messages as monitoring } from '../features/monitoring/messages.ts';
import { messages as ui } from '../ui/messages.ts';
import { messages as app } from './messages.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !/\.test\.ts$|generated/.test(name))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
const catalogue: Record<string, unknown> = { app: app['zh-CN'], ui: ui['zh-CN'], admin: admin['zh-CN'], gis: gis['zh-CN'], monitoring: monitoring['zh-CN'], developer: developer['zh-CN'] };

/** What a visitor reads or hears of an attribute. */
const spokenAttributes = ['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description'];
// A key on the keyboard, a product, a file format, the symbol of a unit, a sign between two numbers: the same in every language.
const sameEverywhere = /^(?:[/?…·~×–—→%°,;:()（）\s]|&nbsp;|GraphQL|DN|ms|Esc|Tab|PNG|CSV)*$/;

interface TemplateNode {
  type: number;
  content?: unknown;
  children?: TemplateNode[];
  props?: { type: number; name: string; value?: { content: string } }[];
}
const [elementNode, textNode, attributeNode] = [1, 2, 6];

function wordsIn(node: TemplateNode): string[] {
  const own = node.type === textNode && typeof node.content === 'string' ? [node.content] : [];
  const spoken = node.type === elementNode ? (node.props ?? []).filter(({ type, name }) => type === attributeNode && spokenAttributes.includes(name)).map(({ value }) => value?.content ?? '') : [];
  return [...own, ...spoken, ...(node.children ?? []).flatMap(wordsIn)].filter((text) => !sameEverywhere.test(text));
}

const has = (key: string): boolean => key.split('.').reduce<unknown>((texts, part) => (typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>)[part] : undefined), catalogue) !== undefined;

it('writes no words into a template: they would stay in one language', () => {
  const found = files.flatMap(({ name, text }) => {
    const template = parse(text, { filename: name }).descriptor.template?.ast as TemplateNode | undefined;
    return name.endsWith('.vue') && template ? wordsIn(template).map((words) => `${name}: ${words.trim()}`) : [];
  });
  expect(found).toEqual([]);
});

it('writes no Chinese into code outside the messages', () => {
  const found = files
    .filter(({ name }) => !/messages|dictionaries/.test(name))
    .flatMap(({ name, text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--[\s\S]*?-->/g, '')
        .split('\n')
        .filter((line) => /[\u4e00-\u9fff]/.test(line))
        .map((line) => `${relative('.', name)}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

it('has every text that is asked for by a literal key', () => {
  const asked = files.flatMap(({ name, text }) => [...text.matchAll(/(?<![\w.])\$?t\(\s*'([\w.]+)'/g)].map(([, key]) => ({ name, key: key! })));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(({ key }) => !has(key)).map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
});

it('has every text that a route or a shortcut is named by', () => {
  const asked = files.flatMap(({ text }) => [...text.matchAll(/(?:title|text): '((?:app|ui|gis|monitoring|admin|developer)\.[\w.]+)'/g)].map(([, key]) => key!));
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((key) => !has(key))).toEqual([]);
});

/** Values of the graph that a page says, by where their words are. */
const saidValues = {
  UserErrorCode: 'ui.refused',
  PasswordFault: 'ui.password.rule',
  ClientApplicationKind: 'admin.applications.kind',
  AuditOutcome: 'admin.audit.outcome',
  AuditProblem: 'admin.audit.problem',
  AdministratorKind: 'admin.roles.administers',
  PolicyEffect: 'admin.policies.effect',
  PolicyAction: 'admin.policies.action',
  PolicyTargetKind: 'admin.policies.targetKind',
  NoticeImportance: 'admin.notices.importance',
  AlarmSeverity: 'ui.severity',
  AlarmCause: 'monitoring.cause',
  AlarmState: 'monitoring.state',
  AlarmChannel: 'monitoring.alarm.channel',
  AlarmNoticeState: 'monitoring.alarm.noticeState',
  CleaningFindingKind: 'monitoring.quality.kinds',
  QualityGrouping: 'monitoring.quality.by',
  AlarmConditionKind: 'monitoring.rules.kinds',
  StationKind: 'monitoring.rules.stationKinds',
  Quantity: 'monitoring.rules.quantities',
};
const schema = parseSchema(readFileSync(join(source, '../../schema/api.graphql'), 'utf8'));
const valuesOf = (name: string): string[] => schema.definitions.flatMap((node) => (node.kind === 'EnumTypeDefinition' && node.name.value === name ? (node.values ?? []).map((value) => value.name.value) : []));

it.each(Object.entries(saidValues))('has a word for every %s', (name, place) => {
  const values = valuesOf(name);
  expect(values).not.toEqual([]);
  expect(values.filter((value) => !has(`${place}.${value}`))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('themes.css', import.meta.url), 'utf8');

/** The hexadecimal tokens of one block of the sheet. */
function tokensOf(selector: string): Map<string, string> {
  const block = sheet.slice(sheet.indexOf(`${selector} {\n  color-scheme`)).split('}')[0]!;
  return new Map([...block.matchAll(/(--[\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name!, colour!]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (bright! + 0.05) / (dark! + 0.05);
}

const inks = ['--ink-strong', '--ink-0', '--ink-1', '--ink-2', '--ink-3', '--accent', '--second', '--good', '--warn', '--bad'];
const grounds = ['--ground-0', '--ground-1', '--panel-solid', '--field', '--code-ground'];

describe.each([':root', 'html.day'])('%s', (selector) => {
  const tokens = tokensOf(selector);

  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))('%s is readable on %s (WCAG AA)', (ink, ground) => {
    expect(contrast(tokens.get(ink)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes readably on its own accent', () => {
    expect(contrast(tokens.get('--on-accent')!, tokens.get('--accent')!)).toBeGreaterThanOrEqual(4.5);
  });
});

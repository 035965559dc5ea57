import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ASTNode, Kind, parse, visit } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { composeContract, CompositionFailed, staleCompositions, writeCompositions } from './compose.ts';
import { type ContractPart, readContractParts, repositoryRoot, subgraphNames } from './contract.ts';

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);

/** Coordinates of everything in a text that has no description. */
function undescribed(sdl: string): string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(parse(sdl), {
    enter(node: ASTNode) {
      if (!described.has(node.kind) || !('name' in node) || !node.name || !('description' in node)) return;
      path.push(node.name.value);
      if (!node.description?.value.trim()) missing.push(path.join('.'));
    },
    leave(node: ASTNode) {
      if (described.has(node.kind)) path.pop();
    },
  });
  return missing;
}

describe('the contract', () => {
  it.each(['conventions', ...subgraphNames])('describes every type, field, argument and value of %s', (name) => {
    expect(undescribed(readFileSync(join(repositoryRoot, 'schema', `${name}.graphql`), 'utf8'))).toEqual([]);
  });

  it('would be caught without a description', () => {
    expect(undescribed('"T" type Query { a("x" b: Int c: Int): E } enum E { "V" V W }')).toEqual(['Query.a', 'Query.a.c', 'E', 'E.W']);
  });

  it('composes to the committed files', () => {
    expect(staleCompositions()).toEqual([]);
  });

  it('composes to the same text every time', () => {
    expect(composeContract(readContractParts())).toEqual(composeContract(readContractParts()));
  });
});

const part = (name: ContractPart['name'], sdl: string): ContractPart => ({ name, url: 'http://127.0.0.1:1/graphql', sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n${sdl}` });
const good = part('network', 'type Query { pipes: Int } type Pipe @key(fields: "id") { id: ID! code: String }');
const clash = () => composeContract([good, part('assets', 'type Query { assets: Int } type Pipe @key(fields: "id") { id: ID! code: Int }')]);

describe('composition', () => {
  it('names the subgraph of a text that is no GraphQL', () => {
    expect(() => composeContract([good, part('plants', 'type Query { ')])).toThrow(/\[plants\] Syntax Error.*line/);
  });

  it('names the subgraph and the fault inside it', () => {
    expect(() => composeContract([good, part('plants', 'type Query { plant: Plant }')])).toThrow(/\[plants\] .*Plant/);
  });

  it('names both subgraphs of a fault between them', () => {
    expect(clash).toThrow(CompositionFailed);
    expect(clash).toThrow(/network.*assets|assets.*network/s);
  });

  describe('of a folder', () => {
    let root = '';
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    it('names a stale file until it is written, and a missing part', () => {
      root = mkdtempSync(join(tmpdir(), 'hydrograph-compose-'));
      mkdirSync(join(root, 'schema'));
      expect(() => staleCompositions(root)).toThrow('schema/conventions.graphql is missing');
      for (const name of ['conventions', ...subgraphNames]) writeFileSync(join(root, `schema/${name}.graphql`), readFileSync(join(repositoryRoot, `schema/${name}.graphql`)));
      expect(staleCompositions(root)).toEqual(['schema/supergraph.graphql', 'schema/api.graphql']);
      expect(writeCompositions(root)).toEqual(['schema/supergraph.graphql', 'schema/api.graphql']);
      expect(staleCompositions(root)).toEqual([]);
      writeFileSync(join(root, 'schema/api.graphql'), '# edited by hand');
      expect(staleCompositions(root)).toEqual(['schema/api.graphql']);
    });
  });
});

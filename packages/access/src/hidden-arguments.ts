import type { ViewerRules } from './rules/viewer-rules.ts';
import { ForbiddenField } from './refusals.ts';

/** Throws when a list of these rows is filtered or sorted by a field that the viewer may not see of all of them. */
export function refuseHiddenArguments(subject: string, { filter, sort }: { readonly filter?: unknown; readonly sort?: unknown }, rules: ViewerRules): void {
  for (const field of [...filteredBy(filter), ...sortedBy(sort)]) if (rules.narrowsField(subject, field)) throw new ForbiddenField(`${subject}.${field}`);
}

function* filteredBy(filter: unknown): Generator<string> {
  for (const [name, part] of Object.entries((filter ?? {}) as Record<string, unknown>)) {
    if (name === 'and' || name === 'or' || name === 'not') for (const inner of [part].flat()) yield* filteredBy(inner);
    else yield name === 'within' ? 'geometry' : name;
  }
}

/** The contract's names of sort fields are those of the fields in capitals: DIAMETER_MM for diameterMm. */
function sortedBy(sort: unknown): string[] {
  return [sort ?? []].flat().map((one) => String((one as { field?: unknown }).field ?? '').toLowerCase().replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase()));
}

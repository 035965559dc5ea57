import { readFileSync } from 'node:fs';
import { z } from 'zod';

const facts = z.array(
  z.object({
    name: z.string(),
    service: z.string(),
    fields: z.array(z.string()),
    /** Those of them that another service adds: the row is not there. */
    added: z.array(z.string()),
    properties: z.array(z.object({ name: z.string(), type: z.enum(['text', 'number', 'boolean', 'instant', 'geometry']) })),
  }),
);

/** A kind of row that policies can speak of. */
export type SubjectFacts = z.infer<typeof facts>[number];

/** Every kind of row of every subgraph, as `npm run generate` found them. */
export const subjects: readonly SubjectFacts[] = facts.parse(JSON.parse(readFileSync(new URL('../../../../schema/subjects.json', import.meta.url), 'utf8')));

/** The name that stands for every kind of row. */
export const EVERY_SUBJECT = 'all';

const byName = new Map(subjects.map((subject) => [subject.name, subject]));

/** One kind of row; undefined when there is none of this name. */
export const subjectNamed = (name: string): SubjectFacts | undefined => byName.get(name);

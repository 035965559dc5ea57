import { RequestRefused, type ProductClient } from '../client/product-client.ts';

/** A list of the graph whose rows have a code, and the mutation that adds to it. */
interface Addable<T> {
  /** Field of Query that lists them, for example `stations`. */
  list: string;
  mutation: string;
  inputType: string;
  items: readonly T[];
  /** The mutation's input for some of the items; one at a time when it takes one. */
  input: (items: readonly T[]) => object;
  batch: number;
}

interface UserErrors {
  userErrors: { field: string[] | null; code: string; message: string }[];
}

const pageSize = 500;
const mostFailures = 10;

/** The town's entry into the register: whatever is there already stays, so that it can be broken off and taken up again. */
export interface Register {
  /** Ids by code of those that exist. */
  ids(list: string, codes: readonly string[]): Promise<Map<string, string>>;
  /** Adds the items whose code does not exist yet. @returns the ids of all by code. */
  add<T extends { code: string }>(what: Addable<T>): Promise<Map<string, string>>;
  /** Tells what is known of items that exist and meet the condition (of the list's filter) of not being described yet. */
  describe<T extends { code: string }>(what: Addable<T> & { undescribed: string }): Promise<void>;
}

/** @param breathe waits between two batches, so that the product answers others meanwhile. */
export function createRegister(client: ProductClient, breathe: () => Promise<void>): Register {
  const ids = async (list: string, codes: readonly string[], condition = ''): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const some of chunks(codes, pageSize)) {
      const query = `query Existing($codes: [String!]) { ${list}(filter: { code: { in: $codes } ${condition} }, first: ${pageSize}) { nodes { id code } } }`;
      const answer = await client.request<Record<string, { nodes: { id: string; code: string }[] }>>(query, { codes: some });
      for (const { id, code } of answer[list]?.nodes ?? []) found.set(code, id);
    }
    return found;
  };
  const send = async <T>({ mutation, inputType, input, batch }: Addable<T>, items: readonly T[]): Promise<void> => {
    for (const some of chunks(items, batch)) {
      const document = `mutation Add($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { field code message } } }`;
      const answer = await client.request<Record<string, UserErrors>>(document, { input: input(some) });
      const error = answer[mutation]?.userErrors[0];
      if (error) throw new Error(`${mutation} was refused: ${error.code} ${error.field?.join('.') ?? ''} ${error.message}`);
      await breathe();
    }
  };
  // Whoever does not answer in time may have done it all the same: what is there is looked up before more is sent.
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (failures === mostFailures || !(error instanceof RequestRefused) || error.code !== 'SERVICE_UNAVAILABLE') throw error;
        await breathe();
      }
    }
  };
  return {
    ids,
    add: (what) =>
      patiently(async () => {
        const codes = what.items.map(({ code }) => code);
        const present = await ids(what.list, codes);
        const missing = what.items.filter(({ code }) => !present.has(code));
        await send(what, missing);
        return missing.length > 0 ? ids(what.list, codes) : present;
      }),
    describe: (what) =>
      patiently(async () => {
        const bare = await ids(what.list, what.items.map(({ code }) => code), what.undescribed);
        await send(what, what.items.filter(({ code }) => bare.has(code)));
      }),
  };
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

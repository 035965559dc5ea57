// A launcher of its own process, so that it can be killed.
import { readEnv } from '../../src/env.ts';
import { startProduct } from '../../src/supervisor/product.ts';
import { textsFor } from '../../src/texts.ts';
import { fakePlan } from './product.ts';

const product = await startProduct({ env: readEnv(), texts: textsFor({}), say: () => undefined, frontend: false, template: false, plan: fakePlan });
process.stdout.write(`${JSON.stringify([...product.parts.values()].map((part) => part.pid))}\n`);

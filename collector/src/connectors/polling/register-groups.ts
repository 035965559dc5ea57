import { isBits, parseRegisterCode } from '@hydrograph/codecs/modbus/register-code.ts';
import type { RegisterCode, RegisterTable } from '@hydrograph/codecs/modbus/register-code.ts';

/** Registers that one request reads, and the values among them. */
export interface RegisterGroup {
  readonly table: RegisterTable;
  readonly first: number;
  readonly count: number;
  readonly values: readonly { readonly code: string; readonly where: RegisterCode }[];
}

/** What one answer can hold (Modbus application protocol 6.1, 6.3). */
const MOST_REGISTERS = 125;
const MOST_BITS = 2000;

/**
 * As few requests as the codes allow. `gap`: so many registers in between that nobody wants are read along, which costs less than a
 * request of their own; -1: every value by itself. A code that is none is left out.
 */
export function groupRegisters(codes: readonly string[], gap: number): RegisterGroup[] {
  const known = codes.flatMap((code) => {
    const where = parseRegisterCode(code);
    return where ? [{ code, where }] : [];
  });
  const groups: RegisterGroup[] = [];
  for (const [table, values] of Map.groupBy(known, ({ where }) => where.table)) {
    const most = isBits(table) ? MOST_BITS : MOST_REGISTERS;
    let open: { first: number; end: number; values: typeof values } | undefined;
    const close = (): void => {
      if (open) groups.push({ table, first: open.first, count: open.end - open.first, values: open.values });
    };
    for (const value of values.toSorted((a, b) => a.where.address - b.where.address)) {
      const { address, count } = value.where;
      const end = Math.max(open?.end ?? 0, address + count);
      const overlaps = open !== undefined && address < open.end;
      if (open && end - open.first <= most && (overlaps ? gap >= 0 : gap >= 0 && address - open.end <= gap)) {
        open.end = end;
        open.values.push(value);
      } else {
        close();
        open = { first: address, end: address + count, values: [value] };
      }
    }
    close();
  }
  return groups;
}

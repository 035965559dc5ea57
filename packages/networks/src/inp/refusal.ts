/** The file can't be imported: one reason, and the line (from 1) when a line is to blame. Nothing was changed. */
export class InpRefused extends Error {
  readonly line: number | undefined;
  readonly text: string | undefined;
  readonly reason: string;

  constructor(reason: string, line?: number, text?: string) {
    const shown = text === undefined ? '' : `: ${text.trim().slice(0, 120)}`;
    super(line === undefined ? reason : `line ${line}: ${reason}${shown}`);
    this.name = 'InpRefused';
    this.reason = reason;
    this.line = line;
    this.text = text;
  }
}

const width = 30;

export interface ProgressBar {
  /** Share done, 0 to 1, and what is being done. */
  show(share: number, doing: string): void;
  end(): void;
}

/** A bar on a terminal; a line for every tenth part elsewhere; nothing without a stream. */
export function progressBar(stream: { isTTY?: boolean; write(text: string): unknown } | undefined): ProgressBar {
  let tenth = -1;
  const bar = (share: number) => `${'#'.repeat(Math.round(share * width)).padEnd(width, '.')} ${String(Math.floor(share * 100)).padStart(3)} %`;
  return {
    show(share, doing) {
      if (stream?.isTTY) stream.write(`\r${bar(share)} ${doing.padEnd(12)}`);
      else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        stream?.write(`${bar(share)} ${doing}\n`);
      }
    },
    end() {
      if (stream?.isTTY) stream.write('\n');
    },
  };
}

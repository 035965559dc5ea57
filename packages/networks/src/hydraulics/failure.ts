/** EPANET refused or could not solve the network: its message, its number, the lines it complains of, the time of the run. */
export class HydraulicsFailed extends Error {
  /** EPANET's error number; 0 when its answer, not its number, was wrong. */
  readonly code: number;
  readonly details: string[];
  readonly timeS: number | undefined;

  constructor(message: string, code: number, details: string[] = [], timeS?: number) {
    super([message, ...details.slice(0, 5)].join('; '));
    this.name = 'HydraulicsFailed';
    this.code = code;
    this.details = details;
    this.timeS = timeS;
  }
}

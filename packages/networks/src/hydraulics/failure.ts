/** EPANET refused or could not solve the network: its message, its number, the time of the run. */
export class HydraulicsFailed extends Error {
  /** EPANET's error number; 0 when its answer, not its number, was wrong. */
  readonly code: number;
  /** Seconds since the start of the run; absent when it never began. */
  readonly timeS: number | undefined;

  constructor(message: string, code: number, timeS?: number) {
    super(message);
    this.name = 'HydraulicsFailed';
    this.code = code;
    this.timeS = timeS;
  }
}

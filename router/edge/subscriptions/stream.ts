/** One event as it is sent: the text of `{"data":...}`. */
export interface LiveEvent {
  text: string;
  /** Where the stream stands after it, for one that can be resumed. */
  cursor?: string | undefined;
}

/** Where a transport writes the events of one subscription. */
export interface EventSink {
  /** Takes one event; false when its reader is behind and it should be given no more until it has caught up. */
  write(text: string): boolean;
  /** Calls once when the reader has caught up. */
  onDrain(listener: () => void): void;
  end(): void;
}

/** A subscription that was admitted and waits for its transport. */
export interface LiveStream {
  start(sink: EventSink): void;
  /** Its reader has left. */
  stop(): void;
}

/** What a source calls. */
export interface SourceSink {
  event(event: LiveEvent): void;
  end(): void;
}

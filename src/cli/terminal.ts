/** One output stream, as far as the commands need it. */
export interface Sink {
  /** Resolves when the stream has taken the text; rejects with the system's error. */
  write(text: string): Promise<void>
  readonly isTTY: boolean
  readonly columns: number
}

/** All that the commands know of the world outside; a test hands in its own. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdinIsTTY: boolean
  /** Nothing more is read from stdin. */
  readonly closeStdin: () => void
  /** Hands over the first Ctrl-C or SIGTERM, with the exit code that belongs to it; the second ends the process. */
  readonly onStop: (stop: (code: number) => void) => void
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly version: () => string
}

/** One request at a time, and of those that come meanwhile only the newest: drawing asks far faster than a network answers. */
export interface NewestWins<Request> {
  ask(request: Request): void;
  /** Forgets what waits and drops the answer that is still to come. */
  close(): void;
}

/**
 * @param answer does the work; never called again before its promise has settled
 * @param onAnswer told every answer in the order of asking
 * @param onFail told every rejection; the next request goes on as usual
 */
export function newestWins<Request, Answer>(
  answer: (request: Request) => Promise<Answer>,
  onAnswer: (answer: Answer, request: Request) => void,
  onFail: (error: unknown) => void,
): NewestWins<Request> {
  let waiting: { readonly request: Request } | null = null;
  let busy = false;
  const state = { closed: false };

  // It may be closed while an answer is awaited, which the type checker does not see.
  const isOpen = (): boolean => !state.closed;

  async function work(): Promise<void> {
    busy = true;
    while (waiting && isOpen()) {
      const { request } = waiting;
      waiting = null;
      try {
        const result = await answer(request);
        if (isOpen()) onAnswer(result, request);
      } catch (error) {
        if (isOpen()) onFail(error);
      }
    }
    busy = false;
  }

  return {
    ask(request) {
      if (state.closed) return;
      waiting = { request };
      if (!busy) void work();
    },
    close() {
      state.closed = true;
      waiting = null;
    },
  };
}

/** A client that keeps its connections, says what became of each request, and never throws. */
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Uint8Array;
}

export type Reply =
  | { readonly status: number; readonly text: string; readonly retryAfter: string | null }
  /** No answer; `refused` where there was not even a connection, so that nothing was accepted. */
  | { readonly status: null; readonly refused: boolean; readonly reason: string };

export interface Client {
  ask(question: Question): Promise<Reply>;
  close(): void;
}

export function createClient(host: string, port: number): Client {
  const agent = new Agent({ keepAlive: true });
  return {
    ask: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const lengths = 'content-length' in headers || 'transfer-encoding' in headers ? {} : { 'content-length': body.length };
        const sent = request({ host, port, agent, method, path, headers: { ...headers, ...lengths } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => { resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), retryAfter: response.headers['retry-after'] ?? null }); });
        });
        function fail(error: NodeJS.ErrnoException): void {
          resolve({ status: null, refused: error.code === 'ECONNREFUSED', reason: error.code ?? error.message });
        }
        sent.on('error', fail);
        sent.end(body);
      }),
    close: () => { agent.destroy(); },
  };
}

/** Lets `clients` of them ask at once, each one question after the other, until `next` has no more. */
export async function askAtOnce(client: Client, clients: number, next: () => Question | null, heard: (reply: Reply, question: Question) => void): Promise<void> {
  const work = async (): Promise<void> => {
    for (let question = next(); question; question = next()) heard(await client.ask(question), question);
  };
  await Promise.all(Array.from({ length: clients }, work));
}

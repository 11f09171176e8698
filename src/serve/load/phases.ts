/** The parts of the load test; each asks a running service and counts what came back. */
import { stream } from '../../engine/runtime/random';
import { bodyBytes, defaultLimits } from '../service/limits';
import { askAtOnce, type Client, type Question, type Reply } from './client';
import { likeness, refusalIn, type Likeness } from './judged';
import { malformed } from './malformed';
import { getQuestion, type ServiceProcess } from './serviceProcess';

/** One after the other: what each question is answered when it comes alone. */
export async function askAlone(client: Client, questions: readonly Question[]): Promise<ReadonlyMap<Question, Reply>> {
  const replies = new Map<Question, Reply>();
  for (const question of questions) replies.set(question, await client.ask(question));
  return replies;
}

/** Questions one by one, round and round, up to `count`. */
function taking(questions: readonly Question[], count: number): () => Question | null {
  let taken = 0;
  return () => (taken < count ? (questions[taken++ % questions.length] ?? null) : null);
}

export interface Compared {
  readonly seconds: number;
  readonly counts: Readonly<Record<Likeness | 'busy' | 'lost', number>>;
}

/** Asks `count` questions at once and compares every answer with the one that came alone. */
export async function askTogether(client: Client, clients: number, alone: ReadonlyMap<Question, Reply>, count: number): Promise<Compared> {
  const counts = { 'same bytes': 0, 'same within rounding': 0, different: 0, busy: 0, lost: 0 };
  const begun = performance.now();
  await askAtOnce(client, clients, taking([...alone.keys()], count), (reply, question) => {
    const before = alone.get(question);
    const same = before?.status === 200 && reply.status === 200 && reply.text === before.text;
    counts[reply.status === null ? 'lost' : reply.status === 503 ? 'busy' : same ? 'same bytes' : likeness(reply, before)] += 1;
  });
  return { seconds: (performance.now() - begun) / 1_000, counts };
}

export interface Stopped {
  readonly answered: number;
  /** Nobody listened any more: never accepted. */
  readonly refused: number;
  /** Sent over a connection, and no answer. */
  readonly lost: number;
  readonly reasons: readonly string[];
  readonly exitCode: number;
}

/** Stops the service while the clients ask; they go on until nobody listens any more. */
export async function stopUnderLoad(client: Client, clients: number, questions: readonly Question[], service: ServiceProcess, afterMs: number): Promise<Stopped> {
  const counts = { answered: 0, refused: 0, lost: 0 };
  const reasons = new Set<string>();
  let over = false;
  const exit = new Promise<number>((resolve) => setTimeout(() => { resolve(service.stop()); }, afterMs));
  const next = taking(questions, Number.POSITIVE_INFINITY);
  await askAtOnce(client, clients, () => (over ? null : next()), (reply) => {
    if (reply.status === 200) counts.answered += 1;
    else if (reply.status === null && reply.refused) {
      counts.refused += 1;
      over = true;
    } else {
      counts.lost += 1;
      reasons.add(reply.status === null ? reply.reason : String(reply.status));
    }
  });
  return { ...counts, reasons: [...reasons], exitCode: await exit };
}

export interface Refused {
  /** Kinds of answers other than a 4xx with a sentence, with an example each. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly refused: number;
  readonly sentences: number;
  readonly mostMegabytes: number;
}

/** Asks `count` questions that cannot be answered; @param files valid picture files to damage */
export async function askMalformed(client: Client, clients: number, count: number, files: readonly Uint8Array[]): Promise<Refused> {
  const kinds = Object.entries(malformed);
  const names = new WeakMap<Question, string>();
  const wrong: Record<string, string> = {};
  const sentences = new Set<string>();
  let [made, refused, mostMegabytes] = [0, 0, 0];
  const next = (): Question | null => {
    const [name, make] = kinds[made % kinds.length] ?? [];
    if (made >= count || !name || !make) return null;
    const question = make(stream(11, 'malformed', made), files, bodyBytes(defaultLimits));
    names.set(question, name);
    made += 1;
    return question;
  };
  const watch = setInterval(() => void megabytes(client).then((now) => { mostMegabytes = Math.max(mostMegabytes, now); }), 500);
  await askAtOnce(client, clients, next, (reply, question) => {
    const sentence = refusalIn(reply);
    if (sentence === null) wrong[names.get(question) ?? ''] = reply.status === null ? reply.reason : `${reply.status} ${reply.text.slice(0, 200)}`;
    else {
      refused += 1;
      sentences.add(sentence);
    }
  });
  clearInterval(watch);
  return { wrong, refused, sentences: sentences.size, mostMegabytes };
}

/** Resident memory of the service. */
export async function megabytes(client: Client): Promise<number> {
  const reply = await client.ask(getQuestion('/metrics'));
  const found = reply.status === null ? null : /^process_resident_memory_bytes (\S+)$/m.exec(reply.text);
  return Number(found?.[1] ?? NaN) / 2 ** 20;
}

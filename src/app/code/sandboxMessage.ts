/** Reads what comes out of the sandbox, where the learner's program may have written anything. */
import type { GraphNode, GraphPicture, OutputPicture, StepTrace, TracedOperation } from '../../engine/declarations/graphPicture';
import type { PrintedLine, ProgramFailure, ProgramFile } from '../../engine/declarations/programReport';
import type { ProgramOutcome, SandboxMessage } from '../../engine/sandbox/protocol';
import { amount, bytes, dictionaryOf, flag, listOf, oneOf, orNull, record, Refused, text, type Reader } from './reading';

const most = { line: 20_000, lines: 2_500, name: 1_000, message: 20_000, nodes: 50_000, inputs: 10_000, rank: 32, attributes: 100, traces: 100, operations: 200_000, files: 64, fileBytes: 2 ** 28 };

const name = text(most.name);
const names = listOf(name, most.inputs);
const lines = listOf(record<PrintedLine>({ kind: oneOf('print', 'error'), text: text(most.line) }), most.lines);
const failure = record<ProgramFailure>({ name, message: text(most.message), line: orNull(amount) });

const output = record<OutputPicture>({ dtype: name, shape: orNull(listOf(orNull(amount), most.rank)) });
const node = record<GraphNode>({
  name, op: name, inputs: names, device: name, outputs: listOf(output, most.inputs), attributes: dictionaryOf(name, most.attributes, most.name),
});
const graph = record<GraphPicture>({ nodes: listOf(node, most.nodes) });

const operation = record<TracedOperation>({
  node: name, op: name, inputs: names, ready: amount, start: amount, end: amount, device: name, bytes: amount,
  outputs: listOf(record({ dtype: name, shape: listOf(amount, most.rank) }), most.inputs), dead: flag,
});
const trace = record<StepTrace>({ session: name, fed: names, fetched: names, operations: listOf(operation, most.operations) });
const file = record<ProgramFile>({ name, mime: name, bytes: bytes(most.fileBytes) });
const outcome = record<ProgramOutcome>({
  failure: orNull(failure), graph: orNull(graph), traces: listOf(trace, most.traces), files: listOf(file, most.files), seconds: amount,
});

const messages: { readonly [T in SandboxMessage['t']]: Reader<Extract<SandboxMessage, { readonly t: T }>> } = {
  lines: record({ t: oneOf('lines'), lines, cut: flag }),
  done: record({ t: oneOf('done'), outcome }),
  broken: record({ t: oneOf('broken'), message: text(most.message), line: amount }),
};

/** The message, or null where it is none. */
export function parseSandboxMessage(value: unknown): SandboxMessage | null {
  try {
    const { t } = record({ t: oneOf('lines', 'done', 'broken') })(value);
    return messages[t](value);
  } catch (error) {
    // Getters and proxies do not survive the way here, so nothing else can be thrown.
    if (error instanceof Refused) return null;
    throw error;
  }
}

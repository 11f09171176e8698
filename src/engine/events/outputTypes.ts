/** Which types an operation's outputs have, told from its attributes, as TensorFlow's op definitions tie them together. */
import { dataTypeName } from '../formats/dataTypes';
import type { AttrValue, NodeDef } from '../formats/protobuf/generated/tensorflow_pb';

/** By type of operation, for each output the attribute that holds its type; or `&` and the attribute for a reference to a variable, `*` for as many outputs as the attribute lists, `=` and the type itself. */
const outputsOf: Readonly<Record<string, readonly string[]>> = {
  ...forAll('NoOp Assert SaveV2 ControlTrigger Abort', []),
  ...forAll('VariableV2 Variable TemporaryVariable', ['&dtype']),
  ...forAll('Assign AssignAdd AssignSub ScatterUpdate ScatterAdd ScatterSub RefIdentity RefEnter RefExit RefNextIteration CountUpTo', ['&T']),
  ...forAll('ApplyGradientDescent ApplyMomentum ApplyAdagrad ApplyAdadelta ApplyRMSProp ApplyCenteredRMSProp ApplyAdam ApplyFtrl ApplyFtrlV2', ['&T']),
  ...forAll('Equal NotEqual Less LessEqual Greater GreaterEqual LogicalAnd LogicalOr LogicalNot Any All', ['=bool']),
  ...forAll('IsNan IsInf IsFinite InTopK InTopKV2 LoopCond IsVariableInitialized', ['=bool']),
  ...forAll('ScalarSummary HistogramSummary ImageSummary TensorSummary TensorSummaryV2 MergeSummary AudioSummaryV2', ['=string']),
  ...forAll('StringJoin AsString ShardedFilename', ['=string']),
  ...forAll('Switch BroadcastGradientArgs SoftmaxCrossEntropyWithLogits SparseSoftmaxCrossEntropyWithLogits', ['T', 'T']),
  ...forAll('Shape Size', ['out_type']),
  ...forAll('ArgMax ArgMin', ['output_type']),
  ...forAll('Complex Real Imag ComplexAbs', ['Tout']),
  ...forAll('Gather GatherV2', ['Tparams']),
  ...forAll('Merge TopKV2', ['T', '=int32']),
  RefSwitch: ['&T', '&T'],
  RefMerge: ['&T', '=int32'],
  Rank: ['=int32'],
  Cast: ['DstT'],
  Range: ['Tidx'],
  Unique: ['T', 'out_idx'],
  RestoreV2: ['*dtypes'],
  IdentityN: ['*T'],
  VarHandleOp: ['=resource'],
};

/** Operations with as many equal outputs as an attribute says. */
const repeated = new Map([['Split', 'num_split'], ['SplitV', 'num_split'], ['Unpack', 'num'], ['ShapeN', 'N']]);
/** Where other operations keep the type of their output, the likeliest first. */
const usualAttributes = ['dtype', 'out_type', 'T', 'output_types', 'Tout'];
/** A file may claim any number of outputs. */
const mostOutputs = 1000;

/** The attribute under which the studio's own event files keep the types, because a picture of a graph has no others. */
export const recordedTypes = '_output_types';

/** Names of the types of a node's outputs, as far as its attributes tell: `float32`, `int32_ref`. */
export function outputTypes({ op, attr }: NodeDef): string[] {
  const recorded = typesIn(attr[recordedTypes]);
  if (recorded.length > 0) return recorded;
  if (Object.hasOwn(outputsOf, op)) return (outputsOf[op] ?? []).flatMap((output) => resolve(output, attr));
  const types = usualAttributes.map((name) => typesIn(attr[name])).find(({ length }) => length > 0) ?? [];
  const times = attr[repeated.get(op) ?? '']?.value;
  return times?.case === 'i' ? new Array<string>(Math.max(0, Math.min(Number(times.value), mostOutputs))).fill(types[0] ?? 'unknown') : types;
}

function resolve(output: string, attr: NodeDef['attr']): string[] {
  const rest = output.slice(1);
  const first = (name: string): string => typesIn(attr[name])[0] ?? 'unknown';
  if (output.startsWith('=')) return [rest];
  if (output.startsWith('*')) return typesIn(attr[rest]);
  return [output.startsWith('&') ? `${first(rest)}_ref` : first(output)];
}

function typesIn(attribute: AttrValue | undefined): string[] {
  if (attribute?.value.case === 'type') return [dataTypeName(attribute.value.value)];
  return attribute?.value.case === 'list' ? attribute.value.value.type.map(dataTypeName) : [];
}

function forAll(operations: string, outputs: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(operations.split(' ').map((operation) => [operation, outputs]));
}

export const operationKinds = ['input', 'constant', 'variable', 'update', 'network', 'shape', 'flow', 'record', 'compute'] as const;
/** What an operation is for: told apart by colour. */
export type OperationKind = (typeof operationKinds)[number];

const rules: readonly (readonly [OperationKind, RegExp])[] = [
  ['input', /^(Placeholder|Iterator|FIFOQueue|Queue|Random|TruncatedNormal|StatelessRandom|Multinomial)/],
  ['constant', /^(Const|HostConst)$/],
  ['variable', /^(Variable|VarHandleOp|ReadVariableOp|VarIsInitializedOp|IsVariableInitialized|TemporaryVariable|Arg$|_Arg$)/],
  ['update', /^(Assign|Apply|ResourceApply|SparseApply|ResourceSparseApply|ScatterUpdate|ScatterAdd)/],
  ['network', /Conv|Pool|BiasAdd|Relu|Elu|Selu|Softmax|Softplus|Softsign|CrossEntropy|BatchNorm|Dropout|^LRN|L2Loss|InTopK|^TopK|Sigmoid|Tanh/],
  ['flow', /^(Ref)?(Switch|Merge|Enter|Exit|NextIteration)$|^(LoopCond|If|While|StatelessIf|StatelessWhile|NoOp|ControlTrigger|PartitionedCall|StatefulPartitionedCall)$/],
  ['record', /Summary|^(Save|Restore|MergeV2Checkpoints|ShardedFilename|Print|Assert|StringJoin|WriteFile)/],
  ['shape', /^(Shape|Reshape|Transpose|ExpandDims|Squeeze|Concat|Pack|Unpack|Split|Slice|StridedSlice|Gather|Tile|Pad|Fill|Rank|Size|Cast|Identity|StopGradient|Range|LinSpace|ZerosLike|OnesLike|BroadcastGradientArgs|BroadcastTo|OneHot|InvertPermutation|ConcatOffset|DynamicStitch|RefIdentity|PreventGradient)/],
];

/** @param op an operation's type as in a GraphDef, `MatMul` */
export function operationKind(op: string): OperationKind {
  return rules.find(([, pattern]) => pattern.test(op))?.[0] ?? 'compute';
}

/**
 * TensorFlow's layers from the program down to the hardware, and what stands in their place here.
 * After Abadi et al., "TensorFlow: A System for Large-Scale Machine Learning", OSDI 2016.
 */
import type { Bilingual } from '../../lesson';

export const layerIds = ['clients', 'api', 'graph', 'master', 'executor', 'kernels', 'network', 'devices'] as const;
export type LayerId = (typeof layerIds)[number];

/** Top down; two layers of one row work side by side. */
export const layerRows: readonly (readonly LayerId[])[] = [['clients'], ['api'], ['graph'], ['master', 'executor'], ['kernels'], ['network', 'devices']];

export interface Layer {
  readonly name: Bilingual;
  /** What one meets under that name. */
  readonly parts: readonly string[];
  readonly does: Bilingual;
  /** Its counterpart in the studio, in a few words and in full. */
  readonly here: Bilingual;
  readonly hereDoes: Bilingual;
  /** Where the counterpart is in the studio's source. */
  readonly modules: readonly string[];
}

export const layers: Readonly<Record<LayerId, Layer>> = {
  clients: {
    name: { zh: '前端', en: 'Front ends' },
    parts: ['Python', 'C++', 'Java', 'Go', 'Keras'],
    does: {
      zh: '程序是对着客户端库写的。最完整的是 Python：它搭出计算图，再请求运行；优化器和 Keras 这类训练库都建立在它上面。',
      en: 'Programs are written against a client library. The fullest is Python’s: it builds the graph and asks for steps; libraries for training, such as the optimizers and Keras, stand on it.',
    },
    here: { zh: '课程、代码格、命令行', en: 'lessons, code cells, command line' },
    hereDoes: {
      zh: '页面和命令行。它们碰不到张量，只声明实验或写出程序，交给下一层。',
      en: 'The page and the command line. They hold no tensor: they declare an experiment or write a program, and hand it down.',
    },
    modules: ['src/lessons', 'src/serve/train.ts'],
  },
  api: {
    name: { zh: 'C API', en: 'C API' },
    parts: ['TF_NewGraph', 'TF_AddInput', 'TF_SessionRun'],
    does: {
      zh: '上面的各种语言和下面的 C++ 核心之间，只隔着一层很窄的 C 接口：新建图、添加操作、运行会话。所有前端都从这里经过。',
      en: 'Between the languages above and the C++ core below lies one narrow interface in C: make a graph, add an operation, run a session. Every front end goes through it.',
    },
    here: { zh: '页面与 Worker 的协议', en: 'the protocol of page and worker' },
    hereDoes: {
      zh: '一份只有类型的协议。每条命令都带编号，引擎恰好回答一次：结果，或者失败的原因。',
      en: 'A protocol of types alone. Every command carries a number, and the engine answers it exactly once: with a result, or with the reason why there is none.',
    },
    modules: ['src/engine/protocol.ts', 'src/engine/client.ts'],
  },
  graph: {
    name: { zh: '构图', en: 'Graph construction' },
    parts: ['Graph', 'Operation', 'Tensor', 'tf.gradients'],
    does: {
      zh: '操作成为节点，张量成为边；形状在这时推断，梯度也作为新的节点接在后面。到此为止什么都没有计算。',
      en: 'Operations become nodes, tensors become edges. Shapes are inferred, and gradients are appended as further nodes. So far, nothing has been computed.',
    },
    here: { zh: '同名的计算图', en: 'a graph of the same kind' },
    hereDoes: {
      zh: '同样的节点名、同样的形状推断、同样的梯度节点；第 2、3、5 课都在它上面运行。',
      en: 'The same names of nodes, the same inference of shapes, the same nodes for gradients; lessons 2, 3 and 5 run on it.',
    },
    modules: ['src/engine/graph/graph.ts', 'src/engine/graph/inference.ts', 'src/engine/graph/gradients'],
  },
  master: {
    name: { zh: '分布式主控', en: 'Distributed master' },
    parts: ['prune', 'partition', 'cache'],
    does: {
      zh: '收到一步的请求后，先把图剪到所要的结果用得着的部分，按设备切开，分给各个工作进程，再让它们一起开始。',
      en: 'Asked for a step, it prunes the graph to what the result needs, cuts it up by device, hands the pieces to the workers and lets them begin together.',
    },
    here: { zh: '把运行分给各个 Worker', en: 'shares runs among workers' },
    hereDoes: {
      zh: '会话先定计划：剪去用不着的节点。客户端把运行分给几个 Worker，让竞赛的选手步调一致，Worker 死掉时从检查点把运行救回来。',
      en: 'A session first makes its plan, without the nodes that nobody needs. The client shares runs among workers, keeps the racers of a race in step, and brings the runs of a dead worker back from their checkpoints.',
    },
    modules: ['src/engine/graph/session/plan.ts', 'src/engine/client/placement.ts', 'src/engine/client/paces.ts', 'src/engine/client/link.ts'],
  },
  executor: {
    name: { zh: '数据流执行器', en: 'Dataflow executor' },
    parts: ['in-degree', 'ready queue'],
    does: {
      zh: '每台设备一个。它数着每个节点还缺几个输入：一个都不缺的进入就绪队列，执行完再给后继减一。',
      en: 'One for every device. It counts the inputs that each node still lacks: those that lack none enter the ready queue, and when one has run, its successors lack one fewer.',
    },
    here: { zh: '就绪队列，逐个留痕', en: 'a ready queue that leaves a trace' },
    hereDoes: {
      zh: '算法相同，并记下每个操作何时就绪、何时开始、何时结束；下一格就是它的记录。训练时，WASM 后端把一步录成一串内核调用，之后只重放。',
      en: 'The same algorithm, which notes when each operation became ready, began and ended; the next cell shows its record. In training, the WASM backend records a step as a list of kernel calls and replays that.',
    },
    modules: ['src/engine/graph/session/frameExecutor.ts', 'src/engine/kernels/simd/replay/recorder.ts'],
  },
  kernels: {
    name: { zh: '内核实现', en: 'Kernel implementations' },
    parts: ['MatMul', 'Conv2D', 'ReLU', 'Variable', 'Queue'],
    does: {
      zh: '操作说做什么，内核说在某种设备上怎么做。标准操作有两百多种，内核多用 Eigen、cuDNN 这样的库写成。',
      en: 'An operation says what is computed, a kernel how it is done on one kind of device. There are more than two hundred standard operations, their kernels mostly written with libraries such as Eigen and cuDNN.',
    },
    here: { zh: 'TensorFlow.js 的内核与自己的 SIMD 内核', en: 'kernels of TensorFlow.js, and own SIMD code' },
    hereDoes: {
      zh: 'TensorFlow.js 的内核，加上决定速度的那些自己写的内核：WASM 上用 SIMD，WebGL 和 WebGPU 上用着色器。',
      en: 'Those of TensorFlow.js, and own ones in place of those that decide the speed: SIMD on WASM, shaders on WebGL and WebGPU.',
    },
    modules: ['src/engine/kernels/simd', 'src/engine/kernels/webgl', 'src/engine/kernels/webgpu'],
  },
  network: {
    name: { zh: '网络层', en: 'Networking layer' },
    parts: ['gRPC', 'RDMA', 'NCCL'],
    does: {
      zh: '在设备之间、机器之间搬运张量：Send 和 Recv 成对出现在图被切开的地方。',
      en: 'Moves tensors between devices and machines: a pair of Send and Recv stands wherever the graph was cut.',
    },
    here: { zh: '消息与共享内存', en: 'messages and shared memory' },
    hereDoes: {
      zh: '张量不出这台设备。Worker 之间传消息，大块的字节移交而不复制；数据集只读一次，放在共享内存里。',
      en: 'No tensor leaves this device. Workers exchange messages, in which large blocks are handed over rather than copied; a dataset is read once and lies in shared memory.',
    },
    modules: ['src/engine/client/byteLibrary.ts', 'src/engine/runtime/sharedBytes.ts'],
  },
  devices: {
    name: { zh: '设备层', en: 'Device layer' },
    parts: ['CPU', 'GPU', 'TPU'],
    does: {
      zh: '管理每块芯片的内存，并在上面启动内核。',
      en: 'Manages the memory of every chip, and starts kernels on it.',
    },
    here: { zh: 'WebGL、WebGPU、WASM、CPU', en: 'WebGL, WebGPU, WASM, CPU' },
    hereDoes: {
      zh: '四个后端。引擎启动时在它们上面各试一个训练步，取最快的；就是上一格里的选择。',
      en: 'Four backends. The engine tries a training step on them when it starts and takes the fastest, the choice of the cell above.',
    },
    modules: ['src/engine/runtime/backends', 'src/engine/runtime/device.ts'],
  },
};

import { controlOutput, type GraphIndex } from './graphIndex';
import { arrange } from './arrange';
import { gap, type LayoutAnswer, type LayoutBox } from './boxLayout';
import { asideSize, closedSize, fitText, frameRoom, type Measure } from './itemSize';
import { anyone, type Aside, type Bundle, type Level, portIn, portOut } from './level';
import { boundsOf, middleOf } from './linePath';
import { withoutClashes } from './lineLabels';
import { type OperationKind, operationKind } from './operationKind';
import type { Scene, SceneAside, SceneItem, SceneLine } from './scene';
import type { Entry, ScopeTree } from './scopeTree';
import { knownElements, shapeText } from './tensorText';

/** Levels with more items than these stand in columns of so many beside the others. */
const apartRows = 8;

/** What an item takes of its level: its box, and room for what stands beside it. */
interface Room {
  readonly entry: Entry;
  readonly block: Block | null;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly asides: readonly Aside[];
}

/** The inside of an open scope, laid out from its own corner. */
interface Block {
  readonly level: Level;
  readonly rooms: ReadonlyMap<number, Room>;
  readonly answer: LayoutAnswer;
  /** Items of the column beside, with the middles of their boxes. */
  readonly apart: readonly (readonly [Room, number, number])[];
  readonly width: number;
  readonly height: number;
}

interface Drawing {
  readonly items: SceneItem[];
  readonly asides: SceneAside[];
  readonly lines: SceneLine[];
}

/**
 * Makes scenes of one graph. Layouts are kept: opening a scope lays out that scope and those around it.
 * @param levels from `createLevels` of the same index and tree
 */
export function createSceneBuilder(index: GraphIndex, tree: ScopeTree, levels: (scope: number) => Level, measure: Measure): (open: ReadonlySet<number>) => Scene {
  const answers = new Map<number, { readonly key: string; readonly answer: LayoutAnswer }>();
  const typeOf = (entry: Entry): string => (entry.scope ? '' : (index.nodes[entry.id]?.op ?? ''));
  const kinds = new Map<number, OperationKind | 'scope'>();
  const kindOf = (entry: Entry): OperationKind | 'scope' => {
    const known = kinds.get(entry.id);
    if (known) return known;
    // A variable's scope holds its value, its initialiser and its reading: it stands for the variable.
    const own = entry.scope ? index.numberOf.get(entry.name) : entry.id;
    const found = own === undefined ? null : operationKind(index.nodes[own]?.op ?? '');
    const kind = entry.scope ? (found === 'variable' ? found : 'scope') : (found ?? 'compute');
    kinds.set(entry.id, kind);
    return kind;
  };

  const blockOf = (scope: number, open: ReadonlySet<number>): Block => {
    const level = levels(scope);
    const asidesOf = new Map<number, Aside[]>();
    for (const aside of level.asides) asidesOf.set(aside.beside, [...(asidesOf.get(aside.beside) ?? []), aside]);
    const roomOf = (id: number): Room | null => {
      const entry = tree.entries[id];
      if (!entry) return null;
      if (open.has(id)) {
        const block = blockOf(id, open);
        const label = measure(entry.label, 600) + 60;
        return { entry, block, width: Math.max(label, block.width + 2 * frameRoom.side), height: block.height + frameRoom.header + frameRoom.bottom, left: 0, right: 0, asides: [] };
      }
      const asides = asidesOf.get(id) ?? [];
      const beside = (side: 'in' | 'out'): number => (asides.some((aside) => aside.side === side) ? asideSize.width + asideSize.distance : 0);
      return { entry, block: null, ...closedSize(entry, typeOf(entry), measure), left: beside('in'), right: beside('out'), asides };
    };
    const rooms = new Map<number, Room>();
    for (const id of [...level.items, ...level.apart]) {
      const room = roomOf(id);
      if (room) rooms.set(id, room);
    }
    const boxes = level.items.flatMap((id): LayoutBox[] => {
      const room = rooms.get(id);
      if (!room) return [];
      const rows = (side: 'in' | 'out'): number => Math.min(asideSize.most, room.asides.filter((aside) => aside.side === side).length);
      return [{ id, width: room.width + 2 * Math.max(room.left, room.right), height: Math.max(room.height, asideSize.height * Math.max(rows('in'), rows('out'))) }];
    });
    const key = boxes.map(({ width, height }) => `${width} ${height}`).join();
    let answer = answers.get(scope);
    if (answer?.key !== key) {
      answer = { key, answer: arrange({ boxes, lines: level.bundles, above: level.portsIn, below: level.portsOut }) };
      answers.set(scope, answer);
    }
    return { level, rooms, ...withColumn(answer.answer, level.apart.flatMap((id) => rooms.get(id) ?? [])) };
  };

  const drawBlock = (block: Block, x: number, y: number, frame: { readonly top: number; readonly bottom: number }, out: Drawing): void => {
    const spots = new Map<number, SceneItem>();
    const put = (room: Room, middleX: number, middleY: number): void => {
      const item: SceneItem = {
        entry: room.entry,
        x: x + middleX - room.width / 2,
        y: y + middleY - room.height / 2,
        width: room.width,
        height: room.height,
        open: room.block !== null,
        kind: kindOf(room.entry),
        type: typeOf(room.entry),
      };
      spots.set(room.entry.id, item);
      out.items.push(item);
      if (room.block) drawBlock(room.block, item.x + (item.width - room.block.width) / 2, item.y + frameRoom.header, { top: item.y, bottom: item.y + item.height }, out);
      out.asides.push(...drawAsides(room.asides, item, { tree, kindOf, measure }));
    };
    for (const [id, room] of block.rooms) {
      const middle = block.answer.middles.get(id);
      if (middle && !block.level.apart.includes(id)) put(room, ...middle);
    }
    for (const [room, middleX, middleY] of block.apart) put(room, middleX, middleY);

    block.level.bundles.forEach((bundle, i) => {
      const [source, target] = [spots.get(bundle.from), spots.get(bundle.to)];
      // What closes a cycle runs upwards, from the upper edge of its source to the lower edge of its target.
      const upward = source !== undefined && target !== undefined && target.y + target.height / 2 < source.y;
      const end = (id: number, other: number, side: 'from' | 'to', toward: number): readonly [number, number] => {
        const item = spots.get(id);
        if (!item) return [x + (block.answer.middles.get(id)?.[0] ?? 0), side === 'from' ? frame.top : frame.bottom];
        const inner = block.rooms.get(id)?.block;
        const edgeY = (side === 'from') === upward ? item.y : item.y + item.height;
        if (inner) return [item.x + (item.width - inner.width) / 2 + portX(inner, other, side), edgeY];
        const middle = item.x + item.width / 2;
        return [middle + Math.max(-item.width / 3, Math.min(item.width / 3, (toward - middle) * 0.2)), edgeY];
      };
      const route = (block.answer.routes[i] ?? []).map(([px, py]) => [x + px, y + py] as const);
      const bends = route.length > 3 ? route.slice(1, -1) : [];
      const start = end(bundle.from, bundle.to, 'from', (bends[0] ?? route.at(-1))?.[0] ?? 0);
      const finish = end(bundle.to, bundle.from, 'to', (bends.at(-1) ?? route[0])?.[0] ?? 0);
      const points = [start, ...bends, finish];
      const goesOn = target === undefined || target.open;
      out.lines.push({
        key: `${block.level.scope}:${bundle.from}:${bundle.to}`,
        points,
        head: goesOn ? 'none' : upward ? 'up' : 'down',
        bounds: boundsOf(points),
        middle: middleOf(points),
        ...inkOf(bundle, index),
      });
    });
  };

  return (open) => {
    const block = blockOf(tree.root.id, open);
    const out: Drawing = { items: [], asides: [], lines: [] };
    drawBlock(block, 0, 0, { top: 0, bottom: block.height }, out);
    return { width: block.width, height: block.height, ...out, lines: withoutClashes(out.lines, out.items, measure), itemOf: new Map(out.items.map((item) => [item.entry.id, item])) };
  };
}

function withColumn(answer: LayoutAnswer, column: readonly Room[]): Pick<Block, 'answer' | 'apart' | 'width' | 'height'> {
  const apart: (readonly [Room, number, number])[] = [];
  let [x, height] = [answer.width, answer.height];
  for (let first = 0; first < column.length; first += apartRows) {
    const rooms = column.slice(first, first + apartRows);
    const [left, width, right] = (['left', 'width', 'right'] as const).map((side) => Math.max(...rooms.map((room) => room[side])));
    x += gap.between * (x > 0 ? 2 : 0) + (left ?? 0);
    let y = 0;
    for (const room of rooms) {
      apart.push([room, x + (width ?? 0) / 2, y + room.height / 2]);
      y += room.height + gap.between;
    }
    x += (width ?? 0) + (right ?? 0);
    height = Math.max(height, y - gap.between);
  }
  return { answer, apart, width: x, height };
}

function portX(block: Block, outside: number, side: 'from' | 'to'): number {
  const port = side === 'to' ? portIn : portOut;
  const { middles } = block.answer;
  const own = middles.get(outside < 0 ? outside : port(outside)) ?? middles.get(port(anyone));
  return own?.[0] ?? block.width / 2;
}

function inkOf({ control, reference, edges }: Bundle, index: GraphIndex): Pick<SceneLine, 'control' | 'reference' | 'edges' | 'thickness' | 'label'> {
  const tensors = new Set<string>();
  let most = 0;
  let shape: string | null = null;
  for (const id of edges) {
    const edge = index.edges[id];
    if (!edge || edge.output === controlOutput) continue;
    tensors.add(`${edge.from}:${edge.output}`);
    const output = index.nodes[edge.from]?.outputs[edge.output];
    if (!output) continue;
    most = Math.max(most, knownElements(output.shape));
    // A scalar needs no words.
    shape = output.shape === null || output.shape.length === 0 ? null : shapeText(output.shape);
  }
  return { control, reference, edges, thickness: control ? 1.2 : Math.min(5, 1.2 + Math.log10(Math.max(1, most)) * 0.6), label: tensors.size > 1 ? tensors.size : shape };
}

interface AsideTools {
  readonly tree: ScopeTree;
  readonly kindOf: (entry: Entry) => OperationKind | 'scope';
  readonly measure: Measure;
}

/** At most `asideSize.most` on each side; the panel tells the others. */
function drawAsides(asides: readonly Aside[], item: SceneItem, { tree, kindOf, measure }: AsideTools): SceneAside[] {
  return (['in', 'out'] as const).flatMap((side) => {
    const shown = asides.filter((aside) => aside.side === side).slice(0, asideSize.most);
    const top = item.y + item.height / 2 - (shown.length * asideSize.height) / 2;
    return shown.flatMap(({ entry: id, control, edges }, i): SceneAside[] => {
      const entry = tree.entries[id];
      if (!entry) return [];
      const x = side === 'in' ? item.x - asideSize.distance - asideSize.width : item.x + item.width + asideSize.distance;
      return [{ entry, side, control, edges, kind: kindOf(entry), label: fitText(entry.label, (asideSize.width - 16) / 0.9, measure, 400), x, y: top + i * asideSize.height, width: asideSize.width, height: asideSize.height }];
    });
  });
}

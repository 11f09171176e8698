/** Marks the line in which the program failed and says below it why, until that line is changed or the program runs again. */
import { RangeSet, StateEffect, StateField, type Extension, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutterLineClass, WidgetType, type DecorationSet } from '@codemirror/view';

export interface MarkedFailure {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export const markFailure = StateEffect.define<MarkedFailure | null>();

class Message extends WidgetType {
  readonly #message: string;

  constructor(message: string) {
    super();
    this.#message = message;
  }

  override eq(other: Message): boolean {
    return other.#message === this.#message;
  }

  toDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = 'cm-failure';
    element.append(Object.assign(document.createElement('span'), { textContent: this.#message }));
    return element;
  }
}

class FailedNumber extends GutterMarker {
  override elementClass = 'cm-failedNumber';
}
const failedNumber = new FailedNumber();

function marks(transaction: Transaction, { line, message }: MarkedFailure): DecorationSet {
  const { doc } = transaction.state;
  const { from, to } = doc.line(Math.min(line, doc.lines));
  return Decoration.set([
    Decoration.line({ class: 'cm-failed' }).range(from),
    Decoration.widget({ widget: new Message(message), block: true, side: 1 }).range(to),
  ]);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(markFailure)) return effect.value ? marks(transaction, effect.value) : Decoration.none;
    }
    const start = marked.iter().from;
    const touched = transaction.docChanged && marked.size > 0 && transaction.changes.touchesRange(start, transaction.startState.doc.lineAt(start).to) !== false;
    return touched ? Decoration.none : marked.map(transaction.changes);
  },
  provide: (self) => [
    EditorView.decorations.from(self),
    gutterLineClass.from(self, (marked) => RangeSet.of(marked.size === 0 ? [] : [failedNumber.range(marked.iter().from)])),
  ],
});

export const failureMark: Extension = field;

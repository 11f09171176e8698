/** Runs in the try-it page: sends the picture that was chosen, dropped or pasted, and shows what was read. */
import type { PredictionAnswer } from './answer';

interface Refused {
  readonly success: false;
  readonly error: string;
}

function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}

const [input, zone, status, result] = [part('file', HTMLInputElement), part('zone', HTMLElement), part('status', HTMLElement), part('result', HTMLElement)];
const [picture, prediction, notes, rows] = [part('picture', HTMLImageElement), part('prediction', HTMLElement), part('notes', HTMLElement), part('rows', HTMLElement)];

let latest = 0;

async function read(file: Blob): Promise<void> {
  const turn = ++latest;
  status.textContent = status.dataset['reading'] ?? '';
  result.hidden = true;
  const form = new FormData();
  form.append('image', file, 'picture');
  const begun = performance.now();
  const answer = await fetch('predict', { method: 'POST', body: form }).then((response) => response.json() as Promise<PredictionAnswer | Refused>, () => null);
  // Another picture was chosen meanwhile.
  if (turn !== latest) return;
  if (!answer) status.textContent = status.dataset['unreachable'] ?? '';
  else if (!answer.success) status.textContent = answer.error;
  else {
    status.textContent = (status.dataset['answered'] ?? '').replace('{milliseconds}', String(Math.round(performance.now() - begun)));
    show(file, answer);
  }
}

function show(file: Blob, { prediction: text, confidence, debug }: PredictionAnswer): void {
  URL.revokeObjectURL(picture.src);
  picture.src = URL.createObjectURL(file);
  prediction.textContent = text;
  notes.textContent = debug;
  rows.replaceChildren(...confidence.map((share, i) => rowOf(text.charAt(i), share)));
  result.hidden = false;
}

function rowOf(character: string, share: number): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = character;
  const bar = document.createElement('td');
  const meter = document.createElement('meter');
  meter.value = share;
  const figure = document.createElement('td');
  figure.textContent = `${(100 * share).toFixed(1)} %`;
  bar.append(meter);
  row.append(head, bar, figure);
  return row;
}

const readFirst = (files: FileList | null | undefined): void => {
  const [file] = files ?? [];
  if (file) void read(file);
};

input.addEventListener('change', () => { readFirst(input.files); });
document.addEventListener('paste', (event) => { readFirst(event.clipboardData?.files); });
// Everywhere, so that a picture dropped beside the zone does not replace the page.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
document.addEventListener('dragleave', () => { zone.classList.remove('over'); });
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  readFirst(event.dataTransfer?.files);
});

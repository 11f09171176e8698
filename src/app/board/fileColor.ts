/** Hues of the theme that stay apart for colour-blind eyes; the linear models' own is left to the studio's runs. */
const hues = ['--adam', '--rmsprop', '--adadelta', '--adagrad', '--cnn', '--softmax', '--nesterov', '--sgd', '--momentum'] as const;
const mixes = ['', '62%, var(--ink)', '55%, var(--surface)'] as const;

/** The CSS colour of the board's file number `hue`, from 0; after 27 they repeat. */
export function fileColor(hue: number): string {
  const pure = `var(${hues[hue % hues.length] ?? '--accent'})`;
  const mix = mixes[Math.floor(hue / hues.length) % mixes.length] ?? '';
  return mix === '' ? pure : `color-mix(in oklab, ${pure} ${mix})`;
}

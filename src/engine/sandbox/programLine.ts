/** `blob:null/0b7f:12:5)` at the end of a line of a stack, as V8, SpiderMonkey and JavaScriptCore write it. */
const place = /blob:[^\s)]*?:(\d+):\d+\)?$/;

/**
 * The line of the learner's text, from 1, in which an exception arose: that of the innermost call inside the text.
 * Null where no call was.
 * @param before lines of the script that stand before the text
 * @param count lines of the text; all further ones are the runner's own
 */
export function programLine(stack: string, before: number, count: number): number | null {
  for (const call of stack.split('\n')) {
    const line = Number(place.exec(call.trim())?.[1] ?? 0) - before;
    if (line >= 1 && line <= count) return line;
  }
  return null;
}

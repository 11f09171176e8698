/**
 * The engine says in English what it expected and what it found; this table says it in Chinese.
 * A test goes through the engine's sources and fails for a phrase that is missing here.
 */
const phrases: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^a number from (.+) to (.+)$/, '$1 到 $2 之间的数'],
  [/^an integer from (.+) to (.+)$/, '$1 到 $2 之间的整数'],
  [/^a positive number$/, '正数'],
  [/^a positive integer$/, '正整数'],
  [/^a number$/, '数'],
  [/^a text$/, '文本'],
  [/^true or false$/, 'true 或 false'],
  [/^one of the names (.+)$/, '下列名称之一：$1'],
  [/^one of (.+)$/, '下列之一：$1'],
  [/^a new run$/, '新的运行'],
  [/^at most (.+) pictures$/, '最多 $1 张图片'],
  [/^at most (.+) rows$/, '最多 $1 行'],
  [/^at most (.+) columns$/, '最多 $1 列'],
  [/^more than (.+)$/, '超过 $1'],
  [/^labels from 0 to (.+)$/, '0 到 $1 之间的标签'],
  [/^label (.*) at position (.+)$/, '第 $2 个标签是 $1'],
  [/^(.+) pictures of (.+) x (.+)$/, '$1 张 $2 x $3 的图片'],
  [/^(.+) of (.+) x (.+)$/, '$1 张 $2 x $3'],
  [/^(.+) values? of (.+)$/, '$2 的 $1 个值'],
  [/^(.+) x (.+) values$/, '$1 x $2 个值'],
  [/^(.+) bytes for (.+)$/, '$2 对应的 $1 字节'],
  [/^(.+) bytes unpacked$/, '解压后 $1 字节'],
  [/^a header of (.+) bytes \((.+)\)$/, '$1 字节的文件头（$2）'],
  [/^a damaged or shortened one of (.+) bytes$/, '$1 字节的损坏或不完整的数据流'],
  [/^a complete gzip stream$/, '完整的 gzip 数据流'],
  [/^(.+) bytes$/, '$1 字节'],
  [/^(\S+) \((IDX.+)\)$/, '$1（$2）'],
  [/^text in UTF-8$/, 'UTF-8 文本'],
  [/^column names, each once$/, '不重复的列名'],
  [/^the columns (.+)$/, '列 $1'],
  [/^(.+) columns in line (.+)$/, '第 $2 行有 $1 列'],
  [/^a number in line (.+), column (.+)$/, '第 $1 行第 $2 列应为数'],
  [/^at least one row of numbers$/, '至少一行数'],
  [/^a table of numbers$/, '数值表'],
  [/^an empty first line$/, '第一行为空'],
  [/^a header alone$/, '只有表头'],
  [/^other text$/, '其他文本'],
  [/^other bytes$/, '其他内容'],
  [/^none$/, '没有'],
  [/^a valid “(.+)” of (.+)$/, '$2 中有效的“$1”'],
  [/^summary for (.+)$/, '$1 的 summary'],
  [/^an object with experiment and params$/, '含有 experiment 和 params 的对象'],
  [/^an image of at most (.+) pixels (.+)$/, '不超过 $1 像素的图片 $2'],
  [/^a model written by train --out$/, '由 train --out 写出的模型'],
  [/^a run file written by train --out$/, '由 train --out 写出的运行文件'],
  [/^a tensor (.+)$/, '张量 $1'],
  [/^a step up to (.+)$/, '不超过 $1 的步数'],
  [/^(.+) weights$/, '$1 个权重'],
  [/^a checkpoint in the middle of an evaluation$/, '在评估过程中导出检查点'],
  [/^pictures for a model of (.+)$/, '用 $1 的模型读取图片'],
  [/^closed$/, '已关闭'],
  [/^no sign of life$/, '没有响应'],
];

/** The phrase in Chinese; names, numbers and what the system itself said stay as they are. */
export function phraseInChinese(english: string): string {
  for (const [pattern, chinese] of phrases) if (pattern.test(english)) return english.replace(pattern, chinese);
  return english;
}

/** Why a request is not answered with a prediction: a status, and a sentence in either language. */
import type { Language } from '../../engine/errors/words';

interface Wording {
  readonly status: number;
  readonly en: string;
  readonly zh: string;
}

const wordings = {
  'no-picture': {
    status: 400,
    en: 'The request holds no picture: send multipart/form-data with a file in the field “image”, or JSON {"image": "<base64>"}.',
    zh: '请求里没有图片：请用 multipart/form-data 在字段“image”里上传文件，或发送 JSON {"image": "<base64>"}。',
  },
  'not-a-file': { status: 400, en: 'The form field “image” must be a file; in curl: -F image=@picture.png.', zh: '表单字段“image”必须是文件；curl 的写法：-F image=@picture.png。' },
  'several-pictures': { status: 400, en: 'The request holds more than one picture or too many fields: send one file in the field “image”.', zh: '请求里有多张图片或字段过多：请只在字段“image”里上传一个文件。' },
  'broken-form': { status: 400, en: 'The multipart form cannot be read: it ends early, or its boundary is wrong or missing.', zh: '无法读取 multipart 表单：内容不完整，或分隔符有误、缺失。' },
  'broken-json': { status: 400, en: 'The body is no valid JSON: send {"image": "<base64>"}.', zh: '正文不是合法的 JSON：请发送 {"image": "<base64>"}。' },
  'bad-base64': { status: 400, en: 'The text in “image” is no valid base64 of a picture file.', zh: '“image”里的文本不是图片文件的合法 base64 编码。' },
  'bad-request': { status: 400, en: 'The request cannot be understood ({reason}).', zh: '无法理解该请求（{reason}）。' },
  'wrong-type': { status: 415, en: 'The content type must be multipart/form-data or application/json, not {found}.', zh: '内容类型应为 multipart/form-data 或 application/json，而不是 {found}。' },
  'unknown-format': { status: 415, en: 'The file is no PNG, JPEG, WebP or GIF picture.', zh: '文件不是 PNG、JPEG、WebP 或 GIF 图片。' },
  'damaged-picture': { status: 400, en: 'The picture is damaged or incomplete ({reason}).', zh: '图片已损坏或不完整（{reason}）。' },
  'too-many-pixels': { status: 413, en: 'The picture has more than {limit} pixels; send a smaller one.', zh: '图片超过 {limit} 像素，请换一张小一些的。' },
  'too-large': { status: 413, en: 'The request is too large: a picture file may have at most {limit} bytes.', zh: '请求过大：图片文件最多 {limit} 字节。' },
  'too-slow': { status: 408, en: 'The request took too long to arrive.', zh: '请求传输时间过长。' },
  'no-page': { status: 404, en: 'There is nothing at {path}; try /, /ping, /predict, /healthz, /metrics or /openapi.json.', zh: '{path} 处没有内容；可用的有 /、/ping、/predict、/healthz、/metrics 和 /openapi.json。' },
  'wrong-method': { status: 405, en: '{path} does not take {method}; it takes {allowed}.', zh: '{path} 不接受 {method} 请求，只接受 {allowed}。' },
  'busy': { status: 503, en: 'The service is busy; try again in a second.', zh: '服务繁忙，请一秒后再试。' },
  'too-late': { status: 503, en: 'The answer took too long; try again.', zh: '未能及时得出结果，请重试。' },
  'failed': { status: 500, en: 'Something went wrong inside the service; its log says what.', zh: '服务内部出错，详情见其日志。' },
} as const satisfies Readonly<Record<string, Wording>>;

export type ComplaintCode = keyof typeof wordings;
export const complaintCodes = Object.keys(wordings) as readonly ComplaintCode[];

export class Complaint extends Error {
  override readonly name = 'Complaint';
  readonly code: ComplaintCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ComplaintCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return wordings[this.code].status;
  }

  /** One sentence; unknown placeholders stay visible. */
  sentence(language: Language): string {
    return wordings[this.code][language].replace(/\{(\w+)\}/g, (whole, key: string) => String(this.details[key] ?? whole));
  }
}

/** The answer that tells of a complaint: what the course's API says of a failure, and the sentence. */
export function refusal(complaint: Complaint, language: Language) {
  const sentence = complaint.sentence(language);
  return { success: false, prediction: '', debug: sentence, error: sentence } as const;
}

/** Asks a prediction service (`npm run serve`) as any program would: over HTTP, and with every way in which that can go wrong. */
import type { Language } from '../../lesson';

export const defaultAddress = 'http://127.0.0.1:8707';
const timeoutMs = 10_000;

/** How the picture travels: as a form's file, or as base64 within JSON. */
export type Encoding = 'form' | 'json';

export interface Prediction {
  readonly text: string;
  /** Probability of each character of the text; empty where the service does not tell. */
  readonly confidence: readonly number[];
  readonly debug: string;
  /** The answer as it came. */
  readonly json: string;
}

export type ServiceFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** The service does not take the picture, and says why. */
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string }
  /** Its queue is full, or it is ending; seconds until it may be asked again, where it says so. */
  | { readonly kind: 'busy'; readonly retryAfter: string | null; readonly sentence: string }
  /** Something answers at the address, but not as such a service does. */
  | { readonly kind: 'stranger'; readonly status: number };

export type ServiceAnswer<T> =
  /** With the milliseconds from asking to the last byte. */
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | { readonly ok: false; readonly failure: ServiceFailure };

/** A service that can be asked. */
export interface Service {
  /** Its address without a path, from `serviceOrigin`. */
  readonly origin: string;
  /** In which it words what it refuses. */
  readonly language: Language;
}

/** What a service says of the network that it serves. */
export interface ServedModel {
  readonly experiment: string;
  /** Characters in a picture, and those that it knows. */
  readonly length: number;
  readonly alphabet: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The address as `fetch` needs it, without a path; null unless it names this computer: the page's policy allows no other. */
export function serviceOrigin(address: string): string | null {
  const typed = address.trim();
  const text = typed.includes('://') ? typed : `http://${typed}`;
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin } = new URL(text);
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname) ? origin : null;
}

/** Whether the service is there, and what it reads; the milliseconds are those of `/ping`. */
export async function greet(service: Service): Promise<ServiceAnswer<ServedModel>> {
  const pong = await ask(service, '/ping', {}, (text) => (text.trim() === 'pong' ? 'pong' : null));
  if (!pong.ok) return pong;
  const model = await ask(service, '/healthz', {}, modelIn);
  return model.ok ? { ...model, ms: pong.ms } : model;
}

/** @param picture a file of PNG, JPEG, WebP or GIF */
export async function predict(service: Service, picture: Blob, encoding: Encoding): Promise<ServiceAnswer<Prediction>> {
  return ask(service, '/predict', { method: 'POST', ...(encoding === 'form' ? formOf(picture) : await jsonOf(picture)) }, predictionIn);
}

function formOf(picture: Blob): RequestInit {
  const body = new FormData();
  body.append('image', picture, 'captcha.png');
  return { body };
}

async function jsonOf(picture: Blob): Promise<RequestInit> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const image = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  return { body: JSON.stringify({ image }), headers: { 'Content-Type': 'application/json' } };
}

/** @param read the value in a text of status 200, null where there is none */
async function ask<T>({ origin, language }: Service, path: string, init: RequestInit, read: (text: string) => T | null): Promise<ServiceAnswer<T>> {
  const began = performance.now();
  let status: number;
  let retryAfter: string | null;
  let text: string;
  try {
    const headers = new Headers(init.headers);
    headers.set('Accept-Language', language);
    const response = await fetch(origin + path, { ...init, headers, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(timeoutMs) });
    ({ status } = response);
    retryAfter = response.headers.get('Retry-After');
    text = await response.text();
  } catch (error) {
    return { ok: false, failure: error instanceof DOMException && error.name === 'TimeoutError' ? { kind: 'timeout', seconds: timeoutMs / 1000 } : { kind: 'unreachable' } };
  }
  const ms = performance.now() - began;
  const value = status === 200 ? read(text) : null;
  return value === null ? { ok: false, failure: failureIn(status, text, retryAfter) } : { ok: true, value, ms };
}

function failureIn(status: number, text: string, retryAfter: string | null): ServiceFailure {
  const { error } = objectIn(text);
  if (typeof error !== 'string') return { kind: 'stranger', status };
  return status === 503 ? { kind: 'busy', retryAfter, sentence: error } : { kind: 'refused', status, sentence: error };
}

function predictionIn(json: string): Prediction | null {
  const { success, prediction, confidence, debug } = objectIn(json);
  if (success !== true || typeof prediction !== 'string') return null;
  const shares = Array.isArray(confidence) ? confidence.filter((share) => typeof share === 'number') : [];
  return { text: prediction, confidence: shares, debug: typeof debug === 'string' ? debug : '', json };
}

function modelIn(json: string): ServedModel | null {
  const { model } = objectIn(json);
  if (typeof model !== 'object' || model === null) return null;
  const { experiment, length, alphabet, width, height } = model as Readonly<Record<string, unknown>>;
  const complete = typeof experiment === 'string' && typeof length === 'number' && typeof alphabet === 'string' && typeof width === 'number' && typeof height === 'number';
  return complete ? { experiment, length, alphabet, width, height } : null;
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The answer to what is no HTTP request, or one that took too long to arrive: written by hand, because there is no request to answer. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Complaint, refusal } from './complaint';

export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const complaint = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? new Complaint('too-slow') : new Complaint('bad-request', { reason: error.code ?? error.message });
  const body = JSON.stringify(refusal(complaint, 'en'));
  const head = [`HTTP/1.1 ${complaint.status} ${STATUS_CODES[complaint.status] ?? ''}`, 'Connection: close', 'Content-Type: application/json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`, 'Access-Control-Allow-Origin: *'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

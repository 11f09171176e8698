import { connect } from 'node:net';

/** Begins a request that it never finishes; resolves with what the service had to say when it had waited long enough. */
export function askSlowly(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let heard = '';
    socket.write(`POST /predict HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"image": "`);
    const drip = setInterval(() => socket.write('A'), 500);
    socket.on('data', (data: Buffer) => { heard += data.toString('utf8'); });
    // What it writes after the service has hung up.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(heard);
    });
  });
}

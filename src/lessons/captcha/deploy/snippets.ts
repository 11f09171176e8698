/** Programs that ask the service, to be copied: each sends captcha.png and prints the answer. */
import type { Encoding } from './serviceClient';

export const clients = ['curl', 'python', 'javascript'] as const;
export type Client = (typeof clients)[number];
export const clientNames: Readonly<Record<Client, string>> = { curl: 'curl', python: 'Python', javascript: 'JavaScript' };

/** curl for a shell of Unix, JavaScript for Node 20 or newer. */
const texts: Readonly<Record<Client, Readonly<Record<Encoding, string>>>> = {
  curl: {
    form: 'curl -F image=@captcha.png ORIGIN/predict',
    json: `printf '{"image":"%s"}' "$(base64 < captcha.png | tr -d '\\n')" |
  curl -H 'Content-Type: application/json' --data-binary @- ORIGIN/predict`,
  },
  python: {
    form: `# pip install requests
import requests

with open('captcha.png', 'rb') as picture:
    answer = requests.post('ORIGIN/predict', files={'image': picture}, timeout=10)
print(answer.status_code, answer.json())`,
    json: `import base64, json
from urllib.request import Request, urlopen

with open('captcha.png', 'rb') as picture:
    image = base64.b64encode(picture.read()).decode()
request = Request('ORIGIN/predict', json.dumps({'image': image}).encode(),
                  {'Content-Type': 'application/json'})
with urlopen(request, timeout=10) as answer:
    print(json.load(answer))`,
  },
  javascript: {
    form: `import { openAsBlob } from 'node:fs';

const form = new FormData();
form.append('image', await openAsBlob('captcha.png'), 'captcha.png');
const answer = await fetch('ORIGIN/predict', { method: 'POST', body: form });
console.log(answer.status, await answer.json());`,
    json: `import { readFile } from 'node:fs/promises';

const image = await readFile('captcha.png', 'base64');
const answer = await fetch('ORIGIN/predict', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ image }),
});
console.log(answer.status, await answer.json());`,
  },
};

/** @param origin of the service, as `http://127.0.0.1:8707` */
export const snippet = (client: Client, encoding: Encoding, origin: string): string => texts[client][encoding].replaceAll('ORIGIN', origin);

/** `GET /`: a page on which the service can be tried, complete in itself. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { transform } from 'sucrase';
import { alphabets, type CaptchaStyle } from '../../engine/declarations/captchaStyle';
import type { Language } from '../../engine/errors/words';
import { languageOfHeader } from './language';
import type { ServiceLimits } from './limits';
import { tryPageWords } from './tryPageWords';

export async function addTryPage(app: FastifyInstance, style: CaptchaStyle, { pictureBytes }: ServiceLimits): Promise<void> {
  const [css, typed] = await Promise.all(['tryPage.css', 'tryPageScript.ts'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
  const parts = { css: css ?? '', script: transform(typed ?? '', { transforms: ['typescript'] }).code };
  const details = { ...style, alphabet: alphabets[style.alphabet], megabytes: Math.floor(pictureBytes / 2 ** 20) };
  const pages: Readonly<Record<Language, string>> = { en: page('en', parts, details), zh: page('zh', parts, details) };
  const policy = [
    "default-src 'none'", `script-src '${hashOf(parts.script)}'`, `style-src '${hashOf(parts.css)}'`, 'img-src blob: data:', "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
  app.get('/', (request, reply) => {
    // Only what a host can look like is written into the page.
    const host = /^[\w.:[\]-]+$/.test(request.host) ? request.host : 'localhost';
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', vary: 'accept-language' })
      .send(pages[languageOfHeader(request.headers['accept-language'])].replace('{host}', host));
  });
}

/** As a policy lets an inline script or style in (CSP 3, 6.7.2.3). */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

type Details = Readonly<Record<string, string | number>>;

function page(language: Language, { css, script }: { readonly css: string; readonly script: string }, details: Details): string {
  const say = (word: keyof typeof tryPageWords): string => tryPageWords[word][language].replace(/\{(\w+)\}/g, (whole, key: string) => String(details[key] ?? whole));
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')} · Tensor Studio</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<main>
<h1>${say('title')}</h1>
<p class="quiet">${say('about')}</p>
<div id="zone">
<label for="file">${say('pick')}</label><input id="file" type="file" accept="image/png,image/jpeg,image/webp,image/gif">
<p class="quiet">${say('drop')}</p>
</div>
<p id="status" role="status" data-reading="${say('reading')}" data-unreachable="${say('unreachable')}" data-answered="${say('answered')}"></p>
<section id="result" hidden>
<img id="picture" alt="${say('picture')}">
<p id="prediction"></p>
<p id="notes" class="quiet"></p>
<table>
<thead><tr><th scope="col">${say('character')}</th><th scope="col" colspan="2">${say('confidence')}</th></tr></thead>
<tbody id="rows"></tbody>
</table>
</section>
<h2>${say('shell')}</h2>
<pre tabindex="0">curl -F image=@picture.png http://{host}/predict</pre>
<p class="quiet">${say('links')} <a href="healthz">/healthz</a> <a href="metrics">/metrics</a> <a href="openapi.json">/openapi.json</a></p>
</main>
<script type="module">${script}</script>
</body>
</html>
`;
}

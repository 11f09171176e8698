import type { Language } from '../../engine/errors/words';

/** The first of the header's languages, by weight, that the service speaks (RFC 9110, 12.5.4); English where there is none. */
export function languageOfHeader(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  const spoken = wanted.filter(({ tag, weight }) => /^(zh|en)\b/.test(tag) && weight > 0).sort((a, b) => b.weight - a.weight);
  return spoken[0]?.tag.startsWith('zh') ? 'zh' : 'en';
}
